using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Errors;

/// <summary>
/// What the person is told when something is refused or fails: what happened, what was kept, what to do, and a reference.
/// Answers every method, because it stands in for pages that were asked in any way.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel, IReadsWholeForm
{
    /// <summary>The answer's status. Not bound like a field: a request whose form cannot be read must still get its page.</summary>
    public int Status => SiteFrame.DatabaseFailure(HttpContext) is null
        ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture)
        : StatusCodes.Status503ServiceUnavailable;

    /// <summary>What happened.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What was kept and what to do.</summary>
    public IReadOnlyList<string> Advice { get; private set; } = [];

    /// <summary>What was sent and was not saved, so that it can be sent again from here; null where nothing was, or it may come from another site.</summary>
    public KeptForm? Resend => HttpContext.Items[FormKeeper.Resend] as KeptForm;

    /// <summary>Whether the form came with a token that still holds; where not it gets one of the person who is signed in now.</summary>
    public bool HasToken => Resend?.Fields.Any(one => one.Name == "FormToken") == true;

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
        (Title, Advice) = SiteFrame.DatabaseFailure(HttpContext) is { } failure ? OfDatabase(StorageFailure.TroubleOf(failure)) : Words();
    }

    private (string Title, string[] Advice) OfDatabase(StorageTrouble trouble)
    {
        string[] kept = Resend is null
            ? HttpMethods.IsPost(Request.Method) ? ["Nothing was saved."] : []
            : [Resend.LacksPasswords ? "Nothing was saved. What you entered is kept on this page, except the password." : "Nothing was saved. What you entered is kept on this page: leave it open."];
        return trouble switch
        {
            StorageTrouble.Passing => ("The database cannot be reached", [.. kept, $"Wait a minute and {(Resend is null ? "load the page" : "send what you entered")} again. If it still does not work, tell your administrator the reference below."]),
            StorageTrouble.Full => ("The database has no room left", [.. kept, "The disk is full. What was saved before can still be read. Tell your administrator the reference below."]),
            _ => ("The database does not work", [.. kept, "Loading the page again will not help until it has been put right. Tell your administrator the reference below."]),
        };
    }

    private (string Title, string[] Advice) Words() => Status switch
    {
        400 when HttpContext.Items[WholeFormFilter.Fault] is string fault => ("Part of the form is missing",
            [fault.Replace("Check the entries below and save again.", "Go back in your browser, where what you entered is still there, and save it again.", StringComparison.Ordinal)]),
        400 when Resend is not null => ("Check that this is still right",
            ["Nothing was saved. The form was opened before you signed in, or your browser restored an old copy of it. What you entered is kept.", "If you go on, it is saved in the name of the person who is signed in now."]),
        400 => ("The request could not be read", ["Nothing was saved. Go back, load the page again and try once more.", "A page that stood open for long, or a form that was changed on its way, is the usual cause."]),
        401 => ("Your session has ended", HttpContext.Items[FormKeeper.Field] is string
            ? ["What you entered is kept. Sign in, and go on where you were."]
            :
            [
                "Nothing was saved, and what you sent could not be kept: it is too large, holds a file, or did not come from a page of this service.",
                "Go back in your browser and copy what you entered, if it is still there. Then sign in and enter it again.",
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
        >= 500 => ("Sorry, something went wrong", ["What was saved before this is safe; what you were just doing was not saved.", Resend is null ? "Tell your administrator the reference below." : "What you entered is kept on this page. Tell your administrator the reference below, and send it again once they have put it right."]),
        _ => ("The request was refused", ["Nothing was saved. Open the page from the menu and try again."]),
    };

    private string Wait() => Response.Headers.RetryAfter.ToString() is { Length: > 0 } seconds ? $"{seconds} seconds" : "a minute";
}
