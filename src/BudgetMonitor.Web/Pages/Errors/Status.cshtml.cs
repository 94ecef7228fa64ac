using System.Globalization;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Errors;

/// <summary>
/// What the person is told when something is refused or fails: what happened, what was kept, what to do, and a reference.
/// Answers every method, because it stands in for pages that were asked in any way.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    /// <summary>The answer's status. Not bound like a field: a request whose form cannot be read must still get its page.</summary>
    public int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    /// <summary>What happened.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What was kept and what to do.</summary>
    public IReadOnlyList<string> Advice { get; private set; } = [];

    /// <summary>Under which the log tells the rest.</summary>
    public string Reference { get; private set; } = string.Empty;

    /// <summary>Shows it.</summary>
    public void OnGet() => Show();

    /// <summary>Shows it.</summary>
    public void OnPost() => Show();

    /// <summary>Whether a form was sent: the person had its page open, so it was theirs and was there.</summary>
    private bool IsForm => HttpMethods.IsPost(Request.Method) && User.Identity is { IsAuthenticated: true };

    private void Show()
    {
        Response.StatusCode = Status;
        Reference = ErrorReference.Of(HttpContext);
        (Title, Advice) = Words();
    }

    private (string Title, string[] Advice) Words() => Status switch
    {
        400 => ("The request could not be read", ["Nothing was saved. Go back, load the page again and try once more.", "A page that stood open for long, or a form that was changed on its way, is the usual cause."]),
        401 => ("Your session has ended", HttpContext.Items[FormKeeper.Field] is string
            ? ["What you entered is kept. Sign in, and go on where you were."]
            :
            [
                "Nothing was saved, and what you sent could not be kept: it is too large, holds a file, or did not come from a page of this service.",
                "Go back in your browser and copy what you entered, if it still stands there. Then sign in and enter it again.",
            ]),
        403 or 404 when IsForm => ("Nothing was saved: this is not yours to change now",
        [
            "Your rights were changed while you had the page open, or what it is about was removed meanwhile. An administrator can tell you which.",
            "Go back in your browser and copy what you entered, if you still need it. The home page shows what is yours now.",
        ]),
        403 => ("You may not open this page", ["Your account does not have the right to do this. Ask the chief accountant or an administrator if you need it."]),
        404 => ("Page not found", ["If you typed the address, check it.", "The page may not exist, or it may belong to a part of the council that is not yours."]),
        405 => ("This page does not work that way", ["Nothing was saved. Open the page from the menu and try again."]),
        413 => ("What you sent is too large", ["Nothing was saved. Send a smaller file or fewer rows at a time."]),
        429 => ("Too many requests at once", [$"Nothing was lost. Wait {Wait()} and try again."]),
        503 => ("The service is busy", ["Nothing was saved. Wait a minute and try again."]),
        >= 500 => ("Sorry, something went wrong", ["What was saved before this is safe; what you were just doing was not saved. Go back and try again.", "If it happens again, tell your administrator the reference below."]),
        _ => ("The request was refused", ["Nothing was saved. Open the page from the menu and try again."]),
    };

    private string Wait() => Response.Headers.RetryAfter.ToString() is { Length: > 0 } seconds ? $"{seconds} seconds" : "a minute";
}
