using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>
/// Finds out whether the figures that a table shows really do not add up, though the exact ones do. Only then does the note
/// about rounding stand under it.
/// </summary>
internal static class RoundingCheck
{
    /// <summary>The note.</summary>
    public static readonly TableNote Note = new("Figures are rounded from exact amounts, so the parts shown may not add up to the totals shown.");

    /// <summary>The note, where some shown figures do not add up; else none.</summary>
    public static IEnumerable<TableNote> NoteFor(IReadOnlyList<FigureColumn> columns, IReadOnlyList<RowPlan> plans, IReadOnlyList<PaperRow> rows) =>
        AcrossDiffers(columns, rows) || DownDiffers(columns.Count, plans, rows) ? [Note] : [];

    /// <summary>The note, where the shown figures of some rows do not make those of their total.</summary>
    public static IEnumerable<TableNote> NoteFor(IReadOnlyList<PaperRow> parts, PaperRow total) =>
        Enumerable.Range(0, total.Cells.Count).Any(column => Differs(total.Cells[column], parts.Select(part => (part.Cells[column], 1)))) ? [Note] : [];

    /// <summary>The note, where the shown parts of some cells do not make what they are parts of.</summary>
    public static IEnumerable<TableNote> NoteFor(IEnumerable<(TableCell Whole, (TableCell Cell, int Sign)[] Parts)> sums) =>
        sums.Any(sum => Differs(sum.Whole, sum.Parts)) ? [Note] : [];

    private static bool AcrossDiffers(IReadOnlyList<FigureColumn> columns, IReadOnlyList<PaperRow> rows) =>
        columns.Select((column, place) => (column, place))
            .Where(pair => pair.column.Added.Count > 0)
            .Any(pair => rows.Any(row => Differs(
                row.Cells[pair.place],
                pair.column.Added.Select(place => (row.Cells[place], 1)).Concat(pair.column.TakenOff.Select(place => (row.Cells[place], -1))))));

    private static bool DownDiffers(int columns, IReadOnlyList<RowPlan> plans, IReadOnlyList<PaperRow> rows)
    {
        for (var total = 0; total < plans.Count; total++)
        {
            var parts = PartsOf(plans, total).ToList();
            if (parts.Count > 0 && Enumerable.Range(0, columns).Any(column => Differs(
                rows[total].Cells[column],
                parts.Select(part => (rows[part].Cells[column], 1)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows above a total that lie inside it; for the foot of table 1a, the steps before it.</summary>
    private static IEnumerable<int> PartsOf(IReadOnlyList<RowPlan> plans, int total)
    {
        var plan = plans[total];
        var above = Enumerable.Range(0, total);
        return plan.Kind switch
        {
            TableRowKind.RollForwardsTotal => above.Where(row => plans[row].Kind
                is TableRowKind.RollForwardsCommitted or TableRowKind.RollForwardsRephased or TableRowKind.RollForwardsBids),
            TableRowKind.BalanceAfterRollForwards => above.Where(row => plans[row].Kind
                is TableRowKind.VarianceFromAbove or TableRowKind.RollForwardsTotal),
            TableRowKind.SubTotal or TableRowKind.Total => above.Where(row => plans[row].Kind
                is TableRowKind.Line or TableRowKind.OutsideTotal && plans[row].Heads.Count > 0 && plans[row].Heads.All(head => Inside(head, plan))),
            _ => [],
        };
    }

    private static bool Inside(StructureNode head, RowPlan total) =>
        (head.InTotal || !total.WithinTotal) && total.Heads.Any(top => BudgetStructure.IsAtOrBelow(head, top));

    /// <summary>Exact parts make the exact whole, but the shown ones do not make the shown one. Where exact parts are not the whole, nothing is claimed.</summary>
    private static bool Differs(TableCell whole, IEnumerable<(TableCell Cell, int Sign)> parts)
    {
        if (whole is not MoneyCell total)
        {
            return false;
        }

        var exact = Money.Zero;
        var shown = 0m;
        foreach (var (cell, sign) in parts)
        {
            if (cell is MoneyCell part)
            {
                exact += sign > 0 ? part.Value : -part.Value;
                shown += sign * part.Style.Shown(part.Value);
            }
        }

        return exact == total.Value && shown != total.Style.Shown(total.Value);
    }
}
