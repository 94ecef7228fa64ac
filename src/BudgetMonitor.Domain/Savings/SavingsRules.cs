namespace BudgetMonitor.Domain.Savings;

/// <summary>What contradicts itself in where a saving is said to stand.</summary>
public enum SavingsProblem
{
    /// <summary>More is delivered already than is forecast for the year.</summary>
    DeliveredAboveForecast,

    /// <summary>It is called delivered, and some of it has still to come.</summary>
    NotAllDelivered,

    /// <summary>It is called on track, and the forecast falls short of it.</summary>
    OnTrackWithShortfall,

    /// <summary>It is called unachievable or replaced, and the forecast does not fall short of it.</summary>
    NothingLost,

    /// <summary>It is called replaced, and no saving is named that takes its place.</summary>
    ReplacementMissing,

    /// <summary>A replacement is named, and the saving is neither replaced nor unachievable.</summary>
    ReplacementNotMeant,

    /// <summary>The saving that takes its place is not in the register.</summary>
    ReplacementUnknown,

    /// <summary>It is to take its own place, directly or by way of others.</summary>
    ReplacementCircle,
}

/// <summary>Where a saving is said to stand in a period.</summary>
/// <param name="Reference">The saving.</param>
/// <param name="Amount">What the register counts on in the year: minus, as a saving is.</param>
/// <param name="Delivered">Delivered to date, minus.</param>
/// <param name="Forecast">Expected by the end of the year, minus.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReplacedBy">The reference of the saving that takes its place; null where none does.</param>
public sealed record ReportedSaving(string Reference, Money Amount, Money Delivered, Money Forecast, SavingsStatus Status, string? ReplacedBy)
{
    /// <summary>The saving's amount less its forecast as sums saved: above nil is a shortfall and a pressure, below nil more than was counted on.</summary>
    public Money Shortfall => SavingsRules.Shortfall(Amount, Forecast);
}

/// <summary>
/// The rules of savings in a year. A saving is stored as minus, so its shortfall, amount less forecast as sums saved, is
/// forecast less amount as stored, with the sign of every variance: plus is a pressure.
/// </summary>
public static class SavingsRules
{
    /// <summary>What a saving falls short by: plus is a pressure, minus is more than was counted on.</summary>
    /// <param name="amount">The saving's amount, minus.</param>
    /// <param name="forecast">Its forecast, minus.</param>
    public static Money Shortfall(Money amount, Money forecast) => forecast - amount;

    /// <summary>
    /// What of it has still to come: the forecast less what is delivered, as a sum saved and never below nil. Where a saving
    /// is at risk this is the money at risk; what is delivered is safe.
    /// </summary>
    public static Money ToCome(Money delivered, Money forecast) => forecast < delivered ? delivered - forecast : Money.Zero;

    /// <summary>Everything that contradicts itself; empty where words and figures agree.</summary>
    /// <param name="saving">Where the saving is said to stand.</param>
    /// <param name="replacementOf">
    /// The replacement that each saving of the register names in the period, by reference: a saving that is not a key is not
    /// in the register, a null value names none.
    /// </param>
    public static IReadOnlyList<SavingsProblem> Problems(ReportedSaving saving, IReadOnlyDictionary<string, string?> replacementOf)
    {
        ArgumentNullException.ThrowIfNull(saving);
        ArgumentNullException.ThrowIfNull(replacementOf);
        var problems = new List<SavingsProblem>();
        if (saving.Delivered < saving.Forecast)
        {
            problems.Add(SavingsProblem.DeliveredAboveForecast);
        }

        switch (saving.Status)
        {
            case SavingsStatus.Delivered when saving.Delivered > saving.Amount:
                problems.Add(SavingsProblem.NotAllDelivered);
                break;
            case SavingsStatus.OnTrack when saving.Shortfall.Pence > 0:
                problems.Add(SavingsProblem.OnTrackWithShortfall);
                break;
            case SavingsStatus.Unachievable or SavingsStatus.Replaced when saving.Shortfall.Pence <= 0:
                problems.Add(SavingsProblem.NothingLost);
                break;
        }

        if (Replacement(saving, replacementOf) is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    /// <summary>What is wrong, in one sentence that says what to do.</summary>
    public static string Sentence(this SavingsProblem problem) => problem switch
    {
        SavingsProblem.DeliveredAboveForecast => "More is delivered already than the forecast for the year: raise the forecast",
        SavingsProblem.NotAllDelivered => "Delivered means that all of it has come: enter what is delivered, or choose another status",
        SavingsProblem.OnTrackWithShortfall => "On track means that all of it will come: raise the forecast, or choose at risk or unachievable",
        SavingsProblem.NothingLost => "The forecast does not fall short of the saving, so nothing of it is lost: lower the forecast to what will still come, or choose another status",
        SavingsProblem.ReplacementMissing => "Select the saving that takes its place",
        SavingsProblem.ReplacementNotMeant => "A saving that takes its place belongs to one that is replaced or unachievable: choose that status, or no replacement",
        SavingsProblem.ReplacementUnknown => "The saving that takes its place is not in the register: add it first",
        _ => "A saving cannot take its own place, directly or by way of others",
    };

    private static SavingsProblem? Replacement(ReportedSaving saving, IReadOnlyDictionary<string, string?> replacementOf)
    {
        if (saving.ReplacedBy is not { } replacement)
        {
            return saving.Status == SavingsStatus.Replaced ? SavingsProblem.ReplacementMissing : null;
        }

        if (saving.Status is not (SavingsStatus.Replaced or SavingsStatus.Unachievable))
        {
            return SavingsProblem.ReplacementNotMeant;
        }

        if (!replacementOf.ContainsKey(replacement))
        {
            return SavingsProblem.ReplacementUnknown;
        }

        // The way from replacement to replacement must end before it comes back; no longer than the register has savings.
        string? next = replacement;
        for (var steps = 0; next is not null && steps <= replacementOf.Count; steps++)
        {
            if (string.Equals(next, saving.Reference, StringComparison.OrdinalIgnoreCase))
            {
                return SavingsProblem.ReplacementCircle;
            }

            next = replacementOf.GetValueOrDefault(next);
        }

        return null;
    }
}
