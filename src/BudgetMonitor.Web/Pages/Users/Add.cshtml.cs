using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>An administrator makes an account.</summary>
public sealed class AddModel(HeadReader heads, CouncilReader councils, AccountDirectory directory, CurrentPerson current) : PageModel
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What the person signs in with.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    /// <summary>The first password.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Enter a first password")]
    public string? Password { get; set; }

    /// <summary>Name, address, role and parts.</summary>
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    /// <summary>The parts to choose from.</summary>
    public CouncilParts Parts { get; private set; } = new([]);

    /// <summary>An empty form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Parts = await CouncilParts.ReadAsync(heads, cancellationToken);

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Parts = await CouncilParts.ReadAsync(heads, cancellationToken);
        var codes = await CouncilParts.CheckAsync(heads, Input, ModelState, nameof(Input), cancellationToken);
        TypedFields.Read(ModelState, nameof(UserName), UserName, AccountFields.UserName);
        Input.CheckWords(ModelState, nameof(Input));
        await CheckPasswordAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await directory.CreateAsync(
            new ChangeRequest(RequestId, current.Person, EntryChannel.Page),
            new NewAccount(UserName!, Input.DisplayName!, Input.Role!.Value, codes!, Password!, Email: Input.Email),
            cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Message);
            return RedirectToPage("Index");
        }

        // Everything else was checked before, so what the directory refuses is the user name.
        return this.PageNotSaved(outcome, nameof(UserName));
    }

    private async Task CheckPasswordAsync(CancellationToken cancellationToken)
    {
        if (Password is { Length: > 0 } password
            && PasswordRules.Problem(password, await OwnWords.OfAsync(councils, UserName, Input.DisplayName, cancellationToken)) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
    }
}
