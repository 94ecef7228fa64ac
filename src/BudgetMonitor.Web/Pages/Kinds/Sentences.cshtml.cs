using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Papers;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>The chief accountant says which of the sentences that the product makes a kind of paper has; the council's own text stands in place of the others.</summary>
public sealed class SentencesModel(
    IMonitoringReader reader,
    IPaperKindReader kindReader,
    IPaperKindService service,
    PaperSourceReader sources,
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
    public SentencesForm Input { get; set; } = new();

    /// <summary>What is stored.</summary>
    public PaperComposition Stored { get; private set; } = null!;

    /// <summary>What each sentence says in the latest period that its reader may see; empty where there is none.</summary>
    public ILookup<string, string> Said { get; private set; } = Array.Empty<string>().ToLookup(text => text);

    /// <summary>The period that <see cref="Said"/> is of; null for none.</summary>
    public string? PeriodName { get; private set; }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Opening.Shown : Opening.Missing;

    /// <summary>What is stored.</summary>
    public void OnGet() => Input = new()
    {
        LeftOut = [.. PaperSentences.All.Where(sentence => Stored.LeavesOut(sentence.Id)).Select(sentence => sentence.Id)],
        Version = Stored.Version,
    };

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reason = TypedFields.Read(ModelState, "Input.Reason", Input.Reason, PaperFields.KindReason);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        // What is left out says nothing of the parts: a paper that has the product's keeps them, and their letters.
        var composition = Stored.WithoutSentences(Input.LeftOut) with { HasProductParts = Stored.KeepsPrintedLetters, IsOwn = true, Version = Input.Version };
        var outcome = await service.SaveAsync(new PaperKindSave(RequestId, current.Person, EntryChannel.Page, composition, reason!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage("Sentences", new { key = Stored.Kind.Key });
        }

        if (outcome.Why == SaveRefusal.SomebodyElse)
        {
            Input.Version = Stored.Version;
            ModelState.Remove("Input.Version");
            ModelState.AddModelError(string.Empty, "Somebody else changed this kind of paper first. Look at your choice again and save it once more to keep it.");
            return this.PageWithConflict();
        }

        return this.PageNotSaved(outcome.Change);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (PaperKind.Find(Key) is not { } kind
            || await reader.FindCouncilAsync(cancellationToken) is not { } council
            || new PaperKinds(council, await kindReader.ReadAsync(cancellationToken)).All.FirstOrDefault(composition => composition.Kind == kind) is not { } stored)
        {
            return false;
        }

        Stored = stored;
        foreach (var record in (await reader.PeriodsAsync(cancellationToken)).OrderByDescending(record => (record.Year, record.Number)))
        {
            var period = PeriodsToSee.Of(record);
            if (await reader.FindAsync(period, cancellationToken) is { } snapshot
                && PaperShelf.MayRead(current.Person, snapshot)
                && await sources.ReadAsync(period, cancellationToken) is { } source)
            {
                // With every sentence, so that one that is left out can be read before it is taken back.
                var paper = PaperFactory.Build(source, stored.WithoutSentences([]));
                PeriodName = $"{period.FullName} of {period.Year}";
                Said = paper.Sections.SelectMany(section => section.Blocks).Select(TextOf).OfType<RichText>().Where(text => text.Sentence is not null).ToLookup(text => text.Sentence!, text => text.Plain);
                break;
            }
        }

        return true;
    }

    private static RichText? TextOf(PaperBlock block) => block switch
    {
        HeadlineBlock headline => headline.Text,
        ParagraphBlock paragraph => paragraph.Text,
        _ => null,
    };
}

/// <summary>Which sentences are left out, as it is entered.</summary>
public sealed class SentencesForm
{
    /// <summary>The ids of the sentences that are left out.</summary>
    public List<string> LeftOut { get; set; } = [];

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
