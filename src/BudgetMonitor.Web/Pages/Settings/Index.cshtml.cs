using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Forecasts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Settings;

/// <summary>The limits from which variances and movements are explained, as a person enters them; empty for never.</summary>
public sealed class LimitsForm
{
    public string? Variance { get; set; }

    public string? Movement { get; set; }

    public string? Reason { get; set; }

    /// <summary>What stood before the person's eyes, so that nobody's change is overwritten unseen.</summary>
    public string? SeenVariance { get; set; }

    public string? SeenMovement { get; set; }
}

/// <summary>The chief accountant says from which sums on variances and movements must be explained.</summary>
public sealed class IndexModel(BudgetDbContext db, IChangeRunner changes, CurrentPerson current) : PageModel
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public LimitsForm Input { get; set; } = new();

    /// <summary>The limits that somebody else set first, in words.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await db.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        var (variance, movement) = (Text(council.ExplainVarianceFrom), Text(council.ExplainMovementFrom));
        Input = new LimitsForm { Variance = variance, Movement = movement, SeenVariance = variance, SeenMovement = movement };
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

        var (outcome, first) = await changes.SetAsync(
            new ChangeRequest(RequestId, current.Person, EntryWay.Page, Input.Reason!.Trim()),
            council => (Text(council.ExplainVarianceFrom), Text(council.ExplainMovementFrom)) == (Input.SeenVariance ?? string.Empty, Input.SeenMovement ?? string.Empty),
            council =>
            {
                (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (variance, movement);
                return "Saved: what must be explained.";
            },
            "Somebody else changed these limits first.",
            cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Message);
            return RedirectToPage();
        }

        if (first is null)
        {
            return this.PageNotSaved(outcome);
        }

        Theirs = $"variances {Words(first.ExplainVarianceFrom)}, movements {Words(first.ExplainMovementFrom)}";
        (Input.SeenVariance, Input.SeenMovement) = (Text(first.ExplainVarianceFrom), Text(first.ExplainMovementFrom));
        ModelState.Remove("Input.SeenVariance");
        ModelState.Remove("Input.SeenMovement");
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
