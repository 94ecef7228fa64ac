using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>All accounts, for administrators.</summary>
public sealed class IndexModel(AccountReader reader, TimeProvider clock) : PageModel
{
    /// <summary>An account as the list shows it.</summary>
    public sealed record Line(int Id, string DisplayName, string UserName, Role Role, string Parts, string Digest, string State);

    /// <summary>The accounts by name.</summary>
    public IReadOnlyList<Line> Accounts { get; private set; } = [];

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<Line> Order => field ??= new(
        Request,
        [
            new("name", line => line.DisplayName, false),
            new("user", line => line.UserName, false),
            new("role", line => line.Role.Word(), false),
            new("parts", line => line.Parts is { Length: > 0 } parts ? parts : null, false),
            new("digest", line => line.Digest, false),
            new("state", line => line.State, false),
        ]);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Accounts = [.. (await reader.ListAsync(cancellationToken)).Select(account => new Line(
            account.AccountId,
            account.DisplayName,
            account.UserName,
            account.Role,
            account.Role == Role.ChiefAccountant ? "The whole council" : string.Join(", ", account.Parts),
            DigestTo(account.Role, account.Email, account.WantsDigest),
            account.IsDisabled ? "Disabled" : account.LockedUntil > now ? "Locked for a few minutes" : "Active"))];
    }

    /// <summary>Where the digest goes, or why it goes nowhere. Nothing waits for committee members, so they are sent none.</summary>
    private static string DigestTo(Role role, string? email, bool wants) => (role, email, wants) switch
    {
        (Role.CommitteeMember, _, _) => "None for members",
        (_, null or "", _) => "No address",
        (_, var address, true) => address,
        (_, var address, false) => $"{address} (not wanted)",
    };
}
