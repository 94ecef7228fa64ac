using System.Text;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A paper as a page: a draft from the same model that is printed and exported, a published one from what was stored.</summary>
[AboutPeriod(PeriodSight.Period)]
public class ReadModel(PaperShelf shelf, PublishedFiles files, IPaperArchive archive, PaperHtmlWriter writer, IMonitoringReader reader) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    /// <summary>The published version; null for the paper as it stands now.</summary>
    [FromRoute]
    public int? Version { get; set; }

    /// <summary>What stands at the address.</summary>
    public FoundPaper Found { get; private set; } = null!;

    /// <summary>The published version on the page; null for a draft and for a paper that was never stored.</summary>
    public StoredPaper? Stored => (Found as FoundPaper.Frozen)?.Paper;

    /// <summary>The version that took this one's place; null for the latest.</summary>
    public StoredPaper? Successor => Stored is { } stored && Found.Versions[0].Version > stored.Version ? Found.Versions[0] : null;

    /// <summary>Whether the stored page is not what was published, so that nothing of it is shown.</summary>
    public bool IsAltered { get; private set; }

    /// <summary>The paper's title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>The paper's own markup, every text in it encoded by its writer.</summary>
    public string Markup { get; private set; } = string.Empty;

    /// <summary>The tables that can be had one by one: the name of the file and what it shows.</summary>
    public IReadOnlyList<(string File, string Text)> Tables { get; private set; } = [];

    /// <summary>Where the council's own texts of the paper are written; null where that is not theirs, and where nothing changes any more.</summary>
    public string? TextsHref { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Found is FoundPaper.Live { Status: PeriodStatus.Open or PeriodStatus.InReview }
            && await reader.FindAsync(Found.Period, cancellationToken) is { } snapshot
            && Person.MayKeepBalances(snapshot.Structure))
        {
            TextsHref = $"/papers/texts/{Found.Period.Year}/{Found.Period.Number}/{Found.Kind.Key}";
        }

        return Found is FoundPaper.Live live ? await ShowAsync(live) : await ShowAsync((FoundPaper.Frozen)Found, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(Person, Year, Number, Kind, Version, cancellationToken) is not { } found)
        {
            return Opening.Missing;
        }

        Found = found;
        return Opening.Shown;
    }

    /// <summary>The address of one of the paper's files.</summary>
    public string FileHref(string file) => PaperAddress.Href(Found.Period, Found.Kind, Stored?.Version, file);

    private async Task<IActionResult> ShowAsync(FoundPaper.Live live)
    {
        var paper = live.Paper;
        Title = paper.Title;
        Tables = paper.AllTables.Select(table => (table.Id + ".csv", table.Title)).ToList();
        Markup = await writer.FragmentAsync(
            paper,
            code => Url.Page("/Monitoring/Index", new { Year = paper.Period.Year.ToString(), paper.Period.Number, Code = code }));
        return Page();
    }

    private async Task<IActionResult> ShowAsync(FoundPaper.Frozen frozen, CancellationToken cancellationToken)
    {
        var page = await files.FindAsync(frozen.Paper, PaperFileNames.Page, cancellationToken);
        if (page is not { IsWhole: true } || PaperHtmlWriter.ReadDocument(Encoding.UTF8.GetString(page.Content)) is not { } document)
        {
            IsAltered = true;
            Title = PublishedFiles.AlteredTitle;
            return this.PageWithConflict();
        }

        (Title, Markup) = document;
        Tables = (await archive.FileNamesAsync(frozen.Paper, cancellationToken))
            .Where(name => name.EndsWith(".csv", StringComparison.Ordinal))
            .Select(PublishedFiles.AddressName)
            .Select(name => (name, name == PaperFileNames.Changes ? "What changed since the version before" : Words(name)))
            .ToList();
        return Page();
    }

    /// <summary>"Table 1a" of table-1a.csv: the stored files keep no other title.</summary>
    private static string Words(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
