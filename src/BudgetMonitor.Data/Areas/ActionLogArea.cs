using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Actions;

namespace BudgetMonitor.Data.Areas;

/// <summary>What was agreed to bring budgets back on course, and how far it has come.</summary>
internal sealed class ActionLogArea : Area
{
    public ActionLogArea()
    {
        Removes<AgreedAction>("action", "action", FindAsync);

        Entity<AgreedAction>("agreed_actions")
            .LockedWith(new FromPeriodLock("agreed_action_id", "its service and effect", new([nameof(AgreedAction.HeadId), nameof(AgreedAction.Effect)])))
            .OwnedBy(action => action.HeadId)
            .Named(context => context.Set<AgreedAction>().Select(action => new RegisteredName { Id = action.AgreedActionId, Name = action.Name }))
            .History("agreed action", (action, names) => $"{names.Head(action.HeadId)}/{ItemNames.Beginning(action.Name)}", "HeadId", "Year");

        Entity<AgreedActionProgress>("agreed_action_progress")
            .LockedWith(new PeriodOfHeadLock("progress of actions"))
            .OwnedBy(progress => progress.HeadId)
            .BelongsTo<AgreedAction>(progress => progress.AgreedActionId)
            .History(
                "progress of an agreed action",
                (progress, names) => $"{names.Head(progress.HeadId, progress.Period)}/{ItemNames.Beginning(names.OwnNameOf<AgreedAction>(progress.AgreedActionId))}",
                "HeadId");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, _, period, _) = question;
        var number = question.Number;
        var action = await context.Set<AgreedAction>()
            .SingleOrDefaultAsync(one => one.AgreedActionId == number && one.Year == period.Year.StartYear && one.FromPeriod <= period.Number, cancellationToken);
        if (action is null || await question.HeadAsync(action.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        return new()
        {
            Name = action.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayRegisterFor(council, head),
            Entity = action,
            With = [("reports of how far it has come", await context.Set<AgreedActionProgress>().Where(one => one.AgreedActionId == number).ToListAsync(cancellationToken))],
            IsReportedIn = reported => reported >= action.FromPeriod,
            EndItBy = "Say in an open period that it is stopped, and why.",
        };
    }
}
