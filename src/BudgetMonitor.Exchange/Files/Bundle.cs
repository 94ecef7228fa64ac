using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Exchange.Files;

/// <summary>A folder's rows, each file read and sound in itself; whether they fit together and the database is the importer's to say.</summary>
public sealed class Bundle
{
    private readonly OrderedDictionary<BundleFile, FileRows> files;
    private readonly IReadOnlySet<BundleFile> unread;
    private FinancialYear[]? years;

    /// <param name="files">The files that it holds, in the order in which they are stored.</param>
    /// <param name="unread">Files that are there and could not be read at all. What they say is not known, so nobody complains that it is missing.</param>
    internal Bundle(IEnumerable<FileRows> files, IReadOnlySet<BundleFile>? unread = null)
    {
        this.files = new(files.Select(rows => KeyValuePair.Create(rows.File, rows)));
        this.unread = unread ?? new HashSet<BundleFile>();
    }

    /// <summary>How many rows each file holds, in the order in which they are stored.</summary>
    public IReadOnlyList<(string File, int Rows)> Counts =>
        [.. files.Select(file => (file.Key.Name, file.Value.Count))];

    /// <summary>The financial years that the bundle speaks of.</summary>
    internal IReadOnlyList<FinancialYear> Years => years ??= files.Values
        .SelectMany(rows => rows.YearRows)
        .Select(row => row.Year)
        .Distinct()
        .Order()
        .ToArray();

    /// <summary>Whether the folder has the file.</summary>
    internal bool Has(BundleFile file) => files.ContainsKey(file);

    /// <summary>A file's rows; none where the folder lacks it.</summary>
    internal FileRows<TRow>? Find<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow => files.TryGetValue(file, out var rows) ? (FileRows<TRow>)rows : null;

    /// <summary>A file's rows; none where the folder lacks it.</summary>
    internal IReadOnlyList<TRow> Rows<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow => Find(file)?.Rows ?? [];

    /// <summary>Whether some rows of a file could not be read.</summary>
    internal bool HasDoubtfulRows(BundleFile file) => unread.Contains(file) || (files.TryGetValue(file, out var rows) && rows.DoubtfulCodes.Count > 0);

    /// <summary>Whether a code stands in a row of the structure that could not be read, so that nobody can say that it is unknown.</summary>
    internal bool IsDoubtful(string code) =>
        unread.Contains(CouncilFiles.Structure) || (files.TryGetValue(CouncilFiles.Structure, out var rows) && rows.DoubtfulCodes.Contains(code));
}
