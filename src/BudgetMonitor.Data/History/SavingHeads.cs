using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.History;

/// <summary>
/// The codes of the heads that each saving takes money from or ever took. A saving is seen whole by those who have all its
/// heads (docs/decisions/savings-seen-whole.md); in history it is theirs only if it never had one that is not, because the
/// entries of that time tell what it took there.
/// </summary>
public sealed partial class SavingHeads
{
    private readonly Dictionary<string, HashSet<string>> codes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>None, for who needs not ask.</summary>
    public static SavingHeads None { get; } = new();

    /// <summary>The codes by a saving's year and reference, such as 2017-18/KS-01. A code may be empty: what is not allotted is the council's.</summary>
    public IReadOnlyCollection<string> Of(string saving) => codes.TryGetValue(saving, out var found) ? found : [];

    /// <summary>Adds a head of a saving.</summary>
    public void Add(string saving, string code)
    {
        if (!codes.TryGetValue(saving, out var found))
        {
            codes[saving] = found = new(StringComparer.OrdinalIgnoreCase);
        }

        found.Add(code);
    }

    /// <summary>The year and reference of the saving that an entry is about; null for entries about something else.</summary>
    public static string? SavingOf(string subject, string key) => subject switch
    {
        HistorySubjects.Saving => key,
        HistorySubjects.SavingsProgress => ProgressKey().Match(key) is { Success: true } progress ? $"{progress.Groups["year"]}/{progress.Groups["reference"]}" : string.Empty,
        HistorySubjects.SavingsAmount => AmountKey().Match(key) is { Success: true } amount ? amount.Groups["saving"].Value : string.Empty,
        _ => null,
    };

    /// <summary>Reads what stands, and what history tells of amounts that stood: those of savings that were removed too.</summary>
    internal static async Task<SavingHeads> ReadAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var heads = new SavingHeads();
        foreach (var amount in await context.SavingsAmounts
            .Join(context.SavingsLines, amount => amount.SavingsLineId, line => line.SavingsLineId, (amount, line) => new { line.Year, line.Reference, amount.Code })
            .Distinct()
            .ToListAsync(cancellationToken))
        {
            heads.Add($"{new FinancialYear(amount.Year)}/{amount.Reference}", amount.Code);
        }

        foreach (var key in await context.History.Where(entry => entry.Subject == HistorySubjects.SavingsAmount).Select(entry => entry.Key).Distinct().ToListAsync(cancellationToken))
        {
            if (AmountKey().Match(key) is { Success: true } told)
            {
                heads.Add(told.Groups["saving"].Value, told.Groups["code"].Value);
            }
        }

        return heads;
    }

    [GeneratedRegex(@"^(?<saving>\d{4}-\d{2}/.+)/\d{4}-\d{2}/(?<code>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AmountKey();

    [GeneratedRegex(@"^(?<year>\d{4}-\d{2})/P\d{1,2}/(?<reference>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ProgressKey();
}
