using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Round;

/// <summary>Counts what nobody answers for, for whoever manages accounts: one query each.</summary>
public sealed class OwnershipReader(BudgetDbContext db)
{
    /// <summary>How many accounts need a part of the council and have none.</summary>
    public Task<int> AccountsWithoutPartAsync(CancellationToken cancellationToken) => db.Users.CountAsync(
        account => !account.IsDisabled
            && (account.Role == Role.BudgetManager || account.Role == Role.FinanceOfficer || account.Role == Role.Director)
            && account.Parts.Count == 0,
        cancellationToken);

    /// <summary>The latest year that has a structure; null before there is one.</summary>
    public Task<int?> LatestYearAsync(CancellationToken cancellationToken) => db.Heads.MaxAsync(head => (int?)head.Year, cancellationToken);

    /// <summary>
    /// How many parts of the round have no owner in some years. A part of the round is a head with a service line directly
    /// below it that is forecast by hand.
    /// </summary>
    public Task<int> PartsWithoutOwnerAsync(IReadOnlyCollection<int> years, CancellationToken cancellationToken) => db.Heads
        .Where(head => years.Contains(head.Year)
            && db.Heads.Any(line => line.ParentId == head.HeadId && line.MirrorsHeadId == null && !db.Heads.Any(below => below.ParentId == line.HeadId))
            && !db.PartOwners.Any(owner => owner.Code == head.Code))
        .Select(head => head.Code)
        .Distinct()
        .CountAsync(cancellationToken);
}
