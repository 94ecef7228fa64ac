using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Settings;

/// <summary>The limits from which variances and movements are explained, as a person enters them; empty for never.</summary>
public sealed class LimitsForm
{
    public string? Variance { get; set; }

    public string? Movement { get; set; }

    public string? Reason { get; set; }

    /// <summary>What stood before the person's eyes, so that nobody's change is overwritten unseen.</summary>
    public string? Seen { get; set; }
}

/// <summary>The chief accountant says from which sums on variances and movements must be explained.</summary>
public sealed class IndexModel(CouncilReader councils, ICouncilSettingsService service, CurrentPerson current) : PageModel
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = ChangeReason.MaxLength;

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

        Input = new LimitsForm { Variance = Text(council.ExplainVarianceFrom), Movement = Text(council.ExplainMovementFrom), Seen = SettingsMarks.OfExplanationLimits(council) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var variance = Read(Input.Variance, "Input.Variance");
        var movement = Read(Input.Movement, "Input.Movement");
        if (string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Enter why the limits change");
        }
        else if (Input.Reason.Length > ReasonMaxLength)
        {
            ModelState.AddModelError("Input.Reason", $"Enter {ReasonMaxLength} characters or fewer");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ExplanationLimitsSave(RequestId, current.Person, EntryChannel.Page, Input.Seen ?? string.Empty, variance, movement, Input.Reason!.Trim()), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage();
        }

        if (outcome.Detail is not { } first)
        {
            return this.PageNotSaved(outcome.Change);
        }

        Theirs = $"variances {Words(first.ExplainVarianceFrom)}, movements {Words(first.ExplainMovementFrom)}";
        Input.Seen = SettingsMarks.OfExplanationLimits(first);
        ModelState.Remove("Input.Seen");
        return this.PageWithConflict();
    }

    private Money? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!EnteredAmount.TryRead(text, out var amount, out var problem))
        {
            ModelState.AddModelError(field, problem);
            return null;
        }

        if (amount.Money.Pence < 0)
        {
            ModelState.AddModelError(field, "Enter the limit without a minus: it holds for underspends too");
        }

        return amount.Money;
    }

    private static string Words(Money? limit) => limit is { } from ? $"of {ScreenFigures.Exact(from)} or more" : "never";

    private static string Text(Money? limit) => limit is { } from ? ScreenFigures.ForInput(from) : string.Empty;
}
