using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Accounts;

/// <summary>A person's account. One role; the parts of the structure that it reaches are kept beside it.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The name shown beside what the person did.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person does at the council.</summary>
    public required Role Role { get; set; }

    /// <summary>A disabled account cannot sign in, and its sessions end at their next request.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Whether the person wants the digest by e-mail, where the council sends one and the account has an address.</summary>
    public bool WantsDigest { get; set; } = true;

    /// <summary>The parts of the structure that the account has rights over.</summary>
    public List<AccountPart> Parts { get; } = [];

    /// <summary>The person as the domain knows them.</summary>
    public Person ToPerson() => new(Id, DisplayName, Role, Parts.Select(part => part.Code).Order(StringComparer.Ordinal).ToArray());
}

/// <summary>A part of the structure, by code so that it carries over from year to year, that an account has rights over.</summary>
public sealed class AccountPart
{
    /// <summary>The account.</summary>
    public int AccountId { get; init; }

    /// <summary>The head's code; everything below it is included.</summary>
    public required string Code { get; init; }
}
