using BudgetMonitor.Data;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Adjustments;

/// <summary>The director's adjustment of a directorate or a part of it, with its reason and the actions behind it.</summary>
public sealed class AdjustModel(IMonitoringReader reader, IAdjustmentDesk desk, BudgetDbContext db, CurrentPerson current) : HeadPageModel(reader, current)
{
    /// <summary>More actions than this do not fit a form.</summary>
    private const int MostActions = 40;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public AdjustmentForm Input { get; set; } = new();

    /// <summary>Whether to start from the earlier period's adjustment.</summary>
    [FromQuery(Name = "carry")]
    public bool Carry { get; set; }

    /// <summary>What stands.</summary>
    public HeadAdjustment Standing { get; private set; } = null!;

    /// <summary>Whether somebody else saved first.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>Whether more actions fit the form.</summary>
    public bool HasRoom => Input.Actions.Count < MostActions;

    /// <summary>What stands, or the earlier period's to start from.</summary>
    public void OnGet() => Input = AdjustmentForm.From(Standing, Carry);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(ModelState, Standing) is not var (before, actions))
        {
            return this.PageWithErrors();
        }

        var outcome = await desk.SaveAsync(
            new AdjustmentSave(RequestId, Person, EntryWay.Page, Period, Head.Code, Input.Mark ?? string.Empty, before, Input.Reason!.Trim(), actions),
            cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                this.Notice(outcome.Change.Message);
                return RedirectToPage(new { carry = (bool?)null });
            case { Why: DeskRefusal.NotFound }:
                return NotFound();
            case { Why: DeskRefusal.Locked }:
                return Lock(outcome.Change.Message);
            case { Why: DeskRefusal.SomebodyElse }:
                await LoadAsync(cancellationToken);
                IsConflict = true;
                KeepTheirActions();
                return this.PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change);
        }
    }

    /// <summary>Makes room for another action, and saves nothing.</summary>
    public IActionResult OnPostAdd()
    {
        this.ForgetFieldErrors();
        if (HasRoom)
        {
            Input.Actions.Add(new ActionForm());
        }

        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <summary>Whether an action is reported already, so that its title and money stay.</summary>
    public bool IsFixed(ActionForm action) => Standing.Actions.Any(one => one.ActionId == action?.ActionId && one.IsFixed);

    /// <inheritdoc/>
    protected override bool MayEnter(BudgetStructure structure, StructureNode head) => Person.MayAdjustHead(structure, head);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Standing = await AdjustmentReader.ReadAsync(db, Snapshot, Head, cancellationToken);

    /// <summary>After a conflict: saving again replaces what stands, and an action that somebody else added meanwhile is kept.</summary>
    private void KeepTheirActions()
    {
        var mine = Input.Actions.Select(action => action.ActionId).ToHashSet();
        Input.Actions.AddRange(Standing.Actions.Where(action => !mine.Contains(action.ActionId)).Select(ActionForm.From));
        Input.Mark = Standing.Mark;
        ModelState.Remove("Input.Mark");
    }
}
