using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Settings;

/// <summary>The limits from which variances and movements are explained, as a person enters them; empty for never.</summary>
public sealed class LimitsForm
{
    public string? Variance { get; set; }

    public string? Movement { get; set; }

    public string? Reason { get; set; }

    /// <summary>What the person saw, so that nobody's change is overwritten unseen.</summary>
    public string? Seen { get; set; }
}

/// <summary>The chief accountant says from which sums on variances and movements must be explained.</summary>
public sealed class IndexModel(CouncilReader councils, ICouncilSettingsService service, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public LimitsForm Input { get; set; } = new();

    /// <summary>The limits that somebody else set first, in words.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await councils.FindAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        Input = new LimitsForm { Variance = LimitField.ForInput(council.ExplainVarianceFrom), Movement = LimitField.ForInput(council.ExplainMovementFrom), Seen = SettingsMarks.OfExplanationLimits(council) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var variance = LimitField.Read(ModelState, "Input.Variance", Input.Variance, "it holds for underspends too");
        var movement = LimitField.Read(ModelState, "Input.Movement", Input.Movement, "it holds for underspends too");
        var reason = TypedFields.Read(ModelState, "Input.Reason", Input.Reason, ChangeReason.Asked("Enter why the limits change"));

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ExplanationLimitsSave(RequestId, current.Person, EntryChannel.Page, Input.Seen ?? string.Empty, variance, movement, reason!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage();
        }

        if (outcome.Detail is not { } first)
        {
            return this.PageNotSaved(outcome.Change);
        }

        Theirs = $"variances {LimitField.Words(first.ExplainVarianceFrom)}, movements {LimitField.Words(first.ExplainMovementFrom)}";
        Input.Seen = SettingsMarks.OfExplanationLimits(first);
        ModelState.Remove("Input.Seen");
        return this.PageWithConflict();
    }
}
