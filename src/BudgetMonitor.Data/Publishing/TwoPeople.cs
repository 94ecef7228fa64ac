using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Publishing;

/// <summary>
/// Nobody publishes or reopens their own work. Whoever made the last change of the figures, or started the review, leaves
/// publishing to somebody else; whoever published leaves reopening to somebody else. Asked of history, where every change
/// stands, whichever way it came.
/// </summary>
internal static class TwoPeople
{
    /// <summary>What a period's paper is made from, by the period.</summary>
    private static readonly IReadOnlyList<string> OfPeriod = CouncilAreas.SubjectsPrintedBy(PrintedBy.Period);

    /// <summary>What it is made from, by the year.</summary>
    private static readonly IReadOnlyList<string> OfYear = CouncilAreas.SubjectsPrintedBy(PrintedBy.Year);

    public static async Task<string?> RefusalAsync(BudgetDbContext context, Person who, PeriodStep step, MonitoringPeriod period, CancellationToken cancellationToken) => step switch
    {
        PeriodStep.Publish => await PublishRefusalAsync(context, who, period, cancellationToken),
        PeriodStep.Reopen => await ReopenRefusalAsync(context, who, period, cancellationToken),
        _ => null,
    };

    private static async Task<string?> PublishRefusalAsync(BudgetDbContext context, Person who, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        if (await LastToSetAsync(context, period, PeriodStatus.InReview, cancellationToken) == who.AccountId)
        {
            return "Publishing takes two people, and you took this period into review yourself. Somebody else who may publish must do it.";
        }

        var ofPeriod = $"{HistorySubjects.PeriodItem(period)}/";
        var ofYear = $"{period.Year}/";
        var last = await context.History
            .Where(entry => (OfPeriod.Contains(entry.Subject) && entry.Key.StartsWith(ofPeriod)) || (OfYear.Contains(entry.Subject) && entry.Key.StartsWith(ofYear)))
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.AccountId, entry.Subject, entry.Key })
            .FirstOrDefaultAsync(cancellationToken);
        return last?.AccountId == who.AccountId
            ? $"Publishing takes two people, and the last change was your own ({last.Subject} {last.Key}). Somebody else who may publish must do it."
            : null;
    }

    private static async Task<string?> ReopenRefusalAsync(BudgetDbContext context, Person who, MonitoringPeriod period, CancellationToken cancellationToken) =>
        await LastToSetAsync(context, period, PeriodStatus.Published, cancellationToken) == who.AccountId
            ? "Reopening takes two people, and you published this period yourself. Somebody else who may reopen must do it."
            : null;

    /// <summary>The account that last brought a period into a state; null where history does not say.</summary>
    private static async Task<int?> LastToSetAsync(BudgetDbContext context, MonitoringPeriod period, PeriodStatus status, CancellationToken cancellationToken)
    {
        var (item, word) = (HistorySubjects.PeriodItem(period), status.ToString());
        return await context.History
            .Where(entry => entry.Subject == HistorySubjects.Period && entry.Key == item && entry.Field == "status" && entry.To == word)
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => (int?)entry.AccountId)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
