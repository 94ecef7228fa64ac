using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Files;

/// <summary>A file's header line: which column stands where.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Column, int> placesByColumn = [];

    private Header(int width) => Width = width;

    /// <summary>How many fields a line has.</summary>
    public int Width { get; }

    /// <summary>The columns that the header names.</summary>
    public IReadOnlySet<Column> Given => placesByColumn.Keys.ToHashSet();

    /// <summary>Where a column stands; -1 where the file leaves it out.</summary>
    public int PlaceOf(Column column) => placesByColumn.GetValueOrDefault(column, -1);

    /// <summary>The text of a line under a name; empty where there is none.</summary>
    public string TextOf(string name, CsvRecord record) =>
        places.TryGetValue(name, out var place) && place < record.Count ? record[place].Trim().ToString() : string.Empty;

    /// <summary>Reads the header line, the first of the text that is not blank; null where a column is missing, repeated or unknown, each with an error that names it.</summary>
    public static Header? Read(BundleFile file, string text, ICollection<BundleError> errors)
    {
        var record = CsvRecord.Parse(text).First();
        var before = errors.Count;
        var header = new Header(record.Count);
        var known = string.Join(", ", file.Columns.Select(column => column.Name));
        if (record.Count > FileLimits.Columns)
        {
            Fault(string.Empty, $"the header has {record.Count} columns and at most {FileLimits.Columns} are read", $"Keep {known}");
            return null;
        }

        if (record.IsBlankFrom(1) && record[0].IndexOfAny(';', '\t') >= 0)
        {
            Fault(string.Empty, "the columns are not parted by commas", "Save the file as CSV with commas");
            return null;
        }

        for (var place = 0; place < record.Count; place++)
        {
            var name = record[place].Trim().ToString();
            if (name.Length == 0)
            {
                // A spreadsheet program saves every column that ever held something: one that is blank throughout is none.
                if (CsvRecord.Parse(text).FirstOrDefault(other => place < other.Count && !other[place].IsWhiteSpace()) is not { } filled)
                {
                    continue;
                }

                Fault(string.Empty, $"column {place + 1} has no name, and line {filled.Line} has \"{BundleError.Shown(filled[place].ToString())}\" in it", "Name it in the header, or take the column out");
            }
            else if (!header.places.TryAdd(name, place))
            {
                Fault(name, "the column stands twice in the header", "Keep one of the two");
            }
            else if (file.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)) is { } column)
            {
                header.placesByColumn.Add(column, place);
            }
            else
            {
                Fault(name, $"{file.Name} has no column of this name", $"Take it out or correct its name; the columns are {known}");
            }
        }

        foreach (var missing in file.Columns.Where(column => column.Presence != Presence.Optional && !header.placesByColumn.ContainsKey(column)))
        {
            Fault(missing.Name, "the column is missing", $"Add it: {missing.Meaning}");
        }

        return errors.Count == before ? header : null;

        void Fault(string column, string problem, string advice) =>
            errors.Add(BundleError.At(file.Name, record.Line, column, string.Empty, problem, advice));
    }
}
