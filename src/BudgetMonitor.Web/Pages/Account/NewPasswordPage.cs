using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>A page on which a person chooses a new password.</summary>
public abstract class NewPasswordPage(CouncilReader councils) : PageModel
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The new password.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Enter a new password")]
    public string? Wanted { get; set; }

    /// <summary>The new one again.</summary>
    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>Says beside the fields what is wrong with the new password of an account; nothing where none was entered, which is said already.</summary>
    protected async Task CheckWantedAsync(string? userName, string name, CancellationToken cancellationToken)
    {
        if (Wanted is not { Length: > 0 } wanted)
        {
            return;
        }

        if (PasswordRules.Problem(wanted, await OwnWords.OfAsync(councils, userName, name, cancellationToken)) is { } problem)
        {
            ModelState.AddModelError(nameof(Wanted), problem);
        }
        else if (wanted != Repeated)
        {
            ModelState.AddModelError(nameof(Repeated), "Enter the same new password again");
        }
    }
}
