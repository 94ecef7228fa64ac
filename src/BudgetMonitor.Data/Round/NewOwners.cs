using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Round;

/// <summary>
/// Makes a budget manager who was given parts of the council the owner of those parts of the round that nobody owns, inside
/// the same change: otherwise nobody would be told that they wait. What somebody owns already stays theirs.
/// </summary>
internal static class NewOwners
{
    /// <summary>Names the owner, and returns what to tell whoever gave the parts; empty where there is nothing to tell.</summary>
    /// <param name="context">The change's context.</param>
    /// <param name="accountId">The budget manager's account, saved.</param>
    /// <param name="name">Their name.</param>
    /// <param name="given">Codes of the parts that were given now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> NameAsync(BudgetDbContext context, int accountId, string name, IReadOnlyCollection<string> given, CancellationToken cancellationToken)
    {
        var parts = await PartsAsync(context, given, cancellationToken);
        var codes = parts.Select(part => part.Code).ToList();
        var owned = await context.PartOwners.Where(owner => codes.Contains(owner.Code)).Select(owner => new { owner.Code, owner.OwnerAccountId }).ToListAsync(cancellationToken);
        var free = parts.Where(part => owned.TrueForAll(owner => owner.Code != part.Code)).ToList();
        context.PartOwners.AddRange(free.Select(part => new PartOwner { Code = part.Code, OwnerAccountId = accountId }));
        var others = parts.Where(part => owned.Exists(owner => owner.Code == part.Code && owner.OwnerAccountId != accountId)).ToList();
        return (free.Count == 0 ? string.Empty : $" {name} answers for {Names(free)} in the round.")
            + (others.Count == 0 ? string.Empty : $" {Names(others)} {(others.Count == 1 ? "has" : "have")} an owner already: the chief accountant can name {name} on the page “Owners” of the round.");
    }

    private static string Names(IReadOnlyList<(string Code, string Name)> parts)
    {
        const int most = 3;
        var names = parts.Take(most).Select(part => part.Name).ToList();
        return parts.Count > most ? $"{string.Join(", ", names)} and {parts.Count - most} more"
            : names.Count == 1 ? names[0]
            : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>The parts of the round at or below these heads, in the open years or else the latest: see <see cref="RoundParts"/>.</summary>
    private static async Task<IReadOnlyList<(string Code, string Name)>> PartsAsync(BudgetDbContext context, IReadOnlyCollection<string> given, CancellationToken cancellationToken)
    {
        var years = await context.Periods
            .Where(period => period.Status == PeriodStatus.Open || period.Status == PeriodStatus.InReview)
            .Select(period => period.Year)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (years.Count == 0 && await context.Heads.MaxAsync(head => (int?)head.Year, cancellationToken) is { } latest)
        {
            years.Add(latest);
        }

        var heads = await context.Heads.AsNoTracking()
            .Where(head => years.Contains(head.Year))
            .OrderBy(head => head.Year).ThenBy(head => head.DisplayOrder).ThenBy(head => head.Code)
            .Select(head => new { head.HeadId, head.ParentId, head.Code, head.Name, IsMirror = head.MirrorsHeadId != null })
            .ToListAsync(cancellationToken);
        var byId = heads.ToDictionary(head => head.HeadId);
        var holders = heads.Where(head => head.ParentId is not null).Select(head => head.ParentId!.Value).ToHashSet();
        var partIds = heads
            .Where(head => head is { IsMirror: false, ParentId: not null } && !holders.Contains(head.HeadId))
            .Select(line => line.ParentId!.Value)
            .ToHashSet();
        bool IsGiven(int? headId)
        {
            for (; headId is { } at; headId = byId[at].ParentId)
            {
                if (given.Contains(byId[at].Code, StringComparer.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return [.. heads.Where(head => partIds.Contains(head.HeadId) && IsGiven(head.HeadId)).DistinctBy(head => head.Code).Select(head => (head.Code, head.Name))];
    }
}
