using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.PaperTexts;

/// <summary>A page about the council's own texts in a paper. They belong to the whole council, so they are for those who keep what is the whole council's.</summary>
public abstract class PaperTextPage(IMonitoringReader reader, CurrentPerson current) : PeriodPageModel(reader, current)
{
    /// <summary>The kind of paper as the address names it; the council's own kind where it names none.</summary>
    [FromRoute]
    public string? Kind { get; set; }

    /// <summary>The kind of paper.</summary>
    public PaperKind Paper => PaperKind.Find(Kind) ?? Snapshot.Council.PaperKind;

    /// <summary>The list of texts.</summary>
    public string ListHref => Url.Page("/PaperTexts/Index", new { Year = Period.Year.ToString(), Number = Period.Number, Kind = Paper.Key })!;

    /// <summary>The paper.</summary>
    public string PaperHref => $"/papers/{Period.Year}/{Period.Number}/{Paper.Key}";

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
