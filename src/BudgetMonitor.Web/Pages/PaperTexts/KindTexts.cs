using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>The council's own texts in one kind of paper of a page's period.</summary>
public sealed class KindTexts
{
    private readonly PeriodPageModel page;
    private readonly PaperComposition? composition;
    private readonly Dictionary<string, string> inherited;

    private KindTexts(PeriodPageModel page, PaperKind paper, string name, PaperComposition? composition, PaperComposition? based, Dictionary<string, string> inherited, IReadOnlyList<PaperTextBlock> blocks) =>
        (this.page, Paper, KindName, this.composition, Base, this.inherited, Blocks) = (page, paper, name, composition, based, inherited, blocks);

    /// <summary>The kind of paper.</summary>
    public PaperKind Paper { get; }

    /// <summary>What the kind of paper is called.</summary>
    public string KindName { get; }

    /// <summary>The kind whose texts stand where this one has none of its own; null where it takes none.</summary>
    public PaperComposition? Base { get; }

    /// <summary>The places of the paper with their texts, the sections that the council added last.</summary>
    public IReadOnlyList<PaperTextBlock> Blocks { get; }

    /// <summary>The list of texts.</summary>
    public string ListHref => page.Url.Page("/PaperTexts/Index", new { Year = page.Period.Year.ToString(), page.Period.Number, Kind = Paper.Key })!;

    /// <summary>The paper.</summary>
    public string PaperHref => $"/papers/{page.Period.Year}/{page.Period.Number}/{Paper.Key}";

    /// <summary>Reads the texts of a kind of paper as an address names it; of the council's own kind where it names none.</summary>
    public static async Task<KindTexts> ReadAsync(PeriodPageModel page, string? kind, PaperTextReader texts, IPaperKindReader kindReader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(kindReader);
        var council = page.Snapshot.Council;
        var paper = PaperKind.Find(kind) ?? council.PaperKind;
        var kinds = new PaperKinds(council, await kindReader.ReadAsync(cancellationToken));
        var composition = kinds.Find(paper);
        var own = composition?.Parts.Where(part => OwnSections.IsOwn(part.PartId)).Select(part => OwnSections.Slot(part.PartId, part.Heading)).ToList() ?? [];
        var based = composition is { } known && known.BasedOn != known.Kind ? kinds.Find(known.BasedOn) : null;
        var inherited = based is null
            ? []
            : (await texts.ReadAsync(page.Period, based.Kind, own, cancellationToken)).ToDictionary(block => block.Slot.Key, block => block.Text, StringComparer.Ordinal);
        return new(page, paper, kinds.NameOf(paper), composition, based, inherited, await texts.ReadAsync(page.Period, paper, own, cancellationToken));
    }

    /// <summary>"Unchanged since P9 (December)", or null.</summary>
    public static string? Unchanged(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.UnchangedSince is { } since ? $"Unchanged since {since.ShortName} ({since.MonthName})" : null;
    }

    /// <summary>The text that the paper prints at a place although the kind has none of its own there; null where it prints none.</summary>
    public string? Inherited(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Text.Length == 0 && composition?.Inherits(block.Slot.Key) == true && inherited.GetValueOrDefault(block.Slot.Key) is { Length: > 0 } text ? text : null;
    }
}
