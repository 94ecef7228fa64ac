using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Lines that stand under one heading of the entry table.</summary>
public sealed record EntryGroup(StructureNode Parent, IReadOnlyList<EntryLine> Lines);

/// <summary>A sum at the foot of the entry table: the head on the page and every head above it that the person may see.</summary>
/// <param name="Key">Its name in the page's script.</param>
/// <param name="Label">The name shown.</param>
/// <param name="Node">The head.</param>
/// <param name="Position">The saved figures.</param>
/// <param name="Holds">Whether a line counts in the sum.</param>
public sealed record EntryLevel(string Key, string Label, StructureNode Node, HeadPosition Position, Func<StructureNode, bool> Holds);

/// <summary>The entry table of a head: its lines that are the person's, and the sums that follow them.</summary>
public sealed class EntryTable
{
    private EntryTable(MonitoringSnapshot snapshot, IReadOnlyList<EntryLine> lines, IReadOnlyList<EntryLevel> levels)
    {
        (Snapshot, Lines, Levels) = (snapshot, lines, levels);
        Groups =
        [
            .. lines
                .GroupBy(line => line.Node.ParentIndex)
                .Select(group => new EntryGroup(snapshot.Structure.Nodes[Math.Max(group.Key, 0)], [.. group])),
        ];
    }

    public MonitoringSnapshot Snapshot { get; }

    public IReadOnlyList<EntryLine> Lines { get; }

    public IReadOnlyList<EntryGroup> Groups { get; }

    /// <summary>The sums, from the head on the page up.</summary>
    public IReadOnlyList<EntryLevel> Levels { get; }

    /// <summary>Lines that can be entered; the others follow another head.</summary>
    public IReadOnlyList<EntryLine> Enterable => [.. Lines.Where(line => line.Source != EntrySource.Follows)];

    public int Suggestions => Lines.Count(line => line.IsSuggestion && line.Seen.Version == 0);

    /// <summary>
    /// Reads it. A forecast and its version come from one query, so that what a person sees and what their save is checked
    /// against can never be from two moments.
    /// </summary>
    public static async Task<EntryTable> ReadAsync(
        BudgetDbContext db,
        MonitoringSnapshot snapshot,
        FigureAccess access,
        StructureNode head,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(access);
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var stored = await db.Forecasts
            .Where(forecast => forecast.Period == number)
            .Join(
                db.Heads.Where(node => node.Year == year),
                forecast => forecast.HeadId,
                node => node.HeadId,
                (forecast, node) => new { forecast.HeadId, forecast.Gross, forecast.Income, forecast.Version })
            .ToDictionaryAsync(forecast => forecast.HeadId, cancellationToken);
        var lines = access.EntryLines(head)
            .Select(node => new EntryLine(
                node,
                snapshot.Position[node],
                snapshot.Position.LastReportedPeriod is not null,
                stored.TryGetValue(snapshot.HeadIds[node.Index], out var forecast)
                    ? (new Amounts(forecast.Gross, forecast.Income), forecast.Version)
                    : null))
            .ToList();
        return new(snapshot, lines, LevelsOf(snapshot, access, head, lines));
    }

    private static List<EntryLevel> LevelsOf(MonitoringSnapshot snapshot, FigureAccess access, StructureNode head, List<EntryLine> lines)
    {
        var structure = snapshot.Structure;
        var levels = new List<EntryLevel>();
        if (!head.IsLine)
        {
            // Divisions inside the head, where its lines stand in several.
            var parents = lines.Select(line => line.Node.ParentIndex).Distinct().Where(index => index != head.Index).ToList();
            levels.AddRange(parents.SelectMany(index => LevelsAt(structure.Nodes[index])));
        }

        foreach (var node in structure.PathTo(head).Reverse())
        {
            if (node.IsLine || !access.MaySee(node))
            {
                continue;
            }

            levels.AddRange(LevelsAt(node));
        }

        return levels;

        IEnumerable<EntryLevel> LevelsAt(StructureNode node)
        {
            var outside = structure.OutsideBelow(node).ToList();
            if (outside.Count > 0)
            {
                yield return new EntryLevel(
                    node.Code + " within total",
                    $"{node.Name}, excluding {HeadWords.Names(outside)}",
                    node,
                    snapshot.Position.WithinTotal(node),
                    line => line.InTotal && BudgetStructure.IsAtOrBelow(line, node));
            }

            yield return new EntryLevel(node.Code, node.Name, node, snapshot.Position[node], line => BudgetStructure.IsAtOrBelow(line, node));
        }
    }
}
