using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>A page about the council's own texts in a paper. They belong to the whole council, so they are for those who keep what is the whole council's.</summary>
public abstract class PaperTextPage(IMonitoringReader reader, CurrentPerson current) : PeriodPageModel(reader, current)
{
    private PaperComposition? composition;
    private Dictionary<string, string> inherited = [];

    /// <summary>The kind of paper as the address names it; the council's own kind where it names none.</summary>
    [FromRoute]
    public string? Kind { get; set; }

    /// <summary>The kind of paper.</summary>
    public PaperKind Paper => PaperKind.Find(Kind) ?? Snapshot.Council.PaperKind;

    /// <summary>The list of texts.</summary>
    public string ListHref => Url.Page("/PaperTexts/Index", new { Year = Period.Year.ToString(), Number = Period.Number, Kind = Paper.Key })!;

    /// <summary>The paper.</summary>
    public string PaperHref => $"/papers/{Period.Year}/{Period.Number}/{Paper.Key}";

    /// <summary>What the kind of paper is called.</summary>
    public string KindName { get; private set; } = string.Empty;

    /// <summary>The kind whose texts stand where this one has none of its own; null where it takes none.</summary>
    public PaperComposition? Base { get; private set; }

    /// <summary>The places of the paper with their texts, the sections that the council added last.</summary>
    protected async Task<IReadOnlyList<PaperTextBlock>> ReadTextsAsync(PaperTextReader texts, IPaperKindReader kindReader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(kindReader);
        var kinds = new PaperKinds(Snapshot.Council, await kindReader.ReadAsync(cancellationToken));
        composition = kinds.Find(Paper);
        KindName = kinds.NameOf(Paper);
        var own = composition?.Parts.Where(part => OwnSections.IsOwn(part.PartId)).Select(part => OwnSections.Slot(part.PartId, part.Heading)).ToList() ?? [];
        Base = composition is { } kind && kind.BasedOn != kind.Kind ? kinds.Find(kind.BasedOn) : null;
        if (Base is not null)
        {
            inherited = (await texts.ReadAsync(Period, Base.Kind, own, cancellationToken)).ToDictionary(block => block.Slot.Key, block => block.Text, StringComparer.Ordinal);
        }

        return await texts.ReadAsync(Period, Paper, own, cancellationToken);
    }

    /// <summary>The text that the paper prints at a place although the kind has none of its own there; null where it prints none.</summary>
    public string? Inherited(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Text.Length == 0 && composition?.Inherits(block.Slot.Key) == true && inherited.GetValueOrDefault(block.Slot.Key) is { Length: > 0 } text ? text : null;
    }

    /// <inheritdoc/>
    protected override bool MaySee(FigureAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Person.MayKeepBalances(access.Structure) && access.MaySee(access.Structure.Council);
    }

    /// <summary>"Unchanged since P9 (December)", or null.</summary>
    public static string? Unchanged(PaperTextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.UnchangedSince is { } since ? $"Unchanged since {since.ShortName} ({since.MonthName})" : null;
    }
}
