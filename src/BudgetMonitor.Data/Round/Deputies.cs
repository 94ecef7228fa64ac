using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Round;

/// <summary>A part where somebody stands in on a day, with what its owner may do.</summary>
public sealed record StandIn
{
    /// <summary>The account that stands in.</summary>
    public required int DeputyAccountId { get; init; }

    /// <summary>The part.</summary>
    public required string Code { get; init; }

    /// <summary>The owner's role.</summary>
    public required Role OwnerRole { get; init; }

    /// <summary>The owner's own parts.</summary>
    public required IReadOnlyList<string> OwnerParts { get; init; }
}

/// <summary>Where people stand in for an owner who is away.</summary>
public static class Deputies
{
    /// <summary>Who is named to stand in on a day, and where: a query of its own, or a part of a larger one that asks for an account.</summary>
    public static IQueryable<StandIn> On(BudgetDbContext context, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(context);
        return
            from part in context.PartOwners
            join owner in context.Users on part.OwnerAccountId equals owner.Id
            where part.DeputyAccountId != null
                && part.AwayFrom <= day
                && (part.AwayUntil == null || part.AwayUntil >= day)
                && !owner.IsDisabled
            select new StandIn
            {
                DeputyAccountId = part.DeputyAccountId!.Value,
                Code = part.Code,
                OwnerRole = owner.Role,
                OwnerParts = owner.Parts.Select(owned => owned.Code).ToList(),
            };
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
        return [.. standIns.Where(one => Covers(one)).Select(one => one.Code).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

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
