using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Actions;

/// <summary>What the action log says on other pages: what of it, for whom and on which day.</summary>
/// <param name="Period">The period.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Day">The day by which an action is overdue.</param>
public sealed record ActionLogExtract(MonitoringPeriod Period, IReadOnlyList<LoggedAction> Actions, DateOnly Day);

/// <summary>Overdue actions for those who answer for their heads and in the round, and the actions of a directorate beside its director's adjustment.</summary>
internal sealed class ActionLogNotices(ActionLogReader reader, TimeProvider clock) : IAreaNotices
{
    /// <summary>The day by which an action is overdue: today while the period is worked on, and its last day once it is published.</summary>
    public static DateOnly DayOf(MonitoringSnapshot snapshot, TimeProvider clock) =>
        snapshot.Status == PeriodStatus.Published ? snapshot.Period.LastDay : clock.CouncilToday();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttentionItem>> NeedsAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        var overdue = await OverdueAsync(round, person, cancellationToken);
        return overdue.Count == 0
            ? []
            : [new($"{HeadWords.Count(overdue.Count, "agreed action is", "agreed actions are")} overdue", $"/actions/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}?sort=due", "Say how far each has come, or that it is done")];
    }

    /// <inheritdoc/>
    public async Task<Panel?> InRoundAsync(RoundState round, Person person, CancellationToken cancellationToken) =>
        await OverdueAsync(round, person, cancellationToken) is { Count: > 0 } overdue
            ? new("/Pages/Actions/_Overdue.cshtml", new ActionLogExtract(round.Snapshot.Period, overdue, round.Today))
            : null;

    /// <inheritdoc/>
    public async Task<Panel?> BesideAdjustmentAsync(MonitoringSnapshot snapshot, StructureNode head, Person person, CancellationToken cancellationToken)
    {
        var access = new FigureAccess(snapshot, person);
        var log = (await reader.ReadAsync(snapshot, cancellationToken)).Within(node => access.MaySee(node) && BudgetStructure.IsAtOrBelow(node, head));
        return log.All.Count == 0 ? null : new("/Pages/Actions/_Beside.cshtml", new ActionLogExtract(snapshot.Period, log.All, DayOf(snapshot, clock)));
    }

    private async Task<IReadOnlyList<LoggedAction>> OverdueAsync(RoundState round, Person person, CancellationToken cancellationToken) =>
        (await reader.ReadAsync(round.Snapshot, cancellationToken)).Within(head => person.MayExplainHead(round.Snapshot.Structure, head)).OverdueOn(round.Today);
}
