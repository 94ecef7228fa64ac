using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
