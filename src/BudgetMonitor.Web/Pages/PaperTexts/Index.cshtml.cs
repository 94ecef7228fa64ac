using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>Every place of a paper for the council's own text, with what stands there and since when it has not changed.</summary>
[AboutPeriod(PeriodSight.Keeping)]
public sealed class IndexModel(PaperTextReader textReader, IPaperKindReader kinds, PaperSourceReader sources) : PeriodPageModel
{
    /// <summary>The kind of paper as the address names it; the council's own kind where it names none.</summary>
    [FromRoute]
    public string? Kind { get; set; }

    /// <summary>The kind's texts.</summary>
    public KindTexts Texts { get; private set; } = null!;

    private const int FirstWords = 110;

    private TextFiller? filler;

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Texts = await KindTexts.ReadAsync(this, Kind, textReader, kinds, cancellationToken);
        filler = await sources.ReadAsync(Period, cancellationToken) is { } source ? new TextFiller(source) : null;
    }

    /// <summary>Where a place is written.</summary>
    public string Href(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Url.Page("/PaperTexts/Write", new { Year = Period.Year.ToString(), Number = Period.Number, Kind = Texts.Paper.Key, Slot = block.Slot.Key })!;
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
