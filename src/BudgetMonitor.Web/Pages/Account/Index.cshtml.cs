using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Mail;
using BudgetMonitor.Web.Markup;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>What the service knows about the person's account, and the digest that they may have by e-mail.</summary>
public sealed class IndexModel(
    AccountReader accounts,
    HeadReader heads,
    AccountDirectory directory,
    CurrentPerson current,
    IOptions<SessionSettings> settings,
    IOptions<MailSettings> mail,
    TimeProvider clock) : PageModel
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>Where the digest goes.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether it is wanted.</summary>
    [BindProperty]
    public bool WantsDigest { get; set; }

    /// <summary>The name to sign in with.</summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>The parts by name.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary>In how many browsers the person is signed in.</summary>
    public int Sessions { get; private set; }

    /// <summary>Whether the service sends mail at all.</summary>
    public bool IsMailOn => mail.Value.IsOn;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var stored = await FillAsync(cancellationToken);
        (Email, WantsDigest) = (stored.Email, stored.WantsDigest);
    }

    /// <summary>Keeps the address and whether mail is wanted.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (EmailRules.Problem(Email) is { } problem)
        {
            ModelState.AddModelError(nameof(Email), problem);
        }

        if (!ModelState.IsValid)
        {
            await FillAsync(cancellationToken);
            return this.PageWithErrors();
        }

        var outcome = await directory.ChangeDigestAsync(new ChangeRequest(RequestId, current.Person, EntryChannel.Page), Email, WantsDigest, cancellationToken);
        if (!outcome.WasSaved)
        {
            await FillAsync(cancellationToken);
            return this.PageNotSaved(outcome);
        }

        this.Notice(outcome.Message);
        return RedirectToPage("Index");
    }

    private async Task<OwnAccount> FillAsync(CancellationToken cancellationToken)
    {
        var id = current.Person.AccountId;
        var oldest = settings.Value.OldestStart(clock);
        var account = await accounts.OwnAsync(id, cancellationToken);
        UserName = account.UserName;
        Sessions = await accounts.CountSessionsAsync(id, oldest, cancellationToken);
        Parts = await PartNames.OfAsync(heads, current.Person.Parts, cancellationToken);
        return account;
    }
}
