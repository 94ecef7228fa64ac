namespace BudgetMonitor.Data.History;

/// <summary>
/// The codes of the heads that each saving takes money from or ever took. A saving is seen whole by those who have all its
/// heads (docs/decisions/savings-seen-whole.md); in history it is theirs only if it never had one that is not, because the
/// entries of that time tell what it took there.
/// </summary>
internal sealed class SavingHeads
{
    private readonly Dictionary<(int Year, string Reference), HashSet<string>> codes = [];

    /// <summary>None, for who needs not ask.</summary>
    public static SavingHeads None { get; } = new();

    /// <summary>The codes of a saving's heads. A code may be empty: what is not allotted is the council's.</summary>
    public IReadOnlyCollection<string> Of(int year, string reference) => codes.TryGetValue(Key(year, reference), out var found) ? found : [];

    /// <summary>Reads what stands, and what history tells of amounts that stood: those of savings that were removed too.</summary>
    public static async Task<SavingHeads> ReadAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var heads = new SavingHeads();
        foreach (var amount in await context.SavingsAmounts
            .Join(context.SavingsLines, amount => amount.SavingsLineId, line => line.SavingsLineId, (amount, line) => new { line.Year, line.Reference, amount.Code })
            .Distinct()
            .ToListAsync(cancellationToken))
        {
            heads.Add(amount.Year, amount.Reference, amount.Code);
        }

        foreach (var told in await context.History
            .Where(entry => entry.Subject == HistorySubjects.SavingsAmount && entry.Year != null && entry.SavingReference != null && entry.HeadCode != null)
            .Select(entry => new { entry.Year, entry.SavingReference, entry.HeadCode })
            .Distinct()
            .ToListAsync(cancellationToken))
        {
            heads.Add(told.Year!.Value, told.SavingReference!, told.HeadCode!);
        }

        return heads;
    }

    private void Add(int year, string reference, string code)
    {
        var key = Key(year, reference);
        if (!codes.TryGetValue(key, out var found))
        {
            codes[key] = found = new(StringComparer.OrdinalIgnoreCase);
        }

        found.Add(code);
    }

    private static (int Year, string Reference) Key(int year, string reference) => (year, reference.ToUpperInvariant());
}
