using BudgetMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Round;

/// <summary>A part where somebody stands in today, with what its owner may do.</summary>
/// <param name="Code">The part.</param>
/// <param name="OwnerRole">The owner's role.</param>
/// <param name="OwnerParts">The owner's own parts.</param>
public sealed record StandIn(string Code, Role OwnerRole, IReadOnlyList<string> OwnerParts);

/// <summary>Where people stand in for an owner who is away.</summary>
public static class Deputies
{
    /// <summary>The codes of the parts that an account really stands in for on a day.</summary>
    public static async Task<IReadOnlyList<string>> CodesOfAsync(BudgetDbContext context, int accountId, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var standIns = await (
            from part in context.PartOwners
            join owner in context.Users on part.OwnerAccountId equals owner.Id
            where part.DeputyAccountId == accountId
                && part.AwayFrom <= day
                && (part.AwayUntil == null || part.AwayUntil >= day)
                && !owner.IsDisabled
            orderby part.Code
            select new StandIn(part.Code, owner.Role, owner.Parts.Select(owned => owned.Code).ToList())).ToListAsync(cancellationToken);
        return await CodesAsync(context, standIns, cancellationToken);
    }

    /// <summary>
    /// The codes that a deputy may really enter: those that the owner still may. An owner who was given other parts since
    /// hands on nothing. Asks the database only where somebody stands in at all.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(BudgetDbContext context, IReadOnlyCollection<StandIn> standIns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(standIns);
        if (standIns.Count == 0)
        {
            return [];
        }

        var heads = await context.Heads
            .AsNoTracking()
            .Where(head => head.Year == context.Heads.Max(other => other.Year))
            .Select(head => new { head.HeadId, head.Code, head.ParentId })
            .ToDictionaryAsync(head => head.HeadId, head => (head.Code, head.ParentId), cancellationToken);
        var idByCode = heads.ToDictionary(head => head.Value.Code, head => head.Key, StringComparer.OrdinalIgnoreCase);
        return [.. standIns.Where(one => Covers(one)).Select(one => one.Code).Distinct(StringComparer.OrdinalIgnoreCase)];

        bool Covers(StandIn one)
        {
            if (!new Person(0, string.Empty, one.OwnerRole, []).MayForecast)
            {
                return false;
            }

            for (int? id = idByCode.TryGetValue(one.Code, out var found) ? found : null; id is { } at; id = heads[at].ParentId)
            {
                if (one.OwnerRole == Role.ChiefAccountant || one.OwnerParts.Contains(heads[at].Code, StringComparer.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
