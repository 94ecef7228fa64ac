using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.RatingRules;

/// <summary>The chief accountant changes the rule of one level.</summary>
public sealed class EditModel(CouncilReader councils, IRatingRuleService service, IMonitoringReader reader, CurrentPerson current) : PageModel, IOpens, IAnswersRepeat
{
    private List<RagRuleRecord> records = [];

    /// <summary>The level's name.</summary>
    [FromRoute]
    public string Name { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public RuleForm Input { get; set; } = new();

    /// <summary>The level.</summary>
    public RuleLevel Level { get; private set; } = null!;

    /// <summary>The rule as entered, to read before it is saved.</summary>
    public RagRule? Preview { get; private set; }

    /// <summary>What the rule as entered would do.</summary>
    public RuleEffect? Effect { get; private set; }

    /// <summary>The rule that somebody else saved first, in words.</summary>
    public string? Theirs { get; private set; }

    /// <summary>Whether the level has a rule of its own that can be given up.</summary>
    public bool CanRemove => Level.Kind is { } kind && RagRuleRecord.ToRules(records).ByLevel.ContainsKey(kind);

    private RagRuleRecord? Stored => records.Find(record => record.Level == Level.Name);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (RuleLevel.Find(Name) is not { } level)
        {
            return Opening.Missing;
        }

        Level = level;
        records = await councils.RatingRulesAsync(cancellationToken);
        return Opening.Shown;
    }

    /// <summary>The rule that holds now.</summary>
    public void OnGet() => Input = RuleForm.From(RuleNow(), Stored?.Version ?? 0);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        NeedsReason();
        if (Input.Check(ModelState, nameof(Input)) is not { } rule)
        {
            return this.PageWithErrors();
        }

        return await ChangeAsync(rule, cancellationToken);
    }

    /// <summary>Says what the rule as entered would do, and saves nothing.</summary>
    [SavesNothing]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        Preview = Input.Check(ModelState, nameof(Input));
        if (Preview is null)
        {
            return this.PageWithErrors();
        }

        Effect = await RuleEffect.FindAsync(reader, Level, Preview, cancellationToken);
        return Page();
    }

    /// <summary>Gives the level's own rule up.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (!CanRemove)
        {
            return NotFound();
        }

        // What else is in the form does not matter here; the reason does.
        this.ForgetFieldErrors();
        NeedsReason();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await ChangeAsync(null, cancellationToken);
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return RedirectToPage("Index");
    }

    private RagRule RuleNow()
    {
        var rules = RagRuleRecord.ToRules(records);
        return Level.Kind is { } kind ? rules.For(kind) : rules.Standard;
    }

    private void NeedsReason() => TypedFields.Read(ModelState, "Input.Reason", Input.Reason, ChangeReason.Asked("Enter why the rule changes"));

    private async Task<IActionResult> ChangeAsync(RagRule? rule, CancellationToken cancellationToken)
    {
        var save = new RatingRuleSave(RequestId, current.Person, EntryChannel.Page, Level, Input.Version, rule, Input.Reason!.Trim());
        var outcome = (await service.SaveAsync(save, cancellationToken)).Change;
        if (outcome.WasSaved)
        {
            return AnswerRepeat(outcome.Message);
        }

        if (outcome.End == ChangeEnd.Failed)
        {
            return this.PageNotSaved(outcome);
        }

        records = await councils.RatingRulesAsync(cancellationToken);
        Theirs = RuleNow().InWords;
        Input.Version = Stored?.Version ?? 0;
        ModelState.Remove("Input.Version");
        return this.PageWithConflict();
    }
}
