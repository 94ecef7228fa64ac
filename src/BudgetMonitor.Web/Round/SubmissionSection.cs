using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Round;

/// <summary>What the section "Submit" of a part shows, on its own page and below the part's forecasts.</summary>
/// <param name="Round">The round.</param>
/// <param name="Part">The part.</param>
public sealed record SubmissionSection(RoundState Round, PartState Part)
{
    /// <summary>Whether the form is offered: the period accepts entry, and the part may be submitted from where it stands.</summary>
    public bool IsOffered => Round.Record.AcceptsEntry && PartSteps.After(Part.State, PartStep.Submit) is not null;

    /// <summary>Where the form is sent.</summary>
    public string Action => RoundAccess.SubmitHref(Round, Part);
}

/// <summary>How pages of the round answer.</summary>
public static class RoundAnswers
{
    /// <summary>The page again with what the desk said, under the status that fits it.</summary>
    public static IActionResult Answer(this PageModel page, RoundOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.End == RoundEnd.NotFound)
        {
            return page.NotFound();
        }

        page.ModelState.AddModelError(string.Empty, outcome.Message);
        if (outcome.End == RoundEnd.NotAllowed)
        {
            page.Response.StatusCode = StatusCodes.Status403Forbidden;
            return page.Page();
        }

        return outcome.End == RoundEnd.Conflict ? page.PageWithConflict() : page.PageWithErrors();
    }
}
