using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>
/// The rows of a paper's tables: the council's own arrangement where the year has one, else laid out from the structure, so
/// that a council without any arrangement has whole papers too.
/// </summary>
internal static class TableLayout
{
    /// <summary>The council's own rows of a table, or those that <paramref name="fromStructure"/> lays out.</summary>
    public static IReadOnlyList<RowPlan> Rows(PaperSource source, string tableId, Func<BudgetStructure, IEnumerable<RowPlan>> fromStructure)
    {
        var own = source.TableRows.Where(row => row.TableId == tableId).OrderBy(row => row.DisplayOrder).ToList();
        return OfSlice(source, own.Count > 0 ? own.Select(row => Plan(source.Structure, row)).ToList() : fromStructure(source.Structure).ToList());
    }

    /// <summary>The rows all of whose heads a slice shows, with the headings above them; every row where the whole council is shown.</summary>
    public static IReadOnlyList<RowPlan> OfSlice(PaperSource source, IReadOnlyList<RowPlan> plans)
    {
        if (source.SliceHeads is null)
        {
            return plans;
        }

        var kept = plans.Select(plan => plan.Heads.Count > 0 && plan.Heads.All(source.Shows)).ToArray();
        return plans.Where((plan, place) => kept[place] || (plan.Kind == TableRowKind.Heading && LeadsToKept(place))).ToList();

        // A heading stands over the rows that follow it until one that is set in no further.
        bool LeadsToKept(int heading) => Enumerable.Range(heading + 1, plans.Count - heading - 1)
            .TakeWhile(place => plans[place].Kind != TableRowKind.Heading || plans[place].Indent > plans[heading].Indent)
            .Any(place => kept[place]);
    }

    /// <summary>Directorates, or their divisions with a subtotal, then the total; with what stands outside it and the grand total if asked for.</summary>
    public static IEnumerable<RowPlan> ByDirectorate(BudgetStructure structure, bool withOutside)
    {
        foreach (var directorate in structure.ChildrenOf(structure.Council).Where(head => head.InTotal))
        {
            var divisions = structure.ChildrenOf(directorate).Where(head => head.InTotal).ToList();
            if (divisions.Count < 2 || divisions.All(head => head.IsLine))
            {
                yield return Line(directorate, DistinctNames.NameOf(structure, directorate));
                continue;
            }

            foreach (var division in divisions)
            {
                yield return Line(division, $"{directorate.Name} - {division.Name}");
            }

            yield return new(TableRowKind.SubTotal, $"Subtotal {directorate.Name}", [directorate]) { WithinTotal = true };
        }

        foreach (var row in Totals(structure, structure.Council, "Total").Take(withOutside ? int.MaxValue : 1))
        {
            yield return row;
        }
    }

    /// <summary>The steps from the variance to the balance after roll forwards.</summary>
    public static IEnumerable<RowPlan> RollForwardFoot(BudgetStructure structure) =>
    [
        Foot(structure, TableRowKind.VarianceFromAbove, "Variance from above"),
        Foot(structure, TableRowKind.RollForwardsCommitted, "Roll forwards: committed"),
        Foot(structure, TableRowKind.RollForwardsRephased, "Roll forwards: re-phased"),
        Foot(structure, TableRowKind.RollForwardsBids, "Roll forwards: bids"),
        Foot(structure, TableRowKind.RollForwardsTotal, "Total roll forward requirements"),
        Foot(structure, TableRowKind.BalanceAfterRollForwards, "Uncommitted balance (minus) or deficit"),
    ];

    /// <summary>
    /// Every head below <paramref name="top"/> that is in the total: headings, lines, subtotals, and a total of all; then what
    /// stands outside the total below it, and the grand total.
    /// </summary>
    public static IEnumerable<RowPlan> Breakdown(BudgetStructure structure, StructureNode top, string totalLabel) =>
        PartsOf(structure, top).SelectMany(head => Branch(structure, head, 0)).Concat(Totals(structure, top, totalLabel));

    /// <summary>The heads directly below one and their total; then what stands outside the total below it, and the grand total.</summary>
    public static IEnumerable<RowPlan> OneLevel(BudgetStructure structure, StructureNode top, string totalLabel) =>
        PartsOf(structure, top).Select(head => Line(head, DistinctNames.NameOf(structure, head))).Concat(Totals(structure, top, totalLabel));

    /// <summary>Nothing, or " excluding schools": what a head's total leaves out.</summary>
    public static string Excluding(BudgetStructure structure, StructureNode top)
    {
        var names = structure.OutsideBelow(top).Select(head => head.Name).ToList();
        return names.Count switch
        {
            0 => string.Empty,
            1 => $" excluding {names[0]}",
            _ => $" excluding {string.Join(", ", names[..^1])} and {names[^1]}",
        };
    }

    /// <summary>The lowest head that holds all of several heads.</summary>
    public static StructureNode CommonHead(BudgetStructure structure, IEnumerable<StructureNode> heads)
    {
        var all = heads.ToList();
        return structure.PathTo(all[0]).Last(candidate => all.All(head => BudgetStructure.IsAtOrBelow(head, candidate)));
    }

    private static RowPlan Plan(BudgetStructure structure, TableRow row)
    {
        // The import refuses unknown codes; the structure may have lost one since, and then the row says so.
        var heads = row.CodeList.Select(structure.Find).OfType<StructureNode>().ToList();
        var missing = row.CodeList.Where(code => structure.Find(code) is null).ToList();
        var label = row.Label ?? (heads.Count > 0 ? heads[0].Name : row.Codes);
        return new(row.Kind, missing.Count == 0 ? label : $"{label} (no head {string.Join(", ", missing)} in {structure.Year})", heads)
        {
            WithinTotal = row.WithinTotal,
            Indent = row.Indent,
            Marker = row.Marker,
            PercentageDecimals = row.PercentageDecimals,
            BareNil = row.BareNil,
        };
    }

    private static IEnumerable<RowPlan> Branch(BudgetStructure structure, StructureNode head, int indent)
    {
        // A head with one line below it shows the figures of the line, and both their names.
        var children = PartsOf(structure, head).ToList();
        if (children.Count == 0 || (children.Count == 1 && children[0].IsLine))
        {
            var line = children.Count == 1 ? children[0] : null;
            var label = DistinctNames.NameOf(structure, head);
            return [Line(head, line is null || line.Name == head.Name ? label : $"{label} - {line.Name}") with { Indent = Math.Min(indent, 2) }];
        }

        return children.SelectMany(child => Branch(structure, child, indent + 1))
            .Prepend(new(TableRowKind.Heading, head.Name, []) { Indent = Math.Min(indent, 2) })
            .Append(new(TableRowKind.SubTotal, $"Subtotal {head.Name}", [head]) { Indent = Math.Min(indent, 2), WithinTotal = true });
    }

    private static IEnumerable<StructureNode> PartsOf(BudgetStructure structure, StructureNode top) =>
        structure.ChildrenOf(top).Where(head => head.InTotal == top.InTotal);

    /// <summary>An ordinary row for one head: what is outside the total in it has a row of its own below the total.</summary>
    private static RowPlan Line(StructureNode head, string? label = null) =>
        new(TableRowKind.Line, label ?? head.Name, [head]) { WithinTotal = true };

    private static IEnumerable<RowPlan> Totals(BudgetStructure structure, StructureNode top, string totalLabel) =>
        Outside(structure, top, totalLabel).Prepend(new(TableRowKind.Total, totalLabel + Excluding(structure, top), [top]) { WithinTotal = true });

    /// <summary>What stands outside the council's total below a head, however deep, and the head with all of it; nothing where there is none.</summary>
    private static IEnumerable<RowPlan> Outside(BudgetStructure structure, StructureNode top, string grandTotalLabel)
    {
        var outside = structure.OutsideBelow(top).Select(head => new RowPlan(TableRowKind.OutsideTotal, head.Name, [head])).ToList();
        return outside.Count == 0 ? [] : outside.Append(new(TableRowKind.Total, grandTotalLabel, [top]));
    }

    private static RowPlan Foot(BudgetStructure structure, TableRowKind kind, string label) =>
        new(kind, label, [structure.Council]) { WithinTotal = true };
}
