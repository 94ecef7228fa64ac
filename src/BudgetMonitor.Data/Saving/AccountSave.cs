using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent for a new account.</summary>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="DisplayName">The name shown beside what the person does.</param>
/// <param name="Role">The role.</param>
/// <param name="Parts">Codes of the heads that the account has rights over.</param>
/// <param name="Password">The first password.</param>
/// <param name="IsDemonstrations">Whether it is one of the demonstration's, whose password is known to all: refused where the council is a real one.</param>
/// <param name="Email">Where the digest goes; null for none.</param>
public sealed record NewAccount(
    string UserName,
    string DisplayName,
    Role Role,
    IReadOnlyCollection<string> Parts,
    string Password,
    bool IsDemonstrations = false,
    string? Email = null);

/// <summary>What is sent to change an account.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="SeenStamp">The stamp that the form was filled with; null where nobody saw a form.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Parts">Codes of the heads that the account has rights over.</param>
/// <param name="IsDisabled">Whether the account is closed.</param>
/// <param name="Email">Where the digest goes; null for none.</param>
public sealed record AccountChange(int AccountId, string? SeenStamp, string DisplayName, Role Role, IReadOnlyCollection<string> Parts, bool IsDisabled, string? Email = null);

/// <summary>An account as the users page shows it.</summary>
/// <param name="AccountId">Identity in the database.</param>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="DisplayName">The name shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Parts">Codes of the heads that the account has rights over.</param>
/// <param name="IsDisabled">Whether the account is closed.</param>
/// <param name="Stamp">Changes with every change; a form carries it back.</param>
/// <param name="Email">Where the digest goes; null for none.</param>
/// <param name="WantsDigest">Whether the person wants it.</param>
public sealed record AccountSummary(
    int AccountId,
    string UserName,
    string DisplayName,
    Role Role,
    IReadOnlyList<string> Parts,
    bool IsDisabled,
    string Stamp,
    string? Email,
    bool WantsDigest);
