using System.Linq.Expressions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Files;

/// <summary>
/// A file whose lines are rows of one type, each column bound to a property of the row. <see cref="Key"/> columns name a row; of a
/// file with <see cref="Group"/> columns, all rows that share them are one list: a bundle that gives one row of a list gives the whole list.
/// </summary>
internal sealed class BundleFile<TRow>(string name, string purpose) : BundleFile(name, purpose)
    where TRow : BundleRow
{
    /// <summary>Parts keys where no cell can hold it.</summary>
    private const char KeySeparator = '\u001f';

    private readonly List<Column> columns = [];
    private readonly List<Column> keyColumns = [];
    private readonly List<Column> groupColumns = [];
    private readonly Dictionary<Column, Func<TRow, object?>> getters = [];
    private readonly List<string> properties = [];
    private Func<object?[], TRow>? create;
    private Func<IReadOnlyList<TRow>, IReadOnlyList<TRow>> complete = rows => rows;
    private Func<TRow, TRow, IReadOnlySet<Column>, TRow> adapt = (_, merged, _) => merged;

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns => columns;

    /// <inheritdoc/>
    public override IReadOnlyList<Column> KeyColumns => keyColumns;

    /// <summary>Whether rows come in lists that stand or fall as a whole.</summary>
    public bool HasGroups => groupColumns.Count > 0;

    /// <summary>The next column, which names the list that a row belongs to and, with others, the row.</summary>
    public BundleFile<TRow> Group<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        groupColumns.Add(column);
        return Key(column, property);
    }

    /// <summary>The next column, which with the other keys names a row.</summary>
    public BundleFile<TRow> Key<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        keyColumns.Add(column);
        return With(column, property);
    }

    /// <summary>The next column.</summary>
    public BundleFile<TRow> With<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        var get = property.Compile();
        return With(column, RowShape.NameOf(property), row => get(row));
    }

    /// <summary>The next column, which is read and never written: another file keeps what it says.</summary>
    public BundleFile<TRow> ReadOnly<T>(Column<T> column, Expression<Func<TRow, T>> property) => With(column, RowShape.NameOf(property), _ => null);

    private BundleFile<TRow> With(Column column, string property, Func<TRow, object?> get)
    {
        columns.Add(column);
        properties.Add(property);
        getters.Add(column, get);
        return this;
    }

    /// <summary>The property of the row that a column fills.</summary>
    public string PropertyOf(Column column) => properties[columns.IndexOf(column)];

    /// <inheritdoc/>
    public override void RefuseUnbound() => create ??= RowShape.Maker<TRow>(Name, properties);

    /// <summary>What is filled in once all rows are read, such as places in a list that the file leaves out.</summary>
    public BundleFile<TRow> Completed(Func<IReadOnlyList<TRow>, IReadOnlyList<TRow>> how)
    {
        complete = how;
        return this;
    }

    /// <summary>What follows for columns that a bundle leaves out from what it changes: the stored row, the wanted one and the columns given.</summary>
    public BundleFile<TRow> Adapted(Func<TRow, TRow, IReadOnlySet<Column>, TRow> how)
    {
        adapt = how;
        return this;
    }

    /// <summary>The row's name among the rows of the file; upper and lower case are alike.</summary>
    public string KeyOf(TRow row) => Join(row, keyColumns);

    /// <summary>The name of the list that the row belongs to.</summary>
    public string GroupOf(TRow row) => Join(row, groupColumns);

    /// <summary>A cell of the row as it is written.</summary>
    public string Write(TRow row, Column column) => column.Write(getters[column](row));

    /// <summary>The wanted row, with the stored row's values in columns that the bundle does not give.</summary>
    public TRow Merge(TRow stored, TRow wanted, IReadOnlySet<Column> given)
    {
        var values = columns.Select(column => getters[column](given.Contains(column) ? wanted : stored)).ToArray();
        return adapt(stored, Make(values), given) with { Line = wanted.Line };
    }

    /// <summary>The rows in the order in which they are written: by their keys, heads by their place in the structure.</summary>
    private TRow[] InOrder(IEnumerable<TRow> rows, Func<TRow, int> placeOfHead)
    {
        var ordered = rows.OrderBy(_ => 0);
        foreach (var column in keyColumns)
        {
            var get = getters[column];
            ordered = column.Name == BundleColumns.AnyHead.Name
                ? ordered.ThenBy(placeOfHead)
                : ordered.ThenBy(row => get(row) switch { FinancialYear year => year.StartYear, null => null, IComparable value => value, var value => column.Write(value) }, Comparer<object?>.Default);
        }

        return ordered.ToArray();
    }

    /// <summary>The rows as lines with their header before them; empty where there are none.</summary>
    public IReadOnlyList<string[]> WriteRows(IEnumerable<TRow> rows, Func<TRow, int> placeOfHead)
    {
        var lines = InOrder(rows, placeOfHead)
            .Select(row => columns.Select(column => Write(row, column)).ToArray())
            .ToList();
        if (lines.Count > 0)
        {
            lines.Insert(0, columns.Select(column => column.Name).ToArray());
        }

        return lines;
    }

    /// <inheritdoc/>
    public override FileRows<TRow> ReadRows(IReadOnlyList<CsvRecord> records, ICollection<BundleError> errors)
    {
        var doubtful = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var header = Header.Read(this, records, errors);
        if (header is null)
        {
            return new FileRows<TRow>(this, new HashSet<Column>(), doubtful, []);
        }

        var rows = new List<TRow>(records.Count - 1);
        foreach (var record in records.Skip(1))
        {
            if (ReadRow(header, record, errors) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                doubtful.Add(header.TextOf("code", record));
            }
        }

        return new FileRows<TRow>(this, header.Given, doubtful, WithoutRepeats(complete(rows), errors));
    }

    private TRow Make(object?[] values)
    {
        RefuseUnbound();
        return create!(values);
    }

    /// <summary>Whether a cell is missing at the end of the line that must be filled.</summary>
    private bool IsShort(Header header, CsvRecord record) =>
        columns.Exists(column => column.Presence == Presence.Required && header.PlaceOf(column) >= record.Fields.Length);

    private TRow? ReadRow(Header header, CsvRecord record, ICollection<BundleError> errors)
    {
        // A spreadsheet program leaves out empty cells at the end of a line, or saves blank ones behind it. Neither says anything.
        if (IsShort(header, record) || record.Fields.Skip(header.Width).Any(field => !string.IsNullOrWhiteSpace(field)))
        {
            errors.Add(BundleError.At(
                Name,
                record.Line,
                string.Empty,
                string.Empty,
                $"the line has {record.Fields.Length} fields and the header {header.Width}",
                "Give every line as many fields as the header; a comma inside a field needs quotes round the field. Only empty cells at the end may be left out"));
            return null;
        }

        var values = new object?[columns.Count];
        var sound = true;
        foreach (var (index, column) in columns.Index())
        {
            var place = header.PlaceOf(column);
            var text = place < 0 || place >= record.Fields.Length ? string.Empty : record.Fields[place];
            var fault = column.Read(text, out values[index]);
            if (fault is not null)
            {
                errors.Add(BundleError.At(Name, record.Line, column.Name, text, fault.Problem, fault.Advice));
                sound = false;
            }
        }

        return sound ? Make(values) with { Line = record.Line } : null;
    }

    private List<TRow> WithoutRepeats(IReadOnlyList<TRow> rows, ICollection<BundleError> errors)
    {
        var lines = new Dictionary<string, int>(rows.Count, StringComparer.Ordinal);
        var kept = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            var key = KeyOf(row);
            if (lines.TryAdd(key, row.Line))
            {
                kept.Add(row);
                continue;
            }

            errors.Add(BundleError.At(
                Name,
                row.Line,
                keyColumns.Count > 0 ? keyColumns[^1].Name : string.Empty,
                keyColumns.Count > 0 ? Write(row, keyColumns[^1]) : string.Empty,
                keyColumns.Count > 0 ? $"line {lines[key]} already has a row for {Label(row)}" : $"line {lines[key]} already has the only row there may be",
                "Keep one of the two lines"));
        }

        return kept;
    }

    /// <summary>The row's name as a person reads it.</summary>
    public string Label(TRow row) => string.Join(' ', keyColumns.Select(column => Write(row, column)).Where(text => text.Length > 0));

    private string Join(TRow row, List<Column> parts) =>
        string.Join(KeySeparator, parts.Select(column => Write(row, column).ToUpperInvariant()));
}
