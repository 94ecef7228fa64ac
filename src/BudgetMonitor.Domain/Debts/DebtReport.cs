using System.Globalization;

namespace BudgetMonitor.Domain.Debts;

/// <summary>An age band of debts in days.</summary>
/// <param name="FromDays">The first day.</param>
/// <param name="ToDays">The last day; null for the oldest.</param>
public sealed record DebtBand(int FromDays, int? ToDays)
{
    /// <summary>As tables head it: "31-60", "181+".</summary>
    public string Label => ToDays is { } last ? FormattableString.Invariant($"{FromDays}-{last}") : FormattableString.Invariant($"{FromDays}+");
}

/// <summary>What a group of debtors owed on one day.</summary>
/// <param name="AsAt">The day.</param>
/// <param name="Amounts">By band; null where nothing is given.</param>
public sealed record DebtDay(DateOnly AsAt, IReadOnlyList<Money?> Amounts)
{
    /// <summary>Everything owed; null where the sum of a band is not given.</summary>
    public Money? Total => Amounts.SumOfAll();

    /// <summary>What is given of it.</summary>
    public Money Given => Amounts.OfType<Money>().Sum();
}

/// <summary>What a group of debtors owes by age, with earlier days to compare with (Norfolk, 2.13.1).</summary>
/// <param name="Debtor">The group of debtors.</param>
/// <param name="Bands">The age bands, the youngest first.</param>
/// <param name="Days">The days, the latest first; never empty.</param>
public sealed record DebtReport(string Debtor, IReadOnlyList<DebtBand> Bands, IReadOnlyList<DebtDay> Days)
{
    /// <summary>The code of the head that the debtors belong to, as the latest day has it; null where they belong to the whole council.</summary>
    public string? BelongsTo { get; init; }

    /// <summary>What is owed now.</summary>
    public DebtDay Latest => Days[0];

    /// <summary>The day before it that is compared with; null where there is none.</summary>
    public DebtDay? Earlier => Days.Count > 1 ? Days[1] : null;

    /// <summary>Now less the earlier day, by band: minus is a fall; a band without one of the two has no change. Null where there is no earlier day.</summary>
    public IReadOnlyList<Money?>? Change => Earlier is { } earlier
        ? [.. Latest.Amounts.Zip(earlier.Amounts, (now, then) => now - then)]
        : null;

    /// <summary>The change of everything owed; null where there is no earlier day, or where a band of either day is not given.</summary>
    public Money? TotalChange => Latest.Total - Earlier?.Total;

    /// <summary>The reports of a period, one for each group of debtors in order of their names.</summary>
    public static IReadOnlyList<DebtReport> Of(IEnumerable<DebtBalance> balances)
    {
        ArgumentNullException.ThrowIfNull(balances);
        return [.. balances.GroupBy(balance => balance.Debtor, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => OfOne(group.Key, [.. group]))];
    }

    /// <summary>What is wrong with the bands, a sentence each: those that overlap, leave days out, or do not go to the oldest debt. Empty where every age is in just one.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<DebtBand> bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        var ordered = bands.OrderBy(band => band.FromDays).ToList();
        var problems = new List<string>();
        if (ordered.Count == 0)
        {
            return problems;
        }

        if (ordered[0].FromDays > 0)
        {
            problems.Add(Say($"Nothing counts debts from 0 to {ordered[0].FromDays - 1} days."));
        }

        foreach (var (band, next) in ordered.Zip(ordered.Skip(1)))
        {
            if (band.ToDays is not { } last || last >= next.FromDays)
            {
                problems.Add(Say($"The bands {band.Label} and {next.Label} overlap."));
            }
            else if (next.FromDays > last + 1)
            {
                var missing = last + 1 == next.FromDays - 1 ? Say($"{last + 1}") : Say($"{last + 1} to {next.FromDays - 1}");
                problems.Add(Say($"Nothing counts debts of {missing} days, between {band.Label} and {next.Label}."));
            }
        }

        problems.AddRange(ordered.Where(band => band.ToDays < band.FromDays).Select(band => Say($"The band {band.Label} ends before it begins.")));
        if (ordered[^1].ToDays is { } end)
        {
            problems.Add(Say($"Nothing counts debts older than {end} days."));
        }

        return problems;
    }

    private static DebtReport OfOne(string debtor, List<DebtBalance> balances)
    {
        var bands = balances.OrderByDescending(balance => balance.AsAt).DistinctBy(balance => balance.FromDays).OrderBy(balance => balance.FromDays).Select(balance => new DebtBand(balance.FromDays, balance.ToDays)).ToList();
        return new(
            debtor,
            bands,
            [
                .. balances.GroupBy(balance => balance.AsAt).OrderByDescending(day => day.Key)
                    .Select(day => new DebtDay(day.Key, bands.ConvertAll(band => day.FirstOrDefault(balance => balance.FromDays == band.FromDays)?.Amount))),
            ])
        {
            BelongsTo = balances.MaxBy(balance => balance.AsAt)!.BelongsTo,
        };
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
