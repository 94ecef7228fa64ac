using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Figures;

/// <summary>One period that a reader may turn to.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Its state.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="IsCurrent">Whether it is the one on the page.</param>
public sealed record PeriodLink(MonitoringPeriod Period, PeriodStatus Status, string Href, bool IsCurrent);

/// <summary>The years and periods that a reader may turn to from a page, kept in its address.</summary>
/// <param name="Years">One link for each year, to its latest period.</param>
/// <param name="Periods">The periods of the year on the page.</param>
public sealed record PeriodChooser(IReadOnlyList<PeriodLink> Years, IReadOnlyList<PeriodLink> Periods)
{
    /// <summary>The chooser for a page.</summary>
    public static PeriodChooser For(IReadOnlyList<PeriodRecord> visible, MonitoringPeriod current, Func<MonitoringPeriod, string> href)
    {
        ArgumentNullException.ThrowIfNull(visible);
        ArgumentNullException.ThrowIfNull(current);
        PeriodLink Link(PeriodRecord record, bool isCurrent)
        {
            var period = PeriodsToSee.Of(record);
            return new(period, record.Status, href(period), isCurrent);
        }

        var years = visible
            .GroupBy(record => record.Year)
            .OrderBy(group => group.Key)
            .Select(group => Link(PeriodsToSee.Latest([.. group])!, group.Key == current.Year.StartYear))
            .ToList();
        var periods = visible
            .Where(record => record.Year == current.Year.StartYear)
            .OrderBy(record => record.Number)
            .Select(record => Link(record, record.Number == current.Number))
            .ToList();
        return new(years, periods);
    }
}

/// <summary>Which periods a person may look at, and which one first.</summary>
public static class PeriodsToSee
{
    /// <summary>The periods in which the person may see something, in order. A period that was never opened has nothing to show.</summary>
    public static async Task<IReadOnlyList<PeriodRecord>> PeriodsForAsync(this IMonitoringReader reader, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return For(await reader.PeriodsAsync(cancellationToken), person);
    }

    /// <summary>Of all periods those in which the person may see something.</summary>
    public static IReadOnlyList<PeriodRecord> For(IReadOnlyList<PeriodRecord> all, Person person) =>
        [.. all.Where(record => record.Status != PeriodStatus.NotOpen && FigureAccess.MaySeeSomething(person, record.Status))];

    /// <summary>The period as the domain knows it.</summary>
    public static MonitoringPeriod Of(PeriodRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(new FinancialYear(record.Year), record.Number);
    }

    /// <summary>The latest period; null where there is none.</summary>
    public static PeriodRecord? Latest(IReadOnlyCollection<PeriodRecord> periods) =>
        periods.MaxBy(record => (record.Year, record.Number));

    /// <summary>
    /// The period published last; null where none is. One that is reopened for a correction stays it, as its paper stays
    /// published, so this is asked of all periods and not only of those whose figures a person may see.
    /// </summary>
    public static PeriodRecord? LatestPublished(IReadOnlyCollection<PeriodRecord> periods) =>
        Latest([.. periods.Where(record => record.WasPublished)]);

    /// <summary>The periods that accept entry, the earliest and so most pressing first.</summary>
    public static IReadOnlyList<PeriodRecord> Open(IReadOnlyCollection<PeriodRecord> periods) =>
        [.. periods.Where(record => record.AcceptsEntry).OrderBy(record => (record.Year, record.Number))];

    /// <summary>The period that an address names, or null where it names none that can exist.</summary>
    public static MonitoringPeriod? Read(string? year, int? number) =>
        FinancialYear.TryParse(year, out var known) && number is >= 1 and <= MonitoringPeriod.Closing
            ? new MonitoringPeriod(known, number.Value)
            : null;
}
