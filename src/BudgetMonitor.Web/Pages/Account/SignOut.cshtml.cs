using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>Ends the session on the server and empties what the browser kept.</summary>
public sealed class SignOutModel(SignInService service, CurrentPerson current) : PageModel
{
    /// <summary>Asks; a link alone signs nobody out.</summary>
    public void OnGet()
    {
    }

    /// <summary>Signs out here.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await service.SignOutAsync(current, cancellationToken))
        {
            this.Notice("You are signed out in this browser, but the database could not store that your session has ended. It ends by itself; tell your administrator.");
        }

        return Away();
    }

    /// <summary>Signs out in every browser.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        await service.SignOutEverywhereAsync(current, cancellationToken);
        return Away();
    }

    // Cookies are not named: the browser would throw away those of the council's other sites too.
    private LocalRedirectResult Away()
    {
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/account/sign-in");
    }
}
