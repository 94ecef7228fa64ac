using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>Says who answers for a part, inside a change.</summary>
internal static class OwnerChange
{
    public static async Task<RoundOutcome> ApplyAsync(BudgetDbContext context, StructureCache structures, OwnerEntry entry, CancellationToken cancellationToken)
    {
        var part = await FindPartAsync(context, structures, entry.Code, cancellationToken);
        var stored = await context.PartOwners.SingleOrDefaultAsync(owner => owner.Code == entry.Code, cancellationToken);
        var isOwn = stored is not null && stored.OwnerAccountId == entry.Who.AccountId && entry.Who.MayForecast;
        if (part is not var (structure, node) || (!entry.Who.MaySetOwners && !isOwn))
        {
            return new(RoundEnd.NotFound, $"There is no part {entry.Code} of yours. Nothing was changed.");
        }

        if (!entry.Who.MaySetOwners && entry.OwnerAccountId != stored!.OwnerAccountId)
        {
            return new(RoundEnd.NotAllowed, "Only the chief accountant gives a part to somebody else. Nothing was changed.");
        }

        if ((stored?.Version ?? 0) != entry.SeenVersion)
        {
            return new(RoundEnd.Conflict, $"Somebody else changed who answers for {node.Name} while you were here. Nothing was changed.");
        }

        if (entry.OwnerAccountId is null)
        {
            if (stored is not null)
            {
                context.PartOwners.Remove(stored);
            }

            return new(RoundEnd.Saved, $"Nobody answers for {node.Name} now.");
        }

        return await ProblemAsync(context, structure, node, entry, cancellationToken) is { } problem
            ? new(RoundEnd.Refused, problem)
            : Set(context, stored, node, entry);
    }

    private static RoundOutcome Set(BudgetDbContext context, PartOwner? stored, StructureNode node, OwnerEntry entry)
    {
        if (stored is null)
        {
            stored = new PartOwner { Code = node.Code, OwnerAccountId = entry.OwnerAccountId!.Value };
            context.PartOwners.Add(stored);
        }

        (stored.OwnerAccountId, stored.DeputyAccountId) = (entry.OwnerAccountId!.Value, entry.DeputyAccountId);
        (stored.AwayFrom, stored.AwayUntil) = (entry.AwayFrom, entry.AwayUntil);
        return new(RoundEnd.Saved, $"Saved who answers for {node.Name}.");
    }

    /// <summary>An owner must be able to do what the owner of a part does; a deputy must be able to forecast.</summary>
    private static async Task<string?> ProblemAsync(BudgetDbContext context, BudgetStructure structure, StructureNode node, OwnerEntry entry, CancellationToken cancellationToken)
    {
        if (entry is { AwayFrom: null, AwayUntil: not null })
        {
            return "Enter the first day of the absence";
        }

        if (entry is { AwayFrom: { } from, AwayUntil: { } until } && until < from)
        {
            return "The last day of the absence must be the first day or later";
        }

        if (entry.DeputyAccountId == entry.OwnerAccountId)
        {
            return "Select a deputy who is not the owner";
        }

        int[] ids = entry.DeputyAccountId is { } deputyId ? [entry.OwnerAccountId!.Value, deputyId] : [entry.OwnerAccountId!.Value];
        var accounts = await context.Users.AsNoTracking().Include(account => account.Parts).Where(account => ids.Contains(account.Id)).ToListAsync(cancellationToken);
        if (accounts.Find(account => account.Id == entry.OwnerAccountId) is not { IsDisabled: false } owner || !PartSteps.MaySubmit(owner.ToPerson(), structure, node))
        {
            return $"Select an owner who forecasts for {node.Name}";
        }

        return entry.DeputyAccountId is null || accounts.Find(account => account.Id == entry.DeputyAccountId) is { IsDisabled: false } deputy && deputy.ToPerson().MayForecast
            ? null
            : "Select a deputy who is a budget manager, a finance officer or the chief accountant";
    }

    /// <summary>The part in the latest year that has it.</summary>
    private static async Task<(BudgetStructure Structure, StructureNode Node)?> FindPartAsync(
        BudgetDbContext context,
        StructureCache structures,
        string code,
        CancellationToken cancellationToken)
    {
        var year = await context.Heads.Where(head => head.Code == code).MaxAsync(head => (int?)head.Year, cancellationToken);
        if (year is null || await structures.GetAsync(context, new FinancialYear(year.Value), cancellationToken) is not { } laidOut)
        {
            return null;
        }

        var node = laidOut.Structure.Find(code);
        return node is not null && RoundParts.LinesOf(laidOut.Structure, node).Any() ? (laidOut.Structure, node) : null;
    }
}
