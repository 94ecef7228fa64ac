using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>A row of the capital programme: a heading, a scheme, or the sum of several.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Look">Its classes.</param>
/// <param name="Scheme">The scheme; null for a heading or a sum.</param>
/// <param name="Position">Where it stands; null for a heading and for a scheme without figures in the period.</param>
public sealed record CapitalTableRow(string Label, string Look, SchemeStanding? Scheme, CapitalPosition? Position)
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

    /// <summary>Lays out schemes in the order of the structure.</summary>
    public static CapitalTable Of(BudgetStructure structure, IReadOnlyList<SchemeStanding> schemes)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(schemes);
        var rows = new List<CapitalTableRow>();
        var directorates = schemes.GroupBy(scheme => DirectorateOf(structure, scheme.Head)).OrderBy(group => group.Key.Index).ToList();
        foreach (var directorate in directorates)
        {
            rows.Add(new(directorate.Key.Name, rows.Count == 0 ? "holder holder--first" : "holder", null, null));
            foreach (var programme in directorate.GroupBy(scheme => scheme.Scheme.Programme))
            {
                var together = programme.Key is not null && programme.Count() > 1;
                rows.AddRange(programme.Select(scheme => new CapitalTableRow(scheme.Scheme.Name, together ? "indent-2" : "indent-1", scheme, scheme.Position)));
                if (together)
                {
                    rows.Add(new(programme.Key!, "indent-1 subtotal", null, Sum(programme)));
                }
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

    private static CapitalPosition? Sum(IEnumerable<SchemeStanding> schemes)
    {
        var positions = schemes.Select(scheme => scheme.Position).OfType<CapitalPosition>().ToList();
        return positions.Count == 0 ? null : CapitalPosition.Sum(positions);
    }
}
