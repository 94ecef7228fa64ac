using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>A person sets a new password by the link that was sent to them. Opening the link uses nothing up: programs that look into mail open links too.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
public sealed class NewPasswordModel(CouncilReader councils, AccountDirectory directory, PasswordLinks links) : PageModel, IAsksNewPassword
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <inheritdoc/>
    [BindProperty]
    [Required(ErrorMessage = "Enter a new password")]
    public string? Wanted { get; set; }

    /// <inheritdoc/>
    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>Whose password.</summary>
    [BindProperty(Name = "account", SupportsGet = true)]
    public int AccountId { get; set; }

    /// <summary>What the link carries.</summary>
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Whether the link is used, too old or not one.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether the password is changed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>How long a link holds.</summary>
    public string Life => links.Life;

    /// <summary>The form, while the link works.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        IsDead = await links.FindAsync(AccountId, Token, cancellationToken) is null;
        return Page();
    }

    /// <summary>Sets the password, once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Sent again, as by a second press: the link is used up by the first, and that is not to be told as a failure.
        if (await directory.WasSentBeforeAsync(RequestId, AccountId, cancellationToken))
        {
            IsDone = true;
            return Page();
        }

        if (await links.FindAsync(AccountId, Token, cancellationToken) is not { } account)
        {
            IsDead = true;
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await this.CheckWantedAsync(councils, account.UserName, account.DisplayName, cancellationToken);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await directory.ChangePasswordByLinkAsync(
            new ChangeRequest(RequestId, account.ToPerson(), EntryChannel.Page, "Forgotten password: set by a link"), account.Id, Wanted!, account.SecurityStamp, cancellationToken);
        if (!outcome.WasSaved)
        {
            return this.PageNotSaved(outcome);
        }

        IsDone = true;
        return Page();
    }
}
