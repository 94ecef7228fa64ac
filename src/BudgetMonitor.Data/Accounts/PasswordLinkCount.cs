using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Accounts;

/// <summary>How many links to set a new password were sent to an account, whoever asked for them.</summary>
/// <param name="db">The database.</param>
/// <param name="clock">The time.</param>
public sealed class PasswordLinkCount(BudgetDbContext db, TimeProvider clock)
{
    /// <summary>So many links are sent to one account in <see cref="Window"/>.</summary>
    public const int MostLinks = 3;

    /// <summary>Over which links to one account are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const string Tokens = "password link";

    /// <summary>Whether one more link may be sent to the account now; counts it.</summary>
    public async Task<bool> AllowAsync(int accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await db.UserTokens.SingleOrDefaultAsync(token => token.UserId == accountId && token.LoginProvider == Tokens && token.Name == Tokens, cancellationToken);
        var parts = (stored?.Value ?? string.Empty).Split(';');
        var (sent, since) = parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && DateTimeOffset.FromUnixTimeSeconds(seconds) is var start && now - start < Window
                ? (count, start)
                : (0, now);
        if (sent >= MostLinks)
        {
            return false;
        }

        if (stored is null)
        {
            stored = new IdentityUserToken<int> { UserId = accountId, LoginProvider = Tokens, Name = Tokens };
            db.UserTokens.Add(stored);
        }

        stored.Value = string.Create(CultureInfo.InvariantCulture, $"{sent + 1};{since.ToUnixTimeSeconds()}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Two asked at the same moment for the first time: one link is enough.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
