using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>A column that a table can be sorted by.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="By">What is compared, of one kind in every row; null stands last, whichever way.</param>
/// <param name="IsFigure">Whether it holds figures, of which the largest come first.</param>
/// <param name="Word">What stands over it in a file of the table.</param>
/// <param name="Look">How its figures are shown in a file. What is compared is also what a file holds: sums as whole pence.</param>
/// <param name="Absent">The word for a figure that is not there; null for none.</param>
/// <param name="Cell">What a file holds where that is not what is compared; a null answer leaves it at that.</param>
public record SortColumn<T>(
    string Key, Func<T, IComparable?> By, bool IsFigure, string Word = "", FileLook Look = FileLook.Plain, string? Absent = null, Func<T, TableCell?>? Cell = null);

/// <summary>How figures of a column are shown in a file.</summary>
public enum FileLook
{
    /// <summary>Whole pounds or numbers.</summary>
    Plain,

    /// <summary>Whole pounds with a plus above nil.</summary>
    Signed,

    /// <summary>Pounds and pence, or another number with two decimals.</summary>
    TwoDecimals,

    /// <summary>Per cents.</summary>
    PerCent,

    /// <summary>Per cents with a plus above nil.</summary>
    SignedPerCent,
}

/// <summary>
/// The order of a table as its reader chose it by the head of a column. It stands in the address, so that it works without
/// script, can be sent to somebody, and goes with everything else that was chosen on the page.
/// </summary>
public abstract class TableOrder(HttpRequest request, string name, string? anchor)
{
    /// <summary>The field of the address of a page's first table.</summary>
    public const string Usual = "sort";

    /// <summary>The field of the address: the column's key, with a hyphen before it for the largest first.</summary>
    public string Field => name;

    /// <summary>The order as it stands in the address; null for the table's own.</summary>
    public string? Chosen => Key is null ? null : (IsDescending ? "-" : string.Empty) + Key;

    /// <summary>The column sorted by; null for the table's own order.</summary>
    public abstract string? Key { get; }

    /// <summary>Whether the largest come first.</summary>
    public bool IsDescending { get; } = request.Query[name].ToString() is ['-', ..];

    /// <summary>What the address asks for, which may be no column of the table.</summary>
    protected string Asked { get; } = request.Query[name].ToString().TrimStart('-');

    /// <summary>The address of the page sorted by a column: figures with the largest first, and the other way on the next press.</summary>
    public string Href(string key)
    {
        var descending = Key == key ? !IsDescending : IsFigure(key);
        var kept = request.Query
            .Where(pair => pair.Key != name && pair.Key != "handler")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Where(pair => !string.IsNullOrEmpty(pair.Value));
        return request.PathBase + request.Path + QueryString.Create(kept.Append(new(name, (descending ? "-" : string.Empty) + key))) + (anchor is null ? string.Empty : "#" + anchor);
    }

    /// <summary>Whether a column holds figures. A column that the table lacks is a mistake of the page and fails.</summary>
    protected abstract bool IsFigure(string key);
}

/// <summary>The order of a table of such rows.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="columns">The columns to sort by.</param>
/// <param name="name">The field of the address; one of its own for each table of a page.</param>
/// <param name="anchor">Where on the page the table stands, to go on from there; null where it is the page's first.</param>
public sealed class TableOrder<T>(HttpRequest request, IReadOnlyList<SortColumn<T>> columns, string name = TableOrder.Usual, string? anchor = null) : TableOrder(request, name, anchor)
{
    /// <summary>The columns, in the order of the table.</summary>
    public IReadOnlyList<SortColumn<T>> Columns => columns;

    private static readonly Comparer<IComparable> Comparison = Comparer<IComparable>.Create((one, other) => one is string text
        ? string.Compare(text, (string)other, StringComparison.CurrentCultureIgnoreCase)
        : one.CompareTo(other));

    /// <inheritdoc/>
    public override string? Key => Column?.Key;

    private SortColumn<T>? Column => columns.FirstOrDefault(column => column.Key == Asked);

    /// <summary>The rows in the chosen order: what it does not tell apart stays in the table's own, and what is blank comes last.</summary>
    public IReadOnlyList<T> Sort(IEnumerable<T> rows) => Sort(rows, row => row);

    /// <summary>The same for what stands for several rows, such as a group with its sum.</summary>
    public IReadOnlyList<TItem> Sort<TItem>(IEnumerable<TItem> items, Func<TItem, T> rowOf)
    {
        if (Column is not { } column)
        {
            return [.. items];
        }

        var keyed = items.Select(item => (Item: item, Key: column.By(rowOf(item)))).ToList();
        var known = keyed.Where(pair => pair.Key is not null);
        var sorted = IsDescending ? known.OrderByDescending(pair => pair.Key!, Comparison) : known.OrderBy(pair => pair.Key!, Comparison);
        return [.. sorted.Select(pair => pair.Item), .. keyed.Where(pair => pair.Key is null).Select(pair => pair.Item)];
    }

    /// <summary>Rows of several levels, each row above those inside it: every row is sorted among its siblings and takes what is inside it along.</summary>
    /// <param name="rows">The rows in the table's own order.</param>
    /// <param name="levelOf">How deep a row stands.</param>
    /// <param name="stays">Whether a row, such as a total, stays where it is; the rows above it and below it are sorted for themselves.</param>
    public IReadOnlyList<T> SortTree(IReadOnlyList<T> rows, Func<T, int> levelOf, Func<T, bool> stays)
    {
        if (Column is null)
        {
            return rows;
        }

        var sorted = new List<T>(rows.Count);
        for (var from = 0; from < rows.Count; from++)
        {
            var to = from;
            while (to < rows.Count && !stays(rows[to]))
            {
                to++;
            }

            AddSiblings(from, to);
            if (to < rows.Count)
            {
                sorted.Add(rows[to]);
            }

            from = to;
        }

        return sorted;

        void AddSiblings(int from, int to)
        {
            var starts = new List<int>();
            for (var at = from; at < to; at++)
            {
                if (starts.Count == 0 || levelOf(rows[at]) <= levelOf(rows[from]))
                {
                    starts.Add(at);
                }
            }

            foreach (var (start, end) in Sort(starts.Select((start, place) => (start, end: place + 1 < starts.Count ? starts[place + 1] : to)), branch => rows[branch.start]))
            {
                sorted.Add(rows[start]);
                AddSiblings(start + 1, end);
            }
        }
    }

    /// <inheritdoc/>
    protected override bool IsFigure(string key) => columns.First(column => column.Key == key).IsFigure;
}
