using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Round;

/// <summary>Something that whoever forecasts a line should know and that no figure of the line itself shows.</summary>
/// <param name="Line">The line.</param>
/// <param name="Words">What.</param>
/// <param name="Href">Where it stands.</param>
public sealed record LineNote(StructureNode Line, string Words, string Href);

/// <summary>
/// What is known beside the forecasts of some lines, for their owners: savings that fall short without the forecast showing
/// it, and activity and agency staff of a part of a line that differ from their budgets. A fixed number of queries.
/// </summary>
public sealed class LineNoteReader(LineMeasureReader measures, SavingsReader savingsReader)
{
    /// <summary>Line by line in print order.</summary>
    public async Task<IReadOnlyList<LineNote>> ReadAsync(
        MonitoringSnapshot snapshot, IReadOnlyCollection<StructureNode> lines, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(lines);
        var period = snapshot.Period;
        var address = $"{period.Year}/{period.Number}";
        var byId = lines.ToDictionary(line => snapshot.HeadIds[line.Index]);
        var notes = new List<LineNote>();

        foreach (var one in (await measures.PartActivityAsync(period, cancellationToken)).Where(one => byId.ContainsKey(one.HeadId)))
        {
            Add(byId[one.HeadId], one.Name, one.Over, $"/activity/{address}/{Uri.EscapeDataString(one.Reference)}");
        }

        foreach (var one in (await measures.AgencyStaffAsync(period, cancellationToken)).Where(one => byId.ContainsKey(one.HeadId)))
        {
            Add(byId[one.HeadId], $"Agency staff of {one.Name}", one.Over, $"/staffing/{address}/{Uri.EscapeDataString(one.Reference)}");
        }

        var savings = await SavingsAccess.ReadAsync(savingsReader, new FigureAccess(snapshot, person), person, cancellationToken);
        foreach (var line in lines)
        {
            var shortfall = savings.At(line).By(code => string.Equals(code, line.Code, StringComparison.OrdinalIgnoreCase))
                .Where(group => group.Group)
                .Select(group => group.Sum.Shortfall)
                .FirstOrDefault();
            if (shortfall.Pence > 0 && snapshot.Position[line].Variance?.Net is var variance && (variance is null || variance.Value < shortfall))
            {
                notes.Add(new(
                    line,
                    $"its savings fall short by {ScreenFigures.Exact(shortfall)}, and {(variance is { } now ? $"its variance is {ScreenFigures.SignedPounds(now)}" : "it has no forecast")}",
                    $"/savings/{address}"));
            }
        }

        return [.. notes.OrderBy(note => note.Line.Index)];

        void Add(StructureNode line, string name, Money over, string href)
        {
            if (!over.IsNil)
            {
                notes.Add(new(line, $"{name} is forecast {ScreenFigures.SignedPounds(over)} against its budget", href));
            }
        }
    }
}
