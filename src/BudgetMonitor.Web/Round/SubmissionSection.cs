using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Web.Round;

/// <summary>What the section "Submit" of a part shows, on its own page and below the part's forecasts.</summary>
/// <param name="Round">The round.</param>
/// <param name="Part">The part.</param>
public sealed record SubmissionSection(RoundState Round, PartState Part)
{
    /// <summary>What the period before said of the part and its lines and this one does not say yet.</summary>
    public IReadOnlyList<CarriedReasons> Carried { get; init; } = [];

    /// <summary>Heads above the part whose reasons do not add up any more, as far as the person can put them right.</summary>
    public IReadOnlyList<UnexplainedLine> Above { get; init; } = [];

    /// <summary>Whether anything keeps the part from being submitted.</summary>
    public bool HasOpen => Part.Figures.NotForecast.Count + Part.Figures.Unexplained.Count + Above.Count > 0;

    /// <summary>Whether the form is offered: the period accepts entry, and the part may be submitted from where it stands.</summary>
    public bool IsOffered => Round.Record.AcceptsEntry && PartSteps.After(Part.State, PartStep.Submit) is not null;

    /// <summary>Where the form is sent.</summary>
    public string Action => RoundAccess.SubmitHref(Round, Part);
}

/// <summary>How pages of the round answer.</summary>
public static class RoundAnswers
{
    /// <summary>The page again with what the service said, under the status that fits it.</summary>
    public static IActionResult Answer(this PageModel page, RoundOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.End == RoundEnd.NotFound)
        {
            return page.NotFound();
        }

        page.ModelState.AddModelError(string.Empty, outcome.Message);
        page.Response.StatusCode = outcome.End switch
        {
            RoundEnd.NotAllowed => StatusCodes.Status403Forbidden,
            RoundEnd.Conflict => StatusCodes.Status409Conflict,
            RoundEnd.Failed => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        };
        return page.Page();
    }
}
