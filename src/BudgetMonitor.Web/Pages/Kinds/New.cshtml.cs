using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>A new kind as it is started: it gets the parts of the paper that it starts from.</summary>
public sealed class NewKindForm
{
    public string? Name { get; set; }

    public string? Key { get; set; }

    public string? StartFrom { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Starts another kind of paper. It is not published before somebody says so.</summary>
public sealed class NewModel(IMonitoringReader reader, IPaperKindReader kinds, IPaperKindService service, CurrentPerson current) : PageModel
{
    /// <summary>Words that are addresses already.</summary>
    private static readonly string[] Reserved = ["new", "kinds", "versions"];

    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public NewKindForm Input { get; set; } = new();

    /// <summary>The kinds that it can start from.</summary>
    public IReadOnlyList<PaperComposition> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.StartFrom = Kinds[0].Kind.Key;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Check() is not var (kind, start))
        {
            return this.PageWithErrors();
        }

        var composition = start with
        {
            Kind = kind,
            Name = Input.Name!.Trim(),
            IsPublished = false,
            IsOwn = true,
            HasProductParts = false,
            Version = 0,
        };
        var outcome = await service.SaveAsync(new PaperKindSave(RequestId, current.Person, EntryChannel.Page, composition, Input.Reason!.Trim()), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice($"{composition.Name} is started with the parts of the {start.Name}. It is not published yet.");
            return RedirectToPage("Edit", new { key = kind.Key });
        }

        return this.PageNotSaved(outcome.Change, outcome.Why == SaveRefusal.SomebodyElse ? "Input.Key" : string.Empty);
    }

    private (PaperKind Kind, PaperComposition Start)? Check()
    {
        if (PaperCompositionRules.NameProblem(Input.Name) is { } name)
        {
            ModelState.AddModelError("Input.Name", name);
        }

        var kind = PaperKind.Find(Input.Key?.Trim());
        if (kind is null || Reserved.Contains(kind.Key))
        {
            ModelState.AddModelError("Input.Key", $"Enter a word for the address: lower case letters, digits and dashes, such as adult-care-committee, at most {PaperKind.KeyMaxLength}");
        }
        else if (kind.IsBuiltIn || Kinds.Any(other => other.Kind == kind))
        {
            ModelState.AddModelError("Input.Key", "Another kind of paper has this word: enter one of its own");
        }

        var start = Kinds.FirstOrDefault(other => other.Kind.Key == Input.StartFrom);
        if (start is null)
        {
            ModelState.AddModelError("Input.StartFrom", "Select the paper that it starts from");
        }

        TypedFields.Read(ModelState, "Input.Reason", Input.Reason, PaperFields.KindPurpose);

        return ModelState.IsValid ? (kind!, start!) : null;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindCouncilAsync(cancellationToken) is not { } council)
        {
            return false;
        }

        Kinds = new PaperKinds(council, await kinds.ReadAsync(cancellationToken)).All;
        return true;
    }
}
