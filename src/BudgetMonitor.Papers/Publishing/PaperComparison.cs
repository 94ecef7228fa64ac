using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Publishing;

/// <summary>
/// Says what changed between two versions of a paper, cell by cell as they are printed. Both sides are the CSV files of the
/// tables, so what was published is compared and not what the data would give for it today. Lists that are made for whoever
/// checks a paper, and are not printed in it, are compared on neither side: <see cref="SentenceComparison"/> tells what the
/// text says differently.
/// </summary>
public static class PaperComparison
{
    private static readonly HashSet<string> NotPrinted = [TextFiguresTable.Id, ChangesTable.Id, ChangesTable.SentencesId];

    /// <summary>Every cell that is not what it was, in the order of the new tables; tables that are gone come last.</summary>
    /// <param name="before">The tables of the version before, by id.</param>
    /// <param name="after">The tables of the new version, by id, in order, with the name that the paper gives them.</param>
    public static IReadOnlyList<FigureChange> Compare(
        IReadOnlyDictionary<string, byte[]> before,
        IReadOnlyList<(string Id, string Name, byte[] File)> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<FigureChange>();
        foreach (var (id, name, file) in after.Where(table => !NotPrinted.Contains(table.Id)))
        {
            var old = before.TryGetValue(id, out var stored) ? Cells.Of(stored) : Cells.None;
            Add(changes, name, old, Cells.Of(file));
        }

        foreach (var (id, stored) in before.Where(table => !NotPrinted.Contains(table.Key) && after.All(other => other.Id != table.Key)).OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            Add(changes, Name(id), Cells.Of(stored), Cells.None);
        }

        return changes;
    }

    /// <summary>"Table 1a" of table-1a: of a table that is gone only the file's name is kept.</summary>
    private static string Name(string id)
    {
        var words = id.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static void Add(List<FigureChange> changes, string table, Cells before, Cells after)
    {
        foreach (var (place, shown) in after.All)
        {
            var was = before.Find(place);
            if (was != shown && !(was is null && shown.Length == 0))
            {
                changes.Add(new(table, place.Row, place.Column, was, shown));
            }
        }

        foreach (var (place, was) in before.All)
        {
            if (after.Find(place) is null && was.Length > 0)
            {
                changes.Add(new(table, place.Row, place.Column, was, null));
            }
        }
    }

    /// <summary>A cell's place: the row's label and which of the rows of that label it is, and the same of the column.</summary>
    private sealed record Place(string Row, int RowOccurrence, string Column, int ColumnOccurrence);

    private sealed class Cells
    {
        private readonly Dictionary<Place, string> byPlace = [];

        public static Cells None { get; } = new();

        /// <summary>In the order of the table.</summary>
        public List<(Place Place, string Shown)> All { get; } = [];

        public static Cells Of(byte[] file)
        {
            var cells = new Cells();
            var records = CsvCells.Read(file);
            if (records.Count == 0)
            {
                return cells;
            }

            var heads = Occurrences(records[0]);
            var labels = Occurrences(records.Skip(1).Select(record => record[0]));
            foreach (var (record, label) in records.Skip(1).Zip(labels))
            {
                foreach (var (shown, head) in record.Zip(heads).Skip(1))
                {
                    var place = new Place(label.Text, label.Occurrence, head.Text, head.Occurrence);
                    cells.byPlace.Add(place, shown);
                    cells.All.Add((place, shown));
                }
            }

            return cells;
        }

        public string? Find(Place place) => byPlace.GetValueOrDefault(place);

        private static List<(string Text, int Occurrence)> Occurrences(IEnumerable<string> texts)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            return texts.Select(text => (text, seen[text] = seen.GetValueOrDefault(text) + 1)).ToList();
        }
    }
}
