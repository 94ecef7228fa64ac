using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Sources;

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
        return own.Count > 0 ? own.Select(row => Plan(source.Structure, row)).ToList() : fromStructure(source.Structure).ToList();
    }

    /// <summary>Directorates, or their divisions with a subtotal, then the total; with what stands outside it and the grand total if asked for.</summary>
    public static IEnumerable<RowPlan> ByDirectorate(BudgetStructure structure, bool withOutside)
    {
        foreach (var directorate in structure.ChildrenOf(structure.Council).Where(head => head.InTotal))
        {
            var divisions = structure.ChildrenOf(directorate).Where(head => head.InTotal).ToList();
            if (divisions.Count < 2 || divisions.All(head => head.IsLine))
            {
                yield return new(TableRowKind.Line, directorate.Name, [directorate]);
                continue;
            }

            foreach (var division in divisions)
            {
                yield return new(TableRowKind.Line, $"{directorate.Name} - {division.Name}", [division]);
            }

            yield return new(TableRowKind.SubTotal, $"Subtotal {directorate.Name}", [directorate]) { WithinTotal = true };
        }

        yield return new(TableRowKind.Total, TotalLabel(structure), [structure.Council]) { WithinTotal = true };
        if (!withOutside || !structure.HasOutsideTotal)
        {
            yield break;
        }

        foreach (var head in OutsideTotal(structure))
        {
            yield return new(TableRowKind.OutsideTotal, head.Name, [head]);
        }

        yield return new(TableRowKind.Total, "Total", [structure.Council]);
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

    /// <summary>Every head below <paramref name="top"/> that is in the total: headings, lines, subtotals, and a total of all.</summary>
    public static IEnumerable<RowPlan> Breakdown(BudgetStructure structure, StructureNode top, string totalLabel) =>
        structure.ChildrenOf(top).Where(head => head.InTotal).SelectMany(head => Branch(structure, head, 0))
            .Append(new(TableRowKind.Total, totalLabel, [top]) { WithinTotal = true });

    /// <summary>The heads directly below one, and their total.</summary>
    public static IEnumerable<RowPlan> OneLevel(BudgetStructure structure, StructureNode top, string totalLabel) =>
        structure.ChildrenOf(top).Where(head => head.InTotal)
            .Select(head => new RowPlan(TableRowKind.Line, head.Name, [head]))
            .Append(new(TableRowKind.Total, totalLabel, [top]) { WithinTotal = true });

    /// <summary>"Total", or "Total excluding schools".</summary>
    public static string TotalLabel(BudgetStructure structure) => structure.HasOutsideTotal
        ? $"Total excluding {string.Join(" and ", OutsideTotal(structure).Select(head => head.Name))}"
        : "Total";

    /// <summary>The topmost heads outside the council's total.</summary>
    public static IEnumerable<StructureNode> OutsideTotal(BudgetStructure structure) =>
        structure.Nodes.Where(head => !head.InTotal && head.ParentIndex >= 0 && structure.Nodes[head.ParentIndex].InTotal);

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
        // A head with one line below it says the same as the line.
        var children = structure.ChildrenOf(head).Where(child => child.InTotal).ToList();
        if (children.Count == 0 || (children.Count == 1 && children[0].IsLine))
        {
            return [new(TableRowKind.Line, head.Name, [head]) { Indent = Math.Min(indent, 2) }];
        }

        return children.SelectMany(child => Branch(structure, child, indent + 1))
            .Prepend(new(TableRowKind.Heading, head.Name, []) { Indent = Math.Min(indent, 2) })
            .Append(new(TableRowKind.SubTotal, $"Subtotal {head.Name}", [head]) { Indent = Math.Min(indent, 2), WithinTotal = true });
    }

    private static RowPlan Foot(BudgetStructure structure, TableRowKind kind, string label) =>
        new(kind, label, [structure.Council]) { WithinTotal = true };
}
