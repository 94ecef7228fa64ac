using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Web.Markup;

/// <summary>Small things that every page says the same way.</summary>
public static class PageModelExtensions
{
    /// <summary>The page again with what was entered and the messages beside the fields, as status 400.</summary>
    public static PageResult PageWithErrors(this PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>
    /// The page again with what was entered, because it was not saved: status 400 where the change was refused, 409 where
    /// somebody else was first, 503 where the database failed.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="outcome">What became of the change.</param>
    /// <param name="field">The field that a refusal is about; the whole form where none is named.</param>
    public static PageResult PageNotSaved(this PageModel page, ChangeOutcome outcome, string field = "")
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(outcome);
        page.ModelState.AddModelError(outcome.End == ChangeEnd.Refused ? field : string.Empty, outcome.Message);
        page.Response.StatusCode = outcome.End switch
        {
            ChangeEnd.Conflict => StatusCodes.Status409Conflict,
            ChangeEnd.Failed => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        return page.Page();
    }

    /// <summary>Forgets what is wrong with the fields of the page's other forms; what is wrong with the form as a whole stays.</summary>
    public static void ForgetFieldErrors(this PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var key in page.ModelState.Keys.Where(key => key.Length > 0 && key != RequestIdTagHelper.Field).ToList())
        {
            page.ModelState.Remove(key);
        }
    }

    /// <summary>The page again because somebody else saved first, as status 409.</summary>
    public static PageResult PageWithConflict(this PageModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }

    /// <summary>Says something at the top of the next page.</summary>
    public static void Notice(this PageModel page, string message)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData["Notice"] = message;
    }

    /// <summary>The day it is for the council.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.CouncilToday();
    }
}
