using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>The chief accountant composes a kind of paper, with the real paper of a period beside what is entered.</summary>
public sealed class EditModel(
    IMonitoringReader reader,
    IPaperKindReader kindReader,
    IPaperKindService service,
    PaperSourceReader sources,
    PaperHtmlWriter writer,
    CurrentPerson current) : PageModel, IOpens
{
    /// <summary>The kind's key.</summary>
    [FromRoute]
    public string Key { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public KindForm Input { get; set; } = new();

    /// <summary>What to do with a part.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>What is stored.</summary>
    public PaperComposition Stored { get; private set; } = null!;

    /// <summary>Whether it is the paper that reports every month or the closing, which is always published.</summary>
    public bool IsMain { get; private set; }

    /// <summary>The latest structure; null where there is none.</summary>
    public BudgetStructure? Structure { get; private set; }

    /// <summary>The heads that a slice may show: the two levels below the council, and those chosen already.</summary>
    public IReadOnlyList<StructureNode> Heads { get; private set; } = [];

    /// <summary>The periods that can be previewed, the latest first.</summary>
    public IReadOnlyList<MonitoringPeriod> Periods { get; private set; } = [];

    /// <summary>The previewed paper as markup; null where there is none to show.</summary>
    public string? Preview { get; private set; }

    /// <summary>The title of the previewed paper.</summary>
    public string? PreviewTitle { get; private set; }

    /// <summary>Parts of the composition that have nothing to say in the previewed period.</summary>
    public IReadOnlySet<string> Silent { get; private set; } = new HashSet<string>();

    /// <summary>Whether somebody else saved first.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What was just done to a part, and where whoever did it goes on; null where nothing was.</summary>
    public KindChange? Changed { get; private set; }

    /// <summary>Whether the page shows what is not saved.</summary>
    public bool IsUnsaved => HttpContext.Request.Method == HttpMethods.Post;

    /// <summary>The kinds of paper of the council.</summary>
    public PaperKinds Kinds { get; private set; } = null!;

    /// <summary>Parts whose text is taken from the kind that this one is based on, in the previewed period.</summary>
    public IReadOnlySet<string> Inherited { get; private set; } = new HashSet<string>();

    /// <summary>The previewed period; null where there is none.</summary>
    public MonitoringPeriod? Previewed => Chosen();

    /// <summary>The parts that can be added.</summary>
    public IEnumerable<PartDefinition> ToAdd => PartCatalogue.All.Where(part => !Input.Parts.Exists(own => own.PartId == part.Id));

    /// <summary>The kind that reports the previewed period.</summary>
    public PaperKind MainKind => Chosen() is { } period ? Kinds.MainOf(period) : Stored.BasedOn;

    /// <summary>Whether a field or button is where the person goes on.</summary>
    public bool GoesOnAt(string id) => Changed?.Focus == id;

    /// <summary>How a period is named in the form.</summary>
    public static string Name(MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return string.Create(CultureInfo.InvariantCulture, $"{period.Year}/{period.Number}");
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Opening.Shown : Opening.Missing;

    /// <summary>What is stored.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var period = Chosen();
        var paper = await BuildAsync(Stored, period, cancellationToken);
        Input = KindForm.From(Stored, paper, period is null ? null : Name(period));
        await ShowAsync(paper);
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        NeedsReason();
        if (Input.Read(ModelState, Stored, Structure, isSaved: true) is not { } composition)
        {
            await ShowAsync(await BuildAsync(Stored, Chosen(), cancellationToken));
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(new PaperKindSave(RequestId, current.Person, EntryChannel.Page, composition, Input.Reason!.Trim()), cancellationToken);
        return outcome.WasSaved
            ? Done(outcome, "Edit")
            : await NotSavedAsync(outcome, composition, cancellationToken);
    }

    /// <summary>Shows what the paper would be, and saves nothing.</summary>
    [SavesNothing]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var composition = Input.Read(ModelState, Stored, Structure, isSaved: false);
        await ShowAsync(await BuildAsync(composition ?? Stored, Chosen(), cancellationToken));
        return composition is null ? this.PageWithErrors() : Page();
    }

    /// <summary>Moves, adds or takes out a part, and saves nothing.</summary>
    [SavesNothing]
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        Changed = Input.Change(Step, await TakenSectionsAsync(cancellationToken));
        if (Changed is null)
        {
            ModelState.AddModelError(Step == "move" ? "Input.Move" : "Input.Add", Step == "move" ? "Select a part to move, and another to put it after" : "Select a part to add");
        }

        var composition = Input.Read(ModelState, Stored, Structure, isSaved: false);
        await ShowAsync(await BuildAsync(composition ?? Stored, Chosen(), cancellationToken));
        return composition is null ? this.PageWithErrors() : Page();
    }

    /// <summary>Takes a built-in kind back to what the product has, or removes one of the council's own.</summary>
    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken)
    {
        this.ForgetFieldErrors();
        NeedsReason();
        if (!ModelState.IsValid)
        {
            await ShowAsync(await BuildAsync(Stored, Chosen(), cancellationToken));
            return this.PageWithErrors();
        }

        var removal = new PaperKindRemoval(RequestId, current.Person, EntryChannel.Page, Stored.Kind, Input.Version, Input.Reason!.Trim());
        var outcome = await service.RemoveAsync(removal, cancellationToken);
        return outcome.WasSaved
            ? Done(outcome, Stored.Kind.IsBuiltIn ? "Edit" : "Index")
            : await NotSavedAsync(outcome, Stored, cancellationToken);
    }

    /// <summary>Sections of the council's own that another kind has, or that have a text already: a new one must not start with the words of another.</summary>
    private async Task<IReadOnlySet<string>> TakenSectionsAsync(CancellationToken cancellationToken)
    {
        var source = Chosen() is { } period ? await sources.ReadAsync(period, cancellationToken) : null;
        return Kinds.All.Where(kind => kind.Kind != Stored.Kind).SelectMany(kind => kind.Parts).Select(part => part.PartId)
            .Concat(source?.Texts.Select(text => text.Slot) ?? [])
            .Where(OwnSections.IsOwn)
            .ToHashSet(StringComparer.Ordinal);
    }

    private void NeedsReason() => TypedFields.Read(ModelState, "Input.Reason", Input.Reason, PaperFields.KindReason);

    private RedirectToPageResult Done(SaveOutcome outcome, string page)
    {
        this.Notice(outcome.Change.Message);
        return RedirectToPage(page, page == "Edit" ? new { key = Stored.Kind.Key } : null);
    }

    private async Task<IActionResult> NotSavedAsync(SaveOutcome outcome, PaperComposition wanted, CancellationToken cancellationToken)
    {
        if (outcome.Why == SaveRefusal.SomebodyElse && await LoadAsync(cancellationToken))
        {
            IsConflict = true;
            Input.Version = Stored.Version;
            ModelState.Remove("Input.Version");
            await ShowAsync(await BuildAsync(wanted, Chosen(), cancellationToken));
            return this.PageWithConflict();
        }

        await ShowAsync(await BuildAsync(wanted, Chosen(), cancellationToken));
        return this.PageNotSaved(outcome.Change);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (PaperKind.Find(Key) is not { } kind || await reader.FindCouncilAsync(cancellationToken) is not { } council)
        {
            return false;
        }

        Kinds = new PaperKinds(council, await kindReader.ReadAsync(cancellationToken));
        if (Kinds.All.FirstOrDefault(composition => composition.Kind == kind) is not { } stored)
        {
            return false;
        }

        Stored = stored;
        IsMain = kind == council.PaperKind || kind == PaperKind.Outturn;
        await LoadPeriodsAsync(kind, cancellationToken);
        return true;
    }

    private async Task LoadPeriodsAsync(PaperKind kind, CancellationToken cancellationToken)
    {
        var periods = new List<MonitoringPeriod>();
        foreach (var record in (await reader.PeriodsAsync(cancellationToken)).OrderByDescending(record => (record.Year, record.Number)))
        {
            if (await reader.FindAsync(PeriodsToSee.Of(record), cancellationToken) is { } snapshot)
            {
                Structure ??= snapshot.Structure;

                // The preview shows what its reader could read as a paper, and nothing else.
                if (PaperShelf.MayRead(current.Person, snapshot))
                {
                    periods.Add(snapshot.Period);
                }
            }
        }

        // The outturn paper is for the closing; before there is one, any period shows what it would look like.
        Periods = [.. periods.OrderByDescending(period => kind == PaperKind.Outturn && period.Number == MonitoringPeriod.Closing)];
        Heads = Structure is null ? [] : [.. Structure.Nodes.Where(node => node.Depth is 1 or 2 || Stored.Codes.Contains(node.Code))];
    }

    private MonitoringPeriod? Chosen() => Periods.FirstOrDefault(period => Name(period) == Input.Period) ?? Periods.FirstOrDefault();

    private async Task<Paper?> BuildAsync(PaperComposition composition, MonitoringPeriod? period, CancellationToken cancellationToken) =>
        period is not null && await sources.ReadAsync(period, cancellationToken) is { } source ? Made(source, composition) : null;

    private Paper Made(PaperSource source, PaperComposition composition)
    {
        Inherited = composition.Parts.Select(part => part.PartId).Where(part => KindWords.TakesTextFromBase(source, composition, part)).ToHashSet();
        return PaperFactory.Build(source, composition);
    }

    private async Task ShowAsync(Paper? paper)
    {
        if (paper is null)
        {
            return;
        }

        PreviewTitle = paper.Title;
        Preview = await writer.FragmentAsync(paper);
        Silent = Input.Parts.Select(part => part.PartId).OfType<string>().Except(paper.Sections.Select(section => section.PartId)).OfType<string>().ToHashSet();
        Input.ListTables(paper);
        foreach (var key in ModelState.Keys.Where(key => (key.StartsWith("Input.Tables[", StringComparison.Ordinal) || key.StartsWith("Input.Parts[", StringComparison.Ordinal)) && ModelState[key]!.Errors.Count == 0).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
