using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Domain.Round;

/// <summary>
/// Which step may be taken by whom, from which state, and what the year's other periods must look like. Pure: pages ask to
/// offer a step, and whoever takes it asks again inside the change, so no step can be skipped or taken out of order.
/// </summary>
public static class PeriodSteps
{
    /// <summary>The state that a step starts from.</summary>
    public static PeriodStatus From(PeriodStep step) => step switch
    {
        PeriodStep.Open => PeriodStatus.NotOpen,
        PeriodStep.StartReview => PeriodStatus.Open,
        PeriodStep.BackToOpen or PeriodStep.Publish => PeriodStatus.InReview,
        _ => PeriodStatus.Published,
    };

    /// <summary>The state that a step leads to.</summary>
    public static PeriodStatus To(PeriodStep step) => step switch
    {
        PeriodStep.Open or PeriodStep.BackToOpen => PeriodStatus.Open,
        PeriodStep.Publish => PeriodStatus.Published,
        _ => PeriodStatus.InReview,
    };

    /// <summary>Whether it takes two people, a reason and a fresh sign-in.</summary>
    public static bool TakesTwoPeople(PeriodStep step) => step is PeriodStep.Publish or PeriodStep.Reopen;

    /// <summary>Why a step cannot be taken now, in one sentence, or null where it can.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="step">The step.</param>
    /// <param name="period">The period.</param>
    /// <param name="year">Every period of the year that exists; the one asked for may be missing, which counts as not open.</param>
    public static string? Refusal(Person who, PeriodStep step, MonitoringPeriod period, IReadOnlyCollection<PeriodRecord> year)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(year);
        if (!who.MayRunPeriods)
        {
            return "Only the chief accountant or the s151 officer opens, reviews, publishes and reopens periods.";
        }

        var status = year.FirstOrDefault(record => record.Number == period.Number)?.Status ?? PeriodStatus.NotOpen;
        if (status != From(step))
        {
            return $"{period.FullName} of {period.Year} is {Word(status)}. {Needs(step)}";
        }

        return step switch
        {
            PeriodStep.Open => OpenRefusal(period, year),
            PeriodStep.Publish => PublishRefusal(period, year),
            PeriodStep.Reopen => ReopenRefusal(period, year),
            _ => null,
        };
    }

    /// <summary>"not open yet", "open", "in review", "published".</summary>
    public static string Word(PeriodStatus status) => status switch
    {
        PeriodStatus.NotOpen => "not open yet",
        PeriodStatus.Open => "open",
        PeriodStatus.InReview => "in review",
        _ => "published",
    };

    private static string? OpenRefusal(MonitoringPeriod period, IReadOnlyCollection<PeriodRecord> year)
    {
        var before = year.Where(record => record.Number < period.Number).MaxBy(record => record.Number);
        if (before is { Status: not PeriodStatus.Published })
        {
            return $"{Name(period, before)} is {Word(before.Status)}. Publish it before the next period is opened.";
        }

        return year.Any(record => record.Number > period.Number && record.Status == PeriodStatus.Published)
            ? $"A later period of {period.Year} is published already, so this one is not opened any more."
            : null;
    }

    /// <summary>Publishing behind an open earlier period would lock it out: it could not be published any more.</summary>
    private static string? PublishRefusal(MonitoringPeriod period, IReadOnlyCollection<PeriodRecord> year)
    {
        if (year.Where(record => record.Number < period.Number && record.AcceptsEntry).MaxBy(record => record.Number) is { } earlier)
        {
            return $"{Name(period, earlier)} is {Word(earlier.Status)}. Publish it first, then this one.";
        }

        return LaterPublished(period, year) is { } later
            ? $"{Name(period, later)} is published already, so an earlier period is not published any more."
            : null;
    }

    private static string? ReopenRefusal(MonitoringPeriod period, IReadOnlyCollection<PeriodRecord> year) =>
        LaterPublished(period, year) is { } later
            ? $"{Name(period, later)} is published already, and its movements are measured from this period. Only the last published period is reopened; correct it there."
            : null;

    private static PeriodRecord? LaterPublished(MonitoringPeriod period, IReadOnlyCollection<PeriodRecord> year) =>
        year.Where(record => record.Number > period.Number && record.Status == PeriodStatus.Published).MaxBy(record => record.Number);

    private static string Name(MonitoringPeriod period, PeriodRecord other) => new MonitoringPeriod(period.Year, other.Number).FullName;

    private static string Needs(PeriodStep step) => step switch
    {
        PeriodStep.Open => "Only a period that is not open yet can be opened.",
        PeriodStep.StartReview => "Only an open period can be taken into review.",
        PeriodStep.BackToOpen => "Only a period in review can be opened for entry again.",
        PeriodStep.Publish => "Only a period in review can be published.",
        _ => "Only a published period can be reopened.",
    };
}
