using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>What the checks of a bundle look at: its rows, what is stored, and the structure that both together make.</summary>
internal sealed class CheckContext
{
    private readonly OrderedDictionary<BundleFile, FileComparison> comparisons;
    private readonly Dictionary<int, BudgetStructure?> structures = [];
    private readonly Dictionary<int, HashSet<string>> codes = [];
    private readonly Dictionary<int, SortedSet<int>> published = [];

    /// <param name="bundle">The bundle.</param>
    /// <param name="heads">The stored heads of its years.</param>
    /// <param name="comparisons">The changes of every file, in the order in which they are stored.</param>
    public CheckContext(Bundle bundle, StoredHeads heads, IEnumerable<FileComparison> comparisons)
    {
        (Bundle, Heads) = (bundle, heads);
        this.comparisons = new(comparisons.Select(comparison => KeyValuePair.Create(comparison.File, comparison)));
    }

    /// <summary>The bundle.</summary>
    public Bundle Bundle { get; }

    /// <summary>The stored heads of the bundle's years.</summary>
    public StoredHeads Heads { get; }

    /// <summary>The stored periods of the bundle's years, as they are before the import.</summary>
    public IReadOnlyList<PeriodRecord> StoredPeriods { get; init; } = [];

    /// <summary>The council of the database; null in an empty one.</summary>
    public CouncilSettings? StoredCouncil { get; init; }

    /// <summary>Stored heads that figures are held at.</summary>
    public IReadOnlyCollection<int> HeadsWithFigures { get; init; } = [];

    /// <summary>Kinds of paper that the database has.</summary>
    public IReadOnlyCollection<PaperKind> StoredKinds { get; init; } = [];

    /// <summary>The parts of papers that there are; null where nobody knows.</summary>
    public IPartNames? Parts { get; init; }

    /// <summary>What stops the import.</summary>
    public List<BundleError> Errors { get; } = [];

    /// <summary>What is told and stored all the same.</summary>
    public List<BundleError> Warnings { get; } = [];

    /// <summary>Reports a fault in a row.</summary>
    public void Fault(BundleFile file, int line, string column, string value, string problem, string advice) =>
        Errors.Add(BundleError.At(file.Name, line, column, value, problem, advice));

    /// <summary>Reports something odd in a row.</summary>
    public void Warn(BundleFile file, int line, string column, string value, string problem, string advice) =>
        Warnings.Add(BundleError.At(file.Name, line, column, value, problem, advice));

    /// <summary>A file's comparison with the database; null where the bundle lacks the file.</summary>
    public FileComparison<TRow>? Find<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow => comparisons.TryGetValue(file, out var comparison) ? (FileComparison<TRow>)comparison : null;

    /// <summary>The rows that a bundle wants, with stored values in columns that it leaves out.</summary>
    public IReadOnlyList<TRow> Wanted<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow => Find(file)?.Wanted ?? [];

    /// <summary>The changes of every file, in the order in which they are stored.</summary>
    public IReadOnlyCollection<FileComparison> Comparisons => comparisons.Values;

    /// <summary>
    /// Leaves the forecasts of mirroring lines out of what is stored: they follow from the head that they mirror. Their rows
    /// stay among the wanted ones, where they are checked.
    /// </summary>
    public void LeaveMirrorsOut()
    {
        if (Find(FigureFiles.Forecasts) is not { } forecasts)
        {
            return;
        }

        bool Follows(ForecastRow row) => Node(row.Year, row.Code) is { MirrorsIndex: >= 0 };
        if (forecasts.Wanted.Any(Follows))
        {
            comparisons[FigureFiles.Forecasts] = forecasts with { Writes = forecasts.Writes.Where(write => !Follows(write.Row)).ToArray() };
        }
    }

    /// <summary>Every row after the import: those of the bundle and the stored ones that it leaves alone. Stored ones only where the bundle has the file.</summary>
    public IEnumerable<TRow> After<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow
    {
        if (Find(file) is not { } comparison)
        {
            return [];
        }

        if (comparison.Stored.Count == 0)
        {
            return comparison.Wanted;
        }

        var gone = comparison.Wanted.Concat(comparison.Removals).ToHashSet(file.ByKey);
        return comparison.Wanted.Concat(comparison.Stored.Where(row => !gone.Contains(row)));
    }

    /// <summary>The last published period of a year before the import; 0 for none.</summary>
    public int LastPublished(FinancialYear year) => Published(year).Max;

    /// <summary>Whether a period is published before the import.</summary>
    public bool IsPublished(FinancialYear year, int period) => Published(year).Contains(period);

    private SortedSet<int> Published(FinancialYear year)
    {
        if (!published.TryGetValue(year.StartYear, out var numbers))
        {
            published[year.StartYear] = numbers = [.. StoredPeriods
                .Where(period => period.Year == year.StartYear && period.Status == PeriodStatus.Published)
                .Select(period => period.Number)];
        }

        return numbers;
    }

    /// <summary>Takes a year's heads over: its structure where it is sound, and the codes that are known either way.</summary>
    public void SetStructure(FinancialYear year, IEnumerable<string> knownCodes, BudgetStructure? structure)
    {
        structures[year.StartYear] = structure;
        codes[year.StartYear] = new HashSet<string>(knownCodes, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The year's structure after the import; null where it has faults, which are told already.</summary>
    public BudgetStructure? Structure(FinancialYear year) => structures.GetValueOrDefault(year.StartYear);

    /// <summary>Whether a head of this code exists after the import, or may exist in a line that could not be read.</summary>
    public bool IsKnown(FinancialYear year, string code) =>
        Bundle.IsDoubtful(code) || (codes.TryGetValue(year.StartYear, out var known) && known.Contains(code));

    /// <summary>The codes of a year's heads after the import.</summary>
    public IReadOnlyCollection<string> KnownCodes(FinancialYear year) => codes.GetValueOrDefault(year.StartYear) ?? [];

    /// <summary>The head's place in the year's structure; null where there is none or the structure has faults.</summary>
    public StructureNode? Node(FinancialYear year, string code) => Structure(year)?.Find(code);
}
