using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>
/// What a period carries forward from the one before it: drafts of words that it does not have yet. A draft is nowhere
/// stored, it is what the earlier period holds and this one does not, so nothing reaches a paper before it is confirmed.
/// </summary>
public static class EarlierPeriods
{
    /// <summary>The period whose words are carried forward: the latest before this one in the year that was opened; null where there is none.</summary>
    public static MonitoringPeriod? Before(MonitoringSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Periods
            .Where(record => record.Number < snapshot.Period.Number && record.Status != PeriodStatus.NotOpen)
            .MaxBy(record => record.Number) is { } earlier
            ? new MonitoringPeriod(snapshot.Period.Year, earlier.Number)
            : null;
    }

    /// <summary>Whether a figure moved by more than the council's threshold since its words were written, so that they are looked at before they are confirmed.</summary>
    /// <param name="council">The council's thresholds.</param>
    /// <param name="moved">By how much; null where it cannot be compared.</param>
    public static bool HasMoved(CouncilSettings council, Money? moved)
    {
        ArgumentNullException.ThrowIfNull(council);
        return moved is not { } by || by.Abs() > (council.ExplainVarianceFrom ?? Domain.Round.ReasonSums.DefaultTolerance);
    }
}
