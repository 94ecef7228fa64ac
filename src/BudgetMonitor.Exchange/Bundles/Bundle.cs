using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Bundles;

/// <summary>A folder's rows, each file read and sound in itself; whether they fit together and the database is the importer's to say.</summary>
public sealed class Bundle
{
    private readonly IReadOnlyDictionary<BundleFile, FileRows> files;

    internal Bundle(IReadOnlyDictionary<BundleFile, FileRows> files) => this.files = files;

    /// <summary>How many rows each file holds, in the order in which they are stored.</summary>
    public IReadOnlyList<(string File, int Rows)> Counts =>
        BundleFiles.All.Where(files.ContainsKey).Select(file => (file.Name, files[file].Count)).ToArray();

    /// <summary>The financial years that the bundle speaks of.</summary>
    internal IReadOnlyList<FinancialYear> Years => BundleFiles.All
        .Where(files.ContainsKey)
        .SelectMany(file => files[file].YearRows)
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
    internal bool HasDoubtfulRows(BundleFile file) => files.TryGetValue(file, out var rows) && rows.DoubtfulCodes.Count > 0;

    /// <summary>Whether a code stands in a row of the structure that could not be read, so that nobody can say that it is unknown.</summary>
    internal bool IsDoubtful(string code) =>
        files.TryGetValue(CouncilFiles.Structure, out var rows) && rows.DoubtfulCodes.Contains(code);
}
