using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>A row of the capital programme: a heading, a scheme, or the sum of several.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Look">Its classes.</param>
/// <param name="Scheme">The scheme; null for a heading or a sum.</param>
/// <param name="Position">Where it stands; null for a heading and for a scheme without figures in the period.</param>
public sealed record CapitalTableRow(string Label, string Look, TrackedScheme? Scheme, CapitalPosition? Position)
{
    /// <summary>Whether it is a heading without figures.</summary>
    public bool IsHeading => Scheme is null && Position is null;
}

/// <summary>The programme by directorate, programme and scheme, as the reader may see it.</summary>
public sealed class CapitalTable
{
    private CapitalTable(IReadOnlyList<CapitalTableRow> rows, CapitalPosition? total) => (Rows, Total) = (rows, total);

    /// <summary>The rows in order.</summary>
    public IReadOnlyList<CapitalTableRow> Rows { get; }

    /// <summary>Everything together; null where nothing has figures.</summary>
    public CapitalPosition? Total { get; }

    /// <summary>Whether some scheme was reported before.</summary>
    public bool HasMovements => Total?.LastReal is not null;

    /// <summary>Whether spending to date is known of some scheme.</summary>
    public bool HasSpend => Rows.Any(row => row.Position?.SpendToDate is not null);

    /// <summary>The rows for a file, each with the directorate that heads it on the screen.</summary>
    public IEnumerable<ListRow<CapitalTableRow>> FileRows()
    {
        string? directorate = null;
        foreach (var row in Rows)
        {
            if (row.IsHeading)
            {
                directorate = row.Label;
                continue;
            }

            var kind = row.Scheme is not null ? PaperRowKind.Line : row.Look == "total" ? PaperRowKind.Total : PaperRowKind.SubTotal;
            yield return new() { Item = row, Group = kind == PaperRowKind.Total ? null : directorate, Kind = kind };
        }
    }

    /// <summary>The order that a reader chose.</summary>
    public static TableOrder<CapitalTableRow> Order(HttpRequest request) => new(
        request,
        [
            new("scheme", row => row.Label, false, "Scheme"),
            new("budget", row => row.Position?.WorkingBudget.Pence, true, "Working budget"),
            new("spent", row => row.Position?.SpendToDate?.Pence, true, "Spent to date", Cell: row => row.Position is { SpendToDate: null } ? new TextCell("not known") : null),
            new("forecast", row => row.Position?.Forecast.Pence, true, "Forecast"),
            new("variance", row => row.Position?.Variance.Pence, true, "Variance", FileLook.Signed),
            new("real", row => row.Position?.Real.Pence, true, "Real", FileLook.Signed),
            new("real-movement", row => row.Position?.RealMovement?.Pence, true, "Real movement", FileLook.Signed),
            new("rephasing", row => row.Position?.Rephasing.Pence, true, "Rephasing", FileLook.Signed),
            new("rephasing-movement", row => row.Position?.RephasingMovement?.Pence, true, "Rephasing movement", FileLook.Signed),
        ]);

    /// <summary>
    /// Lays out schemes by directorate in the order of the structure. Inside each the reader's order holds: schemes and
    /// programmes among each other, a programme with its schemes above its sum.
    /// </summary>
    public static CapitalTable Of(BudgetStructure structure, IReadOnlyList<TrackedScheme> schemes, TableOrder<CapitalTableRow> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(schemes);
        var rows = new List<CapitalTableRow>();
        var directorates = schemes.GroupBy(scheme => DirectorateOf(structure, scheme.Head)).OrderBy(group => group.Key.Index).ToList();
        foreach (var directorate in directorates)
        {
            rows.Add(new(directorate.Key.Name, rows.Count == 0 ? "holder holder--first" : "holder", null, null));
            foreach (var (row, inside) in order.Sort(directorate.GroupBy(scheme => scheme.Scheme.Programme).SelectMany(Blocks), block => block.Row))
            {
                rows.AddRange(order.Sort(inside));
                rows.Add(row);
            }

            if (directorate.Count() > 1 && directorates.Count > 1)
            {
                rows.Add(new($"{directorate.Key.Name} together", "subtotal", null, Sum(directorate)));
            }
        }

        var total = Sum(schemes);
        if (schemes.Count > 1)
        {
            rows.Add(new("Total", "total", null, total));
        }

        return new([.. rows.Where(row => row.Scheme is not null || row.IsHeading || row.Position is not null)], total);
    }

    /// <summary>The directorate of a head, or the head itself where it stands above them.</summary>
    public static StructureNode DirectorateOf(BudgetStructure structure, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return structure.PathTo(head) is [_, var directorate, ..] ? directorate : head;
    }

    /// <summary>A programme of several schemes as its sum with the schemes above it; schemes without such a programme each for itself.</summary>
    private static IEnumerable<(CapitalTableRow Row, IReadOnlyList<CapitalTableRow> Inside)> Blocks(IGrouping<string?, TrackedScheme> programme)
    {
        CapitalTableRow Row(TrackedScheme scheme, string look) => new(scheme.Scheme.Name, look, scheme, scheme.Position);
        return programme.Key is { } name && programme.Count() > 1
            ? [(new CapitalTableRow(name, "indent-1 subtotal", null, Sum(programme)), [.. programme.Select(scheme => Row(scheme, "indent-2"))])]
            : programme.Select(scheme => (Row(scheme, "indent-1"), (IReadOnlyList<CapitalTableRow>)[]));
    }

    private static CapitalPosition? Sum(IEnumerable<TrackedScheme> schemes)
    {
        var positions = schemes.Select(scheme => scheme.Position).OfType<CapitalPosition>().ToList();
        return positions.Count == 0 ? null : CapitalPosition.Sum(positions);
    }
}
