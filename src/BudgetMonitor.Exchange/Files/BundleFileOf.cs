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
    private readonly List<Column> columns = [];
    private readonly List<Column> keyColumns = [];
    private readonly List<Column> groupColumns = [];
    private readonly Dictionary<Column, Func<TRow, object?>> getters = [];
    private readonly Dictionary<Column, Func<TRow, TRow, bool>> alike = [];
    private readonly RowName<TRow> byKey = new();
    private readonly RowName<TRow> byGroup = new();
    private readonly List<string> properties = [];
    private Func<object?[], int, TRow>? create;
    private bool hasReadOnly;
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
        var get = property.Compile();
        byGroup.Add(get, row => column.Write(get(row)));
        return Key(column, property);
    }

    /// <summary>The next column, which with the other keys names a row.</summary>
    public BundleFile<TRow> Key<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        keyColumns.Add(column);
        var get = property.Compile();
        byKey.Add(get, row => column.Write(get(row)));
        return With(column, property);
    }

    /// <summary>The next column.</summary>
    public BundleFile<TRow> With<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        var get = property.Compile();
        alike.Add(column, (one, other) => EqualityComparer<T>.Default.Equals(get(one), get(other)));
        return With(column, RowShape.NameOf(property), row => get(row));
    }

    /// <summary>The next column, which is read and never written: another file keeps what it says.</summary>
    public BundleFile<TRow> ReadOnly<T>(Column<T> column, Expression<Func<TRow, T>> property)
    {
        hasReadOnly = true;
        alike.Add(column, (_, _) => true);
        return With(column, RowShape.NameOf(property), _ => null);
    }

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

    /// <summary>Whether rows have the same name among those of the file; upper and lower case are alike.</summary>
    public IEqualityComparer<TRow> ByKey => byKey;

    /// <summary>Whether rows belong to the same list.</summary>
    public IEqualityComparer<TRow> ByGroup => byGroup;

    /// <summary>Whether a row says anything else than another of its name.</summary>
    public bool Differ(TRow one, TRow other)
    {
        foreach (var column in columns)
        {
            if (!alike[column](one, other) && !keyColumns.Contains(column) && Write(one, column) != Write(other, column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cell of the row as it is written.</summary>
    public string Write(TRow row, Column column) => column.Write(getters[column](row));

    /// <summary>The wanted row, with the stored row's values in columns that the bundle does not give.</summary>
    public TRow Merge(TRow stored, TRow wanted, IReadOnlySet<Column> given)
    {
        if (given.Count == columns.Count && !hasReadOnly)
        {
            return wanted;
        }

        var values = new object?[columns.Count];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = getters[columns[place]](given.Contains(columns[place]) ? wanted : stored);
        }

        return adapt(stored, Make(values, wanted.Line), given);
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
    public override FileRows<TRow> ReadRows(string text, ICollection<BundleError> errors)
    {
        var doubtful = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var header = Header.Read(this, text, errors);
        if (header is null)
        {
            return new FileRows<TRow>(this, new HashSet<Column>(), doubtful, []);
        }

        var rows = new List<TRow>();
        var cells = columns.ConvertAll(column => new CellReader(column, header.PlaceOf(column)));
        foreach (var record in CsvRecord.Parse(text).Skip(1))
        {
            if (ReadRow(header, cells, record, errors) is { } row)
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

    private TRow Make(object?[] values, int line)
    {
        RefuseUnbound();
        return create!(values, line);
    }

    /// <summary>Whether a cell is missing at the end of the line that must be filled.</summary>
    private bool IsShort(Header header, CsvRecord record) =>
        columns.Exists(column => column.Presence == Presence.Required && header.PlaceOf(column) >= record.Count);

    private TRow? ReadRow(Header header, List<CellReader> cells, CsvRecord record, ICollection<BundleError> errors)
    {
        // A spreadsheet program leaves out empty cells at the end of a line, or saves blank ones behind it. Neither says anything.
        if ((record.Count < header.Width && IsShort(header, record)) || !record.IsBlankFrom(header.Width))
        {
            errors.Add(BundleError.At(
                Name,
                record.Line,
                string.Empty,
                string.Empty,
                $"the line has {record.Count} fields and the header {header.Width}",
                "Give every line as many fields as the header; a comma inside a field needs quotes round the field. Only empty cells at the end may be left out"));
            return null;
        }

        var values = new object?[columns.Count];
        var sound = true;
        for (var index = 0; index < values.Length; index++)
        {
            var fault = cells[index].Read(record, out values[index]);
            if (fault is not null)
            {
                errors.Add(BundleError.At(Name, record.Line, columns[index].Name, cells[index].TextOf(record).ToString(), fault.Problem, fault.Advice));
                sound = false;
            }
        }

        return sound ? Make(values, record.Line) : null;
    }

    private List<TRow> WithoutRepeats(IReadOnlyList<TRow> rows, ICollection<BundleError> errors)
    {
        var lines = new HashSet<TRow>(rows.Count, ByKey);
        var kept = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            if (lines.Add(row))
            {
                kept.Add(row);
                continue;
            }

            lines.TryGetValue(row, out var first);
            errors.Add(BundleError.At(
                Name,
                row.Line,
                keyColumns.Count > 0 ? keyColumns[^1].Name : string.Empty,
                keyColumns.Count > 0 ? Write(row, keyColumns[^1]) : string.Empty,
                keyColumns.Count > 0 ? $"line {first!.Line} already has a row for {Label(row)}" : $"line {first!.Line} already has the only row there may be",
                "Keep one of the two lines"));
        }

        return kept;
    }

    /// <summary>The row's name as a person reads it.</summary>
    public string Label(TRow row) => string.Join(' ', keyColumns.Select(column => Write(row, column)).Where(text => text.Length > 0));
}
