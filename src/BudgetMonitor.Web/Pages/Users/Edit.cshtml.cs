using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>An administrator changes an account: name, e-mail address, role, parts, password, whether it may sign in.</summary>
public sealed class EditModel(HeadReader heads, CouncilReader councils, AccountDirectory directory, CurrentPerson current) : PageModel, IOpens, IAnswersRepeat
{
    /// <summary>The account's identity.</summary>
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What the form was filled with, so that a change by somebody else in between is noticed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Name, address, role and parts.</summary>
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    /// <summary>A new password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The account as it stands.</summary>
    public AccountSummary Account { get; private set; } = null!;

    /// <summary>The parts to choose from.</summary>
    public CouncilParts Parts { get; private set; } = new([]);

    private ChangeRequest Change => new(RequestId, current.Person, EntryChannel.Page);

    /// <summary>The account.</summary>
    public void OnGet() => Fill();

    /// <summary>Saves name, address, role and parts.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = await CouncilParts.CheckAsync(heads, Input, ModelState, nameof(Input), cancellationToken);
        Input.CheckWords(ModelState, nameof(Input));
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Seen != Fingerprint(Account))
        {
            return PageWithTheirs();
        }

        var outcome = await directory.ChangeAsync(
            Change,
            new AccountChange(Id, Account.Stamp, Input.DisplayName!, Input.Role!.Value, codes!, Account.IsDisabled, Input.Email),
            cancellationToken);
        return outcome.End == ChangeEnd.Conflict ? PageWithTheirs() : Answer(outcome);
    }

    /// <summary>Gives a new password and ends the account's sessions.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        this.ForgetFieldErrors();
        Fill();
        var problem = string.IsNullOrEmpty(Password)
            ? "Enter a new password"
            : PasswordRules.Problem(Password, await OwnWords.OfAsync(councils, Account.UserName, Account.DisplayName, cancellationToken));
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }

        return ModelState.IsValid
            ? Answer(await directory.ChangePasswordAsync(Change, Id, Password!, cancellationToken))
            : this.PageWithErrors();
    }

    /// <summary>Stops the account from signing in.</summary>
    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) => SetDisabledAsync(true, cancellationToken);

    /// <summary>Lets the account sign in again.</summary>
    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) => SetDisabledAsync(false, cancellationToken);

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return RedirectToPage("Index");
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(Id, cancellationToken) is not { } account)
        {
            return Opening.Missing;
        }

        Account = account;
        Parts = await CouncilParts.ReadAsync(heads, cancellationToken);
        return Opening.Shown;
    }

    private static string Fingerprint(AccountSummary account) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account.DisplayName}\n{account.Email}\n{account.Role}\n{account.IsDisabled}\n{string.Join('\n', account.Parts)}")));

    private async Task<IActionResult> SetDisabledAsync(bool disabled, CancellationToken cancellationToken)
    {
        this.ForgetFieldErrors();
        Fill();
        return ModelState.IsValid
            ? Answer(await directory.ChangeAsync(
                Change, new AccountChange(Id, null, Account.DisplayName, Account.Role, Account.Parts, disabled, Account.Email), cancellationToken))
            : this.PageWithErrors();
    }

    private void Fill()
    {
        Seen = Fingerprint(Account);
        Input = new AccountForm
        {
            DisplayName = Account.DisplayName,
            Email = Account.Email,
            Role = Account.Role,
            Parts = [.. Account.Parts],
        };
    }

    private IActionResult Answer(ChangeOutcome outcome) => outcome.WasSaved ? AnswerRepeat(outcome.Message) : this.PageNotSaved(outcome);

    // What was entered stays in the fields; saving again then replaces what somebody else saved, knowingly.
    private PageResult PageWithTheirs()
    {
        ModelState.AddModelError(
            string.Empty,
            $"Somebody else changed this account while you were here: it is now {Account.DisplayName}, {Account.Email ?? "no e-mail address"}, {Account.Role.Word()}, {(Account.Parts.Count == 0 ? "no part" : string.Join(", ", Account.Parts))}. What you entered is below and is not saved.");
        Seen = Fingerprint(Account);
        return this.PageWithConflict();
    }
}
