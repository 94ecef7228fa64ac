using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>A page on which a person chooses a new password.</summary>
public interface IAsksNewPassword
{
    /// <summary>The new password.</summary>
    string? Wanted { get; }

    /// <summary>The new one again.</summary>
    string? Repeated { get; }
}

/// <summary>What is asked of a new password on every page where a person chooses their own.</summary>
internal static class WantedPassword
{
    /// <summary>Says beside the fields what is wrong with the new password of an account; nothing where none was entered, which is said already.</summary>
    public static async Task CheckWantedAsync<T>(this T page, CouncilReader councils, string? userName, string name, CancellationToken cancellationToken)
        where T : PageModel, IAsksNewPassword
    {
        if (page.Wanted is not { Length: > 0 } wanted)
        {
            return;
        }

        if (PasswordRules.Problem(wanted, await OwnWords.OfAsync(councils, userName, name, cancellationToken)) is { } problem)
        {
            page.ModelState.AddModelError(nameof(page.Wanted), problem);
        }
        else if (wanted != page.Repeated)
        {
            page.ModelState.AddModelError(nameof(page.Repeated), "Enter the same new password again");
        }
    }
}
