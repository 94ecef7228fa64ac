using System.Text.RegularExpressions;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Saving;

/// <summary>The council's accounts: who has one, in which role, over which parts. Each change goes through the change runner.</summary>
/// <param name="changes">Runs each change.</param>
/// <param name="contexts">Makes contexts.</param>
/// <param name="hasher">Hashes passwords.</param>
public sealed partial class AccountDirectory(IChangeRunner changes, IDbContextFactory<BudgetDbContext> contexts, IPasswordHasher<Account> hasher)
{
    private static readonly ChangeResult NotAllowed = ChangeResult.Refuse("Only an administrator may change accounts.");

    private static readonly ChangeResult NotThere = ChangeResult.Refuse("There is no such account.");

    /// <summary>Everybody, by user name.</summary>
    public async Task<IReadOnlyList<AccountSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = await context.Users
            .AsNoTracking()
            .Include(account => account.Parts)
            .OrderBy(account => account.UserName)
            .ThenBy(account => account.Id)
            .ToListAsync(cancellationToken);
        return accounts.ConvertAll(Summary);
    }

    /// <summary>One account, or null.</summary>
    public async Task<AccountSummary?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Users.AsNoTracking().Include(user => user.Parts).SingleOrDefaultAsync(user => user.Id == accountId, cancellationToken);
        return account is null ? null : Summary(account);
    }

    /// <summary>Whether a form of this account's was carried out already: for somebody who is not signed in, and so is known by the account alone.</summary>
    public async Task<bool> WasSentBeforeAsync(Guid requestId, int accountId, CancellationToken cancellationToken) =>
        await FindAsync(accountId, cancellationToken) is { } own
        && await changes.FindEarlierAsync(requestId, new(own.AccountId, own.DisplayName, own.Role, own.Parts), cancellationToken) is { WasSaved: true };

    /// <summary>Makes an account.</summary>
    public Task<ChangeOutcome> CreateAsync(ChangeRequest request, NewAccount entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(entry);
        return changes.RunAsync(request, async (context, token) =>
        {
            if (!MayManage(request))
            {
                return NotAllowed;
            }

            var userName = entry.UserName.Trim();
            if (!UserNamePattern().IsMatch(userName) || AccountFields.UserName.Problem(userName) is not null)
            {
                return ChangeResult.Refuse($"Enter a user name of 3 to {AccountFields.UserName.Most} letters, digits and the signs . - _ @ without spaces.");
            }

            if (await ProblemAsync(context, entry.DisplayName, entry.Parts, token) is { } problem)
            {
                return ChangeResult.Refuse(problem);
            }

            if (EmailRules.Problem(entry.Email) is { } noAddress)
            {
                return ChangeResult.Refuse(noAddress);
            }

            if (entry.IsDemonstrations)
            {
                if (!await context.Councils.AnyAsync(council => council.IsDemonstration, token))
                {
                    return ChangeResult.Refuse("Accounts with a known password exist in a demonstration only.");
                }
            }
            else if (PasswordRules.Problem(entry.Password, await OwnWordsAsync(context, userName, entry.DisplayName, token)) is { } weakness)
            {
                return ChangeResult.Refuse(weakness);
            }

            var normalized = userName.ToUpperInvariant();
            if (await context.Users.AnyAsync(user => user.NormalizedUserName == normalized, token))
            {
                return ChangeResult.Refuse($"There is an account {userName} already. Choose another user name.");
            }

            var account = new Account
            {
                UserName = userName,
                NormalizedUserName = normalized,
                DisplayName = entry.DisplayName.Trim(),
                Role = entry.Role,
                LockoutEnabled = true,
            };
            SetEmail(account, entry.Email);
            SetPassword(account, entry.Password);
            foreach (var code in entry.Parts.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                account.Parts.Add(new AccountPart { Code = code });
            }

            context.Users.Add(account);
            var owns = entry.IsDemonstrations ? string.Empty : await NameOwnerAsync(context, account, [.. entry.Parts], token);
            return ChangeResult.Save($"Added {account.DisplayName} as {entry.Role.Word().ToLowerInvariant()}.{owns}");
        }, cancellationToken);
    }

    /// <summary>Changes name, role, parts, or closes or opens an account. A closed account's sessions end at once.</summary>
    public Task<ChangeOutcome> ChangeAsync(ChangeRequest request, AccountChange entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(entry);
        return changes.RunAsync(request, async (context, token) =>
        {
            if (!MayManage(request))
            {
                return NotAllowed;
            }

            if (await context.Users.Include(user => user.Parts).SingleOrDefaultAsync(user => user.Id == entry.AccountId, token) is not { } account)
            {
                return NotThere;
            }

            if (await ProblemAsync(context, entry.DisplayName, entry.Parts, token) is { } problem)
            {
                return ChangeResult.Refuse(problem);
            }

            if (EmailRules.Problem(entry.Email) is { } noAddress)
            {
                return ChangeResult.Refuse(noAddress);
            }

            if (account.Id == request.Who.AccountId && (entry.Role != account.Role || entry.IsDisabled))
            {
                return ChangeResult.Refuse("You cannot change your own role or close your own account. Ask another administrator.");
            }

            if (account is { Role: Role.Administrator, IsDisabled: false }
                && (entry.Role != Role.Administrator || entry.IsDisabled)
                && !await context.Users.AnyAsync(user => user.Id != account.Id && user.Role == Role.Administrator && !user.IsDisabled, token))
            {
                return ChangeResult.Refuse("This is the last administrator. Make another one first.");
            }

            if (entry.SeenStamp is { } seen)
            {
                context.Entry(account).Property(user => user.ConcurrencyStamp).OriginalValue = seen;
            }

            var opensOrCloses = account.IsDisabled != entry.IsDisabled;
            var isNew = account.Role != Role.BudgetManager && entry.Role == Role.BudgetManager;
            var given = entry.Parts.Where(code => isNew || account.Parts.TrueForAll(part => !string.Equals(part.Code, code, StringComparison.OrdinalIgnoreCase))).ToList();
            account.DisplayName = entry.DisplayName.Trim();
            account.Role = entry.Role;
            account.IsDisabled = entry.IsDisabled;
            SetEmail(account, entry.Email);
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            ReplaceParts(context, account, entry.Parts);
            if (entry.IsDisabled)
            {
                await EndSessionsAsync(context, account.Id, token);
            }

            var owns = entry.IsDisabled ? string.Empty : await NameOwnerAsync(context, account, given, token);
            return ChangeResult.Save(opensOrCloses
                ? $"{account.DisplayName} can {(entry.IsDisabled ? "no longer" : "now")} sign in."
                : $"Saved {account.DisplayName}.{owns}");
        }, cancellationToken);
    }

    /// <summary>Sets a new password and ends the account's sessions. An administrator may do so for others, everybody for themselves.</summary>
    public Task<ChangeOutcome> ChangePasswordAsync(ChangeRequest request, int accountId, string password, CancellationToken cancellationToken) =>
        SetPasswordAsync(request, accountId, password, seenStamp: null, cancellationToken);

    /// <summary>Sets a person's own new password by a link that was sent to them, which works only while their account is as it was when the link was looked at.</summary>
    public Task<ChangeOutcome> ChangePasswordByLinkAsync(ChangeRequest request, int accountId, string password, string? seenStamp, CancellationToken cancellationToken) =>
        SetPasswordAsync(request, accountId, password, seenStamp ?? string.Empty, cancellationToken);

    private Task<ChangeOutcome> SetPasswordAsync(ChangeRequest request, int accountId, string password, string? seenStamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(password);
        return changes.RunAsync(request, async (context, token) =>
        {
            if (request.Who.AccountId != accountId && !MayManage(request))
            {
                return NotAllowed;
            }

            if (await context.Users.SingleOrDefaultAsync(user => user.Id == accountId, token) is not { } account)
            {
                return NotThere;
            }

            if (seenStamp is not null && (account.IsDisabled || account.SecurityStamp != seenStamp))
            {
                return ChangeResult.Refuse("This link does not work any more: the account was changed meanwhile. Ask for a new link.");
            }

            if (PasswordRules.Problem(password, await OwnWordsAsync(context, account.UserName!, account.DisplayName, token)) is { } weakness)
            {
                return ChangeResult.Refuse(weakness);
            }

            SetPassword(account, password);
            await EndSessionsAsync(context, account.Id, token);
            return ChangeResult.Save(request.Who.AccountId == accountId
                ? "Your password is changed. You are signed out everywhere else."
                : $"{account.DisplayName} has a new password and is signed out everywhere.");
        }, cancellationToken);
    }

    /// <summary>Sets a person's own address and whether they want the digest.</summary>
    public Task<ChangeOutcome> ChangeDigestAsync(ChangeRequest request, string? email, bool wantsDigest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return changes.RunAsync(request, async (context, token) =>
        {
            if (EmailRules.Problem(email) is { } noAddress)
            {
                return ChangeResult.Refuse(noAddress);
            }

            if (await context.Users.SingleOrDefaultAsync(user => user.Id == request.Who.AccountId, token) is not { } account)
            {
                return NotThere;
            }

            SetEmail(account, email);
            account.WantsDigest = wantsDigest;
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
            return ChangeResult.Save(wantsDigest && account.Email is not null
                ? "Saved: the digest comes to your address."
                : "Saved: no digest is sent to you.");
        }, cancellationToken);
    }

    /// <summary>A budget manager answers for what they were given, where nobody does: see <see cref="NewOwners"/>.</summary>
    private static async Task<string> NameOwnerAsync(BudgetDbContext context, Account account, IReadOnlyCollection<string> given, CancellationToken cancellationToken)
    {
        if (account.Role != Role.BudgetManager || given.Count == 0)
        {
            return string.Empty;
        }

        // A new account has its number only once it is saved.
        await context.SaveChangesAsync(cancellationToken);
        return await NewOwners.NameAsync(context, account.Id, account.DisplayName, given, cancellationToken);
    }

    private static void SetEmail(Account account, string? email)
    {
        var address = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        (account.Email, account.NormalizedEmail) = (address, address?.ToUpperInvariant());
    }

    private static bool MayManage(ChangeRequest request) => request.Who.MayManageAccounts || request.Channel == EntryChannel.CommandLine;

    private static async Task<string?> ProblemAsync(BudgetDbContext context, string displayName, IReadOnlyCollection<string> parts, CancellationToken cancellationToken)
    {
        if (AccountFields.DisplayName.Problem(displayName?.Trim()) is { } unnamed)
        {
            return $"{unnamed}.";
        }

        var wanted = parts.ToList();
        var known = await context.Heads.Where(head => wanted.Contains(head.Code)).Select(head => head.Code).Distinct().ToListAsync(cancellationToken);
        var unknown = wanted.Except(known, StringComparer.OrdinalIgnoreCase).ToList();
        return unknown.Count > 0 ? $"There is no head {string.Join(", ", unknown)}. Give codes of the council's structure." : null;
    }

    private static async Task<IEnumerable<string>> OwnWordsAsync(BudgetDbContext context, string userName, string displayName, CancellationToken cancellationToken)
    {
        var council = await context.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return council is null ? [userName, displayName] : [userName, displayName, council.Name, council.ShortName];
    }

    private static void ReplaceParts(BudgetDbContext context, Account account, IReadOnlyCollection<string> codes)
    {
        var wanted = codes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in account.Parts.Where(part => !wanted.Contains(part.Code)).ToList())
        {
            context.Remove(gone);
        }

        wanted.ExceptWith(account.Parts.Select(part => part.Code));
        foreach (var code in wanted)
        {
            account.Parts.Add(new AccountPart { AccountId = account.Id, Code = code });
        }
    }

    private static async Task EndSessionsAsync(BudgetDbContext context, int accountId, CancellationToken cancellationToken) =>
        context.AccountSessions.RemoveRange(await context.AccountSessions.Where(session => session.AccountId == accountId).ToListAsync(cancellationToken));

    private static AccountSummary Summary(Account account) => new(
        account.Id,
        account.UserName ?? string.Empty,
        account.DisplayName,
        account.Role,
        account.Parts.Select(part => part.Code).Order(StringComparer.Ordinal).ToList(),
        account.IsDisabled,
        account.ConcurrencyStamp ?? string.Empty,
        account.Email,
        account.WantsDigest);

    private void SetPassword(Account account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._@-]{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserNamePattern();
}
