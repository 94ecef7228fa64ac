using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>A page whose list can be taken away as a file: <see cref="ListFileFilter"/> does it for all of them.</summary>
public interface IListPage
{
    /// <summary>The list as the page shows it to this reader now: chosen, in order; null where the page shows none.</summary>
    ListFile? ListFile();
}

/// <summary>A list to take away.</summary>
/// <param name="Name">What the file's name says of it, in plain lower case letters.</param>
/// <param name="Table">The list, with exact figures.</param>
/// <param name="Snapshot">The period that it is of.</param>
public sealed record ListFile(string Name, PaperTable Table, MonitoringSnapshot Snapshot)
{
    /// <summary>Makes a file of a list from the columns that sort it on the screen.</summary>
    /// <param name="snapshot">The period.</param>
    /// <param name="name">What the file's name says of it.</param>
    /// <param name="title">What the table shows.</param>
    /// <param name="rule">The unit and the rule of signs, as on the screen but in pounds.</param>
    /// <param name="order">The columns.</param>
    /// <param name="rows">The rows as they stand on the screen.</param>
    /// <param name="groupHead">The head of a column of its own for what heads groups of rows on the screen; null where nothing does.</param>
    /// <param name="without">Keys of columns that the screen leaves out.</param>
    public static ListFile Of<T>(
        MonitoringSnapshot snapshot, string name, string title, string rule, TableOrder<T> order, IEnumerable<ListRow<T>> rows, string? groupHead = null, params IReadOnlyCollection<string> without)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(order);
        var columns = order.Columns.Where(column => !without.Contains(column.Key)).ToList();
        var lines = rows
            .Select(row => new PaperRow(
                row.Kind,
                row.Label ?? columns[0].By(row.Item!) as string ?? string.Empty,
                [.. groupHead is null ? [] : new[] { Words(row.Group) }, .. columns.Skip(1).Select(column => CellOf(column, row))]))
            .ToList();
        var before = groupHead is null ? 0 : 1;
        var period = snapshot.Period;
        return new(
            name,
            new PaperTable
            {
                Id = name,
                Title = $"{title}, {period.FullName} of {period.Year}",
                Rule = rule,
                LabelHead = columns[0].Word,
                Columns =
                [
                    .. groupHead is null ? [] : new[] { new TableColumn(groupHead, ColumnKind.Text) },
                    .. columns.Skip(1).Select((column, place) => ColumnOf(column.Word, column.IsFigure, lines.Select(line => line.Cells[place + before]))),
                ],
                Rows = lines,
            },
            snapshot);
    }

    private static TableColumn ColumnOf(string word, bool isFigure, IEnumerable<TableCell> cells)
    {
        var kind = cells.FirstOrDefault(cell => cell is not (BlankCell or TextCell)) switch
        {
            MoneyCell => ColumnKind.Money,
            PercentageCell => ColumnKind.Percentage,
            CountCell or NumberCell => ColumnKind.Count,
            MarkCell => ColumnKind.Mark,
            _ => isFigure && !cells.Any(cell => cell is TextCell) ? ColumnKind.Count : ColumnKind.Text,
        };
        return new(word, kind, kind == ColumnKind.Money ? "£" : null);
    }

    private static TableCell CellOf<T>(SortColumn<T> column, ListRow<T> row) => row.Sums is { } sums
        ? sums.TryGetValue(column.Key, out var sum) ? Typed(sum, column) : BlankCell.Instance
        : column.Cell?.Invoke(row.Item!) ?? Typed(column.By(row.Item!), column);

    /// <summary>A value by its type: whole pence are a sum, other numbers are what their column says.</summary>
    private static TableCell Typed<T>(IComparable? value, SortColumn<T> column) => value switch
    {
        null => Words(column.Absent),
        long pence => new MoneyCell(new Money(pence), column.Look == FileLook.Signed ? FigureStyle.Pounds.Signed : FigureStyle.Pounds),
        int count => new CountCell(count),
        decimal share when column.Look is FileLook.PerCent or FileLook.SignedPerCent => new PercentageCell(share, PercentageStyle.Standard with { Plus = column.Look == FileLook.SignedPerCent }),
        decimal number => new NumberCell(number, column.Look == FileLook.TwoDecimals ? 2 : 0),
        DateTime utc => new TextCell(ScreenFigures.When(utc)),
        _ => Words(value.ToString()),
    };

    private static TableCell Words(string? words) => string.IsNullOrEmpty(words) ? BlankCell.Instance : new TextCell(words);
}

/// <summary>A row of a list to take away.</summary>
public sealed record ListRow<T>
{
    /// <summary>What it shows; nothing for a sum.</summary>
    public T? Item { get; init; }

    /// <summary>What heads its group on the screen.</summary>
    public string? Group { get; init; }

    /// <summary>Its label where that is not what the first column sorts by.</summary>
    public string? Label { get; init; }

    /// <summary>What it is.</summary>
    public PaperRowKind Kind { get; init; } = PaperRowKind.Line;

    /// <summary>The figures of a sum by the keys of their columns; null for a row of its own.</summary>
    public IReadOnlyDictionary<string, IComparable?>? Sums { get; init; }
}

/// <summary>Makes rows of lists.</summary>
public static class ListRow
{
    /// <summary>Rows of their own.</summary>
    public static IEnumerable<ListRow<T>> Of<T>(IEnumerable<T> items, string? group = null) => items.Select(item => new ListRow<T> { Item = item, Group = group });

    /// <summary>A sum, with its figures by the keys of their columns.</summary>
    public static ListRow<T> Sum<T>(string label, string? group, PaperRowKind kind, params (string Key, IComparable? Value)[] sums) =>
        new() { Label = label, Group = group, Kind = kind, Sums = sums.ToDictionary(sum => sum.Key, sum => sum.Value) };
}
