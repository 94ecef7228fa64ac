using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>Ends the session on the server and empties what the browser kept.</summary>
public sealed class SignOutModel(SignInDesk desk, CurrentPerson current) : PageModel
{
    /// <summary>Asks; a link alone signs nobody out.</summary>
    public void OnGet()
    {
    }

    /// <summary>Signs out here.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.SignOutAsync(current, cancellationToken);
        return Away();
    }

    /// <summary>Signs out in every browser.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        await desk.SignOutEverywhereAsync(current, cancellationToken);
        return Away();
    }

    // Cookies are not named: the browser would throw away those of the council's other sites too.
    private LocalRedirectResult Away()
    {
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/account/sign-in");
    }
}
