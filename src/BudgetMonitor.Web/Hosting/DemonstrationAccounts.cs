using BudgetMonitor.Data;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Hosting;

/// <summary>An account of the demonstration, as the sign-in page shows it.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Role">Its role.</param>
/// <param name="Parts">The parts of the council that it reaches.</param>
public sealed record DemonstrationAccount(string UserName, Role Role, string Parts);

/// <summary>The accounts with a known password. They exist in a demonstration only, which production settings refuse.</summary>
public sealed class DemonstrationAccounts(BudgetDbContext db, IChangeRunner changes, IPasswordHasher<Account> hasher)
{
    /// <summary>The one password of all of them.</summary>
    public const string Password = "demonstration-2017";

    /// <summary>The accounts, where the database is a demonstration.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> ListAsync(CancellationToken cancellationToken)
    {
        if (!await db.Councils.AnyAsync(council => council.IsDemonstration, cancellationToken))
        {
            return [];
        }

        var accounts = await db.Users
            .Where(account => !account.IsDisabled)
            .OrderBy(account => account.Id)
            .Select(account => new { account.UserName, account.Role, Parts = account.Parts.OrderBy(part => part.Code).Select(part => part.Code).ToList() })
            .ToListAsync(cancellationToken);
        return accounts.ConvertAll(account => new DemonstrationAccount(account.UserName!, account.Role, string.Join(", ", account.Parts)));
    }

    /// <summary>Makes an account for each role, with parts that the council really has.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var (council, directorate, division) = await PartsAsync(cancellationToken);
        var suffix = directorate.ToLowerInvariant();
        await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryWay.CommandLine, "Accounts of the demonstration"),
            (context, _) =>
            {
                context.Users.AddRange(
                    Create("chief.accountant", "Chief accountant", Role.ChiefAccountant),
                    Create("finance.officer", "Finance officer", Role.FinanceOfficer, council),
                    Create($"finance.officer.{suffix}", $"Finance officer ({directorate})", Role.FinanceOfficer, directorate),
                    Create("budget.manager", $"Budget manager ({division})", Role.BudgetManager, division),
                    Create($"director.{suffix}", $"Director ({directorate})", Role.Director, directorate),
                    Create("committee.member", "Committee member", Role.CommitteeMember),
                    Create("administrator", "Administrator", Role.Administrator));
                return Task.FromResult(ChangeResult.Save("Accounts made."));
            },
            cancellationToken);
    }

    private Account Create(string userName, string displayName, Role role, params string[] parts)
    {
        var account = new Account
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = displayName,
            Role = role,
            SecurityStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
        };
        account.PasswordHash = hasher.HashPassword(account, Password);
        account.Parts.AddRange(parts.Select(code => new AccountPart { Code = code }));
        return account;
    }

    // The first directorate, or where a department has none its largest part; and the second division below it.
    private async Task<(string Council, string Directorate, string Division)> PartsAsync(CancellationToken cancellationToken)
    {
        var heads = await db.Heads.AsNoTracking()
            .OrderByDescending(head => head.Year)
            .ThenBy(head => head.DisplayOrder)
            .ThenBy(head => head.Code)
            .ToListAsync(cancellationToken);
        var council = heads.First(head => head.Kind == HeadKind.Council);
        var tops = heads.Where(head => head.ParentId == council.HeadId).ToList();
        var directorate = tops.Find(head => head.Kind == HeadKind.Directorate)
            ?? tops.MaxBy(head => heads.Count(below => below.ParentId == head.HeadId))
            ?? council;
        var divisions = heads.Where(head => head.ParentId == directorate.HeadId && head.Kind == HeadKind.Division).ToList();
        var division = divisions.Count > 1 ? divisions[1] : divisions.FirstOrDefault() ?? directorate;
        return (council.Code, directorate.Code, division.Code);
    }
}
