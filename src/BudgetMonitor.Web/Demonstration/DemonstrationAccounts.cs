using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Start;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>An account of the demonstration, as the sign-in page shows it.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Role">Its role.</param>
/// <param name="Parts">The names of the parts of the council that it reaches.</param>
public sealed record DemonstrationAccount(string UserName, Role Role, string Parts);

/// <summary>The accounts with a known password. They exist in a demonstration only, which production settings refuse.</summary>
public sealed class DemonstrationAccounts(CouncilReader councils, AccountReader reader, HeadReader heads, AccountDirectory directory)
{
    /// <summary>The one password of all of them.</summary>
    public const string Password = "demonstration-2017";

    /// <summary>The accounts, where the database is a demonstration.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> ListAsync(CancellationToken cancellationToken)
    {
        if (await councils.FindAsync(cancellationToken) is not { IsDemonstration: true })
        {
            return [];
        }

        var accounts = (await reader.ListAsync(cancellationToken)).Where(account => !account.IsDisabled).OrderBy(account => account.AccountId).ToList();
        var names = await heads.NamesAsync(accounts.SelectMany(account => account.Parts).Distinct().ToList(), cancellationToken);
        return accounts.ConvertAll(account => new DemonstrationAccount(account.UserName, account.Role, string.Join(", ", account.Parts.Select(code => names.GetValueOrDefault(code, code)))));
    }

    /// <summary>Makes an account for each role, with parts that the council really has.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var (council, directorate, division) = await PartsAsync(cancellationToken);
        var suffix = string.Concat(directorate.ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
        foreach (var account in new[]
        {
            Account("chief.accountant", "Chief accountant", Role.ChiefAccountant),
            Account("s151.officer", "S151 officer", Role.ChiefAccountant),
            Account("finance.officer", "Finance officer", Role.FinanceOfficer, council),
            Account($"finance.officer.{suffix}", $"Finance officer ({directorate})", Role.FinanceOfficer, directorate),
            Account("budget.manager", $"Budget manager ({division})", Role.BudgetManager, division),
            Account($"director.{suffix}", $"Director ({directorate})", Role.Director, directorate),
            Account("committee.member", "Committee member", Role.CommitteeMember),
            Account("administrator", "Administrator", Role.Administrator),
        })
        {
            var outcome = await directory.CreateAsync(
                new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine, "Account of the demonstration"), account, cancellationToken);
            if (!outcome.WasSaved)
            {
                throw new StartRefusedException($"The demonstration's account {account.UserName} could not be made: {outcome.Message}");
            }
        }
    }

    private static NewAccount Account(string userName, string displayName, Role role, params string[] parts) =>
        new(userName, displayName, role, parts, Password, IsDemonstrations: true);

    // The first directorate, or where a department has none its largest part; and the second division below it.
    private async Task<(string Council, string Directorate, string Division)> PartsAsync(CancellationToken cancellationToken)
    {
        var all = await heads.OfLatestYearAsync(cancellationToken);
        var council = all.First(head => head.Kind == HeadKind.Council);
        var tops = all.Where(head => head.ParentId == council.HeadId).ToList();
        var directorate = tops.Find(head => head.Kind == HeadKind.Directorate)
            ?? tops.MaxBy(head => all.Count(below => below.ParentId == head.HeadId))
            ?? council;
        var divisions = all.Where(head => head.ParentId == directorate.HeadId && head.Kind == HeadKind.Division).ToList();
        var division = divisions.Count > 1 ? divisions[1] : divisions.FirstOrDefault() ?? directorate;
        return (council.Code, directorate.Code, division.Code);
    }
}
