using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>Somebody has forgotten their password and asks for a link to set a new one.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
public sealed class ForgottenModel(PasswordLinks links, ILogger<ForgottenModel> logger) : PageModel
{
    /// <summary>The account's name.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your user name"), StringLength(256, ErrorMessage = "User name must be 256 characters or fewer")]
    public string? UserName { get; set; }

    /// <summary>Whether links can be sent: otherwise the page says whom to ask.</summary>
    public bool CanSend => links.CanSend;

    /// <summary>How long a link holds.</summary>
    public string Life => links.Life;

    /// <summary>Whether a link was asked for.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Sends a link, and says the same whether there is such an account or not.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        try
        {
            await links.AskAsync(UserName!, cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return this.PageNotSaved(StorageFailure.Report(logger, failure));
        }

        IsAsked = true;
        return Page();
    }
}
