using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class RollForwardService(SaveRunner saves, StructureCache structures) : IRollForwardService
{
    private const string SomebodyElse = "Somebody else changed this request first.";

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(RollForwardSave save, CancellationToken cancellationToken) => save.Id is null
        ? saves.RunAtAsync(save, save.Code, save.Who.MayRollForward, AddAsync, cancellationToken)
        : saves.RunAsync(save, ChangeAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> RemoveAsync(RollForwardRemoval removal, CancellationToken cancellationToken) => saves.RunAsync(removal, RemoveAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> DecideAsync(RollForwardDecisionEntry entry, CancellationToken cancellationToken) => saves.RunAsync(entry, DecideAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> RemoveAsync(BudgetDbContext context, RollForwardRemoval removal, CancellationToken cancellationToken)
    {
        var (found, why, message) = await FindAsync(context, removal.Period, removal.Id, removal.SeenVersion, removal.Who, removal.Who.MayRollForward, cancellationToken);
        if (found is null)
        {
            return (why, message);
        }

        if (found.Decision != RollForwardDecision.Requested)
        {
            return (SaveRefusal.Invalid, Decided(found));
        }

        context.RollForwards.Remove(found);
        return (null, $"Request withdrawn: {found.Description}.");
    }

    private async Task<(SaveRefusal? Why, string Message)> DecideAsync(BudgetDbContext context, RollForwardDecisionEntry entry, CancellationToken cancellationToken)
    {
        var (found, why, message) = await FindAsync(context, entry.Period, entry.Id, entry.SeenVersion, entry.Who, (_, _) => entry.Who.MayDecideRollForwards, cancellationToken);
        if (found is null)
        {
            return (why, message);
        }

        if (EntryProblem.First(RollForwardFields.Verdict.Problem(entry.Decision), RollForwardFields.Decision.Problem(entry.Reason)) is { } unreasoned)
        {
            return (SaveRefusal.Invalid, unreasoned);
        }

        (found.Decision, found.DecisionReason) = (entry.Decision, entry.Decision == RollForwardDecision.Requested ? null : entry.Reason);
        return (null, entry.Decision == RollForwardDecision.Requested ? $"Open again: {found.Description}." : $"{entry.Decision.Word()}: {found.Description}.");
    }

    private static async Task<(SaveRefusal? Why, string Message)> AddAsync(BudgetDbContext context, EntryTarget target, RollForwardSave save, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(context, save, target.HeadId, cancellationToken) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var last = await context.RollForwards
            .Where(entry => entry.Period == number && context.Heads.Any(head => head.HeadId == entry.HeadId && head.Year == year))
            .MaxAsync(entry => (int?)entry.DisplayOrder, cancellationToken);
        context.RollForwards.Add(new RollForward
        {
            HeadId = target.HeadId,
            Period = number,
            Kind = save.Kind,
            Amount = save.Amount,
            Description = save.Description,
            DisplayOrder = (last ?? 0) + 1,
        });
        return (null, $"Request saved: {save.Description}.");
    }

    private async Task<(SaveRefusal? Why, string Message)> ChangeAsync(BudgetDbContext context, RollForwardSave save, CancellationToken cancellationToken)
    {
        var (found, why, message) = await FindAsync(context, save.Period, save.Id ?? 0, save.SeenVersion, save.Who, save.Who.MayRollForward, cancellationToken);
        if (found is null)
        {
            return (why, message);
        }

        if (found.Decision != RollForwardDecision.Requested)
        {
            return (SaveRefusal.Invalid, Decided(found));
        }

        if (await ProblemAsync(context, save, found.HeadId, cancellationToken) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        (found.Kind, found.Amount, found.Description) = (save.Kind, save.Amount, save.Description);
        return (null, $"Request saved: {save.Description}.");
    }

    /// <summary>The request as the change may alter it. Whose it is and whether the period accepts entry is asked as for every entry.</summary>
    private async Task<(RollForward? Found, SaveRefusal? Why, string Message)> FindAsync(
        BudgetDbContext context,
        MonitoringPeriod period,
        int id,
        int seenVersion,
        Person who,
        Func<BudgetStructure, StructureNode, bool> may,
        CancellationToken cancellationToken)
    {
        var number = period.Number;
        var found = await context.RollForwards.SingleOrDefaultAsync(entry => entry.RollForwardId == id && entry.Period == number, cancellationToken);
        var code = found is null ? null : await context.Heads.Where(head => head.HeadId == found.HeadId && head.Year == period.Year.StartYear).Select(head => head.Code).SingleOrDefaultAsync(cancellationToken);
        if (found is null || code is null)
        {
            // One that somebody took back meanwhile is a conflict for who had it open; for anybody else there was never one.
            return (null, seenVersion > 0 && who.MayDecideRollForwards ? SaveRefusal.SomebodyElse : SaveRefusal.NotFound, "There is no such request any more. Nothing was saved.");
        }

        var (target, why, message) = await EntryPermission.FindAsync(context, structures, period, code, who, may, cancellationToken);
        return target is null ? (null, why, message)
            : found.Version != seenVersion ? (null, SaveRefusal.SomebodyElse, SomebodyElse)
            : (found, null, string.Empty);
    }

    private static async Task<string?> ProblemAsync(BudgetDbContext context, RollForwardSave save, int headId, CancellationToken cancellationToken)
    {
        if (EntryProblem.First(RollForwardFields.Kind.Problem(save.Kind), RollForwardFields.Description.Problem(save.Description), RollForwardFields.Amount.Problem(save.Amount)) is { } problem)
        {
            return problem;
        }

        // A bundle finds a request by what it is for, so two of one head must differ in it.
        var (number, id) = (save.Period.Number, save.Id ?? 0);
        var others = await context.RollForwards
            .Where(entry => entry.HeadId == headId && entry.Period == number && entry.Kind == save.Kind && entry.RollForwardId != id)
            .Select(entry => entry.Description)
            .ToListAsync(cancellationToken);
        return others.Contains(save.Description, StringComparer.OrdinalIgnoreCase)
            ? "This head has a request of this kind for the same already. Change that one, or say how this one differs. Nothing was saved."
            : null;
    }

    private static string Decided(RollForward found) =>
        $"This request is {found.Decision.Word().ToLowerInvariant()} already. The chief accountant can take the decision back. Nothing was saved.";
}
