using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Capital;

/// <summary>What one report expected of one year.</summary>
/// <param name="ForYear">The year that it speaks of.</param>
/// <param name="WorkingBudget">The budget of that year as it stood then; null where it was not told.</param>
/// <param name="Forecast">What it was expected to spend; null where its budget was not told.</param>
public sealed record ReportedYear(FinancialYear ForYear, Money? WorkingBudget, Money? Forecast);

/// <summary>What one report said of a scheme, or of several together.</summary>
/// <param name="Period">The period that was reported.</param>
/// <param name="Years">Each year that it spoke of, in order.</param>
public sealed record CapitalReport(MonitoringPeriod Period, IReadOnlyList<ReportedYear> Years)
{
    /// <summary>What it expected of a year; null where it did not speak of it.</summary>
    public ReportedYear? Of(FinancialYear year) => Years.FirstOrDefault(one => one.ForYear == year);
}

/// <summary>
/// What report after report said of the same years: how far spending slipped. It answers the question that members work out
/// by hand from three papers: the year was to spend £124m, then £99m, then £95m.
/// </summary>
/// <param name="Reports">The reports, the earliest first.</param>
public sealed record SlippageHistory(IReadOnlyList<CapitalReport> Reports)
{
    /// <summary>Every year that a report spoke of, in order.</summary>
    public IReadOnlyList<FinancialYear> Years => [.. Reports.SelectMany(report => report.Years).Select(year => year.ForYear).Distinct().Order()];

    /// <summary>What was first and what is now said of a year; null where no report spoke of it.</summary>
    public (ReportedYear First, ReportedYear Now)? Of(FinancialYear year)
    {
        var said = Reports.Select(report => report.Of(year)).OfType<ReportedYear>().ToList();
        return said.Count == 0 ? null : (said[0], said[^1]);
    }

    /// <summary>By how much a year's forecast has changed from the budget that was first reported for it: minus has slipped out of it or is saved.</summary>
    public Money? ChangeOf(FinancialYear year) => Of(year) is var (first, now) ? now.Forecast - first.WorkingBudget : null;

    /// <summary>The history of several schemes together. A report counts the schemes that it spoke of.</summary>
    public static SlippageHistory Sum(IEnumerable<CapitalReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new(
        [
            .. reports
                .GroupBy(report => report.Period)
                .OrderBy(group => group.Key)
                .Select(group => new CapitalReport(
                    group.Key,
                    [
                        .. group.SelectMany(report => report.Years)
                            .GroupBy(year => year.ForYear)
                            .OrderBy(years => years.Key)
                            .Select(years => new ReportedYear(
                                years.Key,
                                years.Select(year => year.WorkingBudget).SumOfAll(),
                                years.Select(year => year.Forecast).SumOfAll())),
                    ])),
        ]);
    }
}
