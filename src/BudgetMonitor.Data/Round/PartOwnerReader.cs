namespace BudgetMonitor.Data.Round;

/// <summary>Who answers for a part of the council.</summary>
/// <param name="Code">The head's code.</param>
/// <param name="AccountId">The identity of their account.</param>
/// <param name="Name">Their name.</param>
public sealed record NamedPartOwner(string Code, int AccountId, string Name);

/// <summary>Reads who answers for which part, for those who may know.</summary>
/// <param name="db">The database.</param>
public sealed class PartOwnerReader(BudgetDbContext db)
{
    /// <summary>Everybody who answers for a part, with their name. One query.</summary>
    public Task<List<NamedPartOwner>> ReadAsync(CancellationToken cancellationToken) => db.PartOwners.AsNoTracking()
        .Join(db.Users, owner => owner.OwnerAccountId, account => account.Id, (owner, account) => new NamedPartOwner(owner.Code, account.Id, account.DisplayName))
        .ToListAsync(cancellationToken);
}
