using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>Every place of a paper for the council's own text, with what stands there and since when it has not changed.</summary>
public sealed class IndexModel(IMonitoringReader reader, PaperTextReader texts, IPaperKindReader kinds, PaperSourceReader sources, CurrentPerson current) : PaperTextPage(reader, current)
{
    private const int FirstWords = 110;

    private TextFiller? filler;

    /// <summary>The places in the order of the paper.</summary>
    public IReadOnlyList<PaperTextBlock> Blocks { get; private set; } = [];

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Blocks = await ReadTextsAsync(texts, kinds, cancellationToken);
        filler = await sources.ReadAsync(Period, cancellationToken) is { } source ? new TextFiller(source) : null;
    }

    /// <summary>Where a place is written.</summary>
    public string Href(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Url.Page("/PaperTexts/Write", new { Year = Period.Year.ToString(), Number = Period.Number, Kind = Paper.Key, Slot = block.Slot.Key })!;
    }

    /// <summary>How a text begins, as readers see it.</summary>
    public string Beginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = (filler is null ? text : string.Concat(filler.Fill(text).Runs.Select(run => run.Text))).ReplaceLineEndings(" ");
        return line.Length <= FirstWords ? line : $"{WholeWords(WholeCharacters.Beginning(line, FirstWords))} …";
    }

    /// <summary>Without a word that was cut; a single word stays as it is.</summary>
    private static string WholeWords(string beginning) =>
        beginning.LastIndexOf(' ') is > 0 and var end ? beginning[..end].TrimEnd(' ', ',', ';', ':') : beginning;
}
