using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Actions;

/// <summary>An action is added to the log, or changed, and it is said how far it has come.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class EditModel(ActionLogReader reader, IActionLogService service) : PeriodPageModel, IOpens
{
    /// <summary>The action's number in the address, or new.</summary>
    [FromRoute(Name = "item")]
    public string Item { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public ActionForm Input { get; set; } = new();

    /// <summary>What is stored; null for a new one.</summary>
    public LoggedAction? Stored { get; private set; }

    /// <summary>The effect that a published period reports, so that it stays; null where none does.</summary>
    public Money? Published => Stored is { Action: var action } && Snapshot.Periods.Any(record => record.Status == PeriodStatus.Published && record.Number >= action.FromPeriod) ? action.Effect : null;

    /// <summary>Whether the person may take the action out again.</summary>
    public bool MayRemove => Stored is { Head: var head } && MayRegisterFor(head);

    /// <summary>Whether a head is one that the person may add an action for.</summary>
    public bool IsOffered(StructureNode head) => Access.MaySee(head) && Person.MayExplainHead(Snapshot.Structure, head);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Item == "new" ? Opening.ToEnter(Snapshot.Structure.Nodes.Any(IsOffered), Snapshot.Structure.Council)
            : Stored is null ? Opening.Missing
            : Opening.ToEnter(Person.MayExplainHead(Snapshot.Structure, Stored.Head), Stored.Head);
    }

    /// <summary>What is stored.</summary>
    public void OnGet()
    {
        if (Stored is not null)
        {
            Input = ActionForm.From(Stored, Period.Number);
        }
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var head = Stored?.Head ?? Snapshot.Structure.Nodes.FirstOrDefault(node => node.Code == Input.Code && IsOffered(node));
        if (head is null)
        {
            ModelState.AddModelError("Input.Code", "Select the budget that it is about");
        }

        if (Input.Check(ModelState, Published) is not { } entry)
        {
            return this.PageWithErrors();
        }

        var save = new ActionLogSave(RequestId, Person, EntryChannel.Page, Period, Stored?.Action.AgreedActionId, Input.Mark ?? string.Empty, head!.Code, entry);
        return await AnswerAsync(
            await service.SaveAsync(save, cancellationToken),
            () => Redirect(Href("actions")),
            async () =>
            {
                await LoadAsync(cancellationToken);
                Input.Mark = Stored is null ? null : ActionForm.From(Stored, Period.Number).Mark;
                ModelState.Remove("Input.Mark");
            },
            "Input.Name");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Stored = int.TryParse(Item, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (await reader.ReadAsync(Snapshot, cancellationToken)).Within(Access.MaySee).All.FirstOrDefault(action => action.Action.AgreedActionId == id)
            : null;
}
