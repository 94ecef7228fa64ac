using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A column of a table of positions: its head and how its cell is made from a row's position.</summary>
internal sealed record FigureColumn(TableColumn Head, Func<RowPlan, HeadPosition, TableCell> Cell)
{
    /// <summary>Places of the columns that are added to make this one.</summary>
    public IReadOnlyList<int> Added { get; init; } = [];

    /// <summary>Places of the columns that are taken off to make this one.</summary>
    public IReadOnlyList<int> TakenOff { get; init; } = [];

    /// <summary>The same column after a little white space.</summary>
    public FigureColumn StartingGroup => this with { Head = Head with { StartsGroup = true } };

    /// <summary>The same column with a note of the columns that it is made from.</summary>
    public FigureColumn MadeOf(int[] added, int[]? takenOff = null) => this with { Added = added, TakenOff = takenOff ?? [] };

    /// <summary>A column of money.</summary>
    public static FigureColumn Money(string name, FigureStyle style, Func<HeadPosition, Money?> value) =>
        new(new TableColumn(name, ColumnKind.Money, style.Unit.Word()), (_, position) => TableCell.Of(value(position), style));

    /// <summary>A column of variances: exactly nil prints as a bare 0 in the rows that ask for it.</summary>
    public static FigureColumn Variance(string name, FigureStyle style, Func<HeadPosition, Money?> value) =>
        new(new TableColumn(name, ColumnKind.Money, style.Unit.Word()), (row, position) => TableCell.Of(value(position), row.BareNil ? style.OfVariance with { BareNil = true } : style.OfVariance));

    /// <summary>A column whose totals are nil where nothing was given, while an ordinary row stays blank.</summary>
    public static FigureColumn NilInTotals(string name, FigureStyle style, Func<HeadPosition, Money?> value) =>
        new(new TableColumn(name, ColumnKind.Money, style.Unit.Word()), (row, position) => TableCell.Of(value(position) ?? (row.IsTotal ? Domain.Figures.Money.Zero : null), style));
}

/// <summary>Makes a table of positions from its columns and rows.</summary>
internal static class FigureTable
{
    /// <summary>A table of variances, with the rule of their signs and the note about rounding where shown figures do not add up.</summary>
    /// <param name="source">The figures.</param>
    /// <param name="id">The table's id, which finds its style.</param>
    /// <param name="title">Its title.</param>
    /// <param name="labelHead">The head of the row labels.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="plans">Its rows.</param>
    /// <param name="notes">What stands under it before the note about rounding.</param>
    public static PaperTable Of(
        PaperSource source, string id, RichText title, string labelHead, IReadOnlyList<FigureColumn> columns, IReadOnlyList<RowPlan> plans, params IEnumerable<TableNote> notes)
    {
        var rows = Rows(source, columns, plans);
        return new()
        {
            Id = id,
            TitleText = title,
            Rule = SignRule.OfVariances(new FigureWords(source).For(id)),
            LabelHead = labelHead,
            Columns = [.. columns.Select(column => column.Head)],
            Rows = rows,
            Notes = [.. notes, .. RoundingCheck.NoteFor(columns, plans, rows)],
        };
    }

    /// <summary>One row for each plan; a heading has blank cells.</summary>
    private static List<PaperRow> Rows(PaperSource source, IReadOnlyList<FigureColumn> columns, IReadOnlyList<RowPlan> plans) =>
        plans.Select(plan => Row(plan, Cells(source, columns, plan))).ToList();

    /// <summary>A row with the look that its plan asks for.</summary>
    public static PaperRow Row(RowPlan plan, IReadOnlyList<TableCell> cells) => new(plan.PrintedAs, plan.Label, cells)
    {
        Indent = plan.Indent,
        Marker = plan.Marker,
        HeadCode = plan is { Heads: [var only] } && (plan.Kind == TableRowKind.Line || (!plan.WithinTotal && plan.PrintedAs != PaperRowKind.Heading)) ? only.Code : null,
    };

    private static TableCell[] Cells(PaperSource source, IReadOnlyList<FigureColumn> columns, RowPlan plan)
    {
        var position = plan.PositionIn(source.Position);
        return columns.Select(column => position is null ? BlankCell.Instance : column.Cell(plan, position)).ToArray();
    }
}
