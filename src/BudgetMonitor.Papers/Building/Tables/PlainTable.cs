using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A column of a table whose rows are things of one kind: its head and how its money is found in a thing.</summary>
internal sealed record PlainColumn<T>(TableColumn Head, FigureStyle Style, Func<T, Money?> Value)
{
    /// <summary>A column of money in the style's unit, or without a unit behind its name.</summary>
    public static PlainColumn<T> Of(string name, FigureStyle style, Func<T, Money?> value, bool withUnit = true) =>
        new(new TableColumn(name, ColumnKind.Money, withUnit ? style.Unit.Word() : null), style, value);

    /// <summary>A column of variances, which carry a plus where the table's style says so.</summary>
    public static PlainColumn<T> Variance(string name, FigureStyle style, Func<T, Money?> value) => Of(name, style.OfVariance, value);

    /// <summary>The same column after a little white space.</summary>
    public PlainColumn<T> StartingGroup => this with { Head = Head with { StartsGroup = true } };

    /// <summary>The cell of a thing.</summary>
    public TableCell Cell(T thing) => TableCell.Of(Value(thing), Style);
}

/// <summary>Rows for tables of capital, reserves, companies, debts and savings.</summary>
internal static class PlainTable
{
    /// <summary>A table that ends in the total of its rows, with the note about rounding where shown figures do not add up to it.</summary>
    /// <param name="id">The table's id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="rule">Unit and sign rule in words.</param>
    /// <param name="labelHead">The head of the row labels.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="total">Their total.</param>
    /// <param name="notes">What stands under it before the note about rounding.</param>
    public static PaperTable WithTotal(
        string id, string title, string rule, string labelHead, IReadOnlyList<TableColumn> columns, IReadOnlyList<PaperRow> rows, PaperRow total, params IEnumerable<TableNote> notes) => new()
        {
            Id = id,
            Title = title,
            Rule = rule,
            LabelHead = labelHead,
            Columns = columns,
            Rows = [.. rows, total],
            Notes = [.. notes, .. RoundingCheck.NoteFor(rows, total)],
        };

    /// <summary>The heads of columns.</summary>
    public static IReadOnlyList<TableColumn> Heads<T>(this IEnumerable<PlainColumn<T>> columns) => [.. columns.Select(column => column.Head)];

    /// <summary>A row for a thing, or for the sum of several.</summary>
    public static PaperRow Row<T>(PaperRowKind kind, string label, IReadOnlyList<PlainColumn<T>> columns, T thing) =>
        new(kind, label, columns.Select(column => column.Cell(thing)).ToArray());

    /// <summary>A row without figures.</summary>
    public static PaperRow Blank(PaperRowKind kind, string label, int columns) =>
        new(kind, label, Enumerable.Repeat<TableCell>(BlankCell.Instance, columns).ToArray());
}
