using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Settings;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>What capital asks for, as a person enters it; an empty limit asks for nothing.</summary>
public sealed class CapitalSettingsForm
{
    public string? Real { get; set; }

    public string? Rephasing { get; set; }

    /// <summary>One source a line.</summary>
    public string? Sources { get; set; }

    public string? Reason { get; set; }

    /// <summary>What the person saw, so that nobody's change is overwritten unseen.</summary>
    public string? Seen { get; set; }
}

/// <summary>The chief accountant says from which sums on capital movements need a text, and what pays for capital.</summary>
public sealed class SettingsModel(CouncilReader councils, ICouncilSettingsService service, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public CapitalSettingsForm Input { get; set; } = new();

    /// <summary>What somebody else set first, in words.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await councils.FindAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        Input = new()
        {
            Real = LimitField.ForInput(council.ExplainRealFrom),
            Rephasing = LimitField.ForInput(council.ExplainRephasingFrom),
            Sources = string.Join('\n', CapitalSources.Of(council)),
            Seen = SettingsMarks.OfCapital(council),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (real, rephasing, sources) = (LimitField.Read(ModelState, "Input.Real", Input.Real, "it holds either way"), LimitField.Read(ModelState, "Input.Rephasing", Input.Rephasing, "it holds either way"), Sources());
        var reason = TypedFields.Read(ModelState, "Input.Reason", Input.Reason, ChangeReason.Asked("Enter why this changes"));

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new CapitalSettingsSave(RequestId, current.Person, EntryChannel.Page, Input.Seen ?? string.Empty, real, rephasing, sources, reason!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage();
        }

        if (outcome.Detail is not { } first)
        {
            return this.PageNotSaved(outcome.Change);
        }

        Theirs = $"real movements {LimitField.Words(first.ExplainRealFrom)}, rephasing movements {LimitField.Words(first.ExplainRephasingFrom)}; paid for by {string.Join(", ", CapitalSources.Of(first))}";
        Input.Seen = SettingsMarks.OfCapital(first);
        ModelState.Remove("Input.Seen");
        return this.PageWithConflict();
    }

    /// <summary>The list as it is stored: null for the usual one.</summary>
    private string? Sources()
    {
        var list = CapitalSources.Read((Input.Sources ?? string.Empty).ReplaceLineEndings(";"));
        var stored = string.Join(CapitalSources.Separator, list);
        if (list.Select(CapitalFields.Source.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            ModelState.AddModelError("Input.Sources", problem);
        }

        TypedFields.Read(ModelState, "Input.Sources", stored, CapitalFields.Sources);
        return list.Count == 0 || list.SequenceEqual(CapitalSources.Usual) ? null : stored;
    }
}
