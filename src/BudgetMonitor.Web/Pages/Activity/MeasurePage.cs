using BudgetMonitor.Data.Reading;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>A page about one measure of activity in a period.</summary>
public abstract class MeasurePage(IMonitoringReader reader, MeasureReader measures, CurrentPerson current) : PeriodThingPageModel(reader, current)
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure; null on the page that adds one.</summary>
    public MeasuredActivity Measured { get; protected set; } = null!;

    /// <summary>Its page.</summary>
    public string MeasureHref => Url.Page("/Activity/Measure", new { Year = Period.Year.ToString(), Period.Number, Measured.Measure.Reference })!;

    /// <summary>The list of measures.</summary>
    public string ListHref => Url.Page("/Activity/Index", new { Year = Period.Year.ToString(), Period.Number })!;

    /// <summary>Its service line.</summary>
    public string LineHref => Url.Page("/Monitoring/Index", new { Year = Period.Year.ToString(), Period.Number, Measured.Head.Code })!;

    /// <summary>Reads measures.</summary>
    protected MeasureReader Measures => measures;

    /// <summary>The measure of the address where it is theirs to see; null where it is not, or does not exist.</summary>
    protected Task<MeasuredActivity?> ReadAsync(CancellationToken cancellationToken) =>
        this.FindMeasureAsync(
            Reference,
            measures.ActivityAddressesAsync(Period.Year, cancellationToken),
            head => measures.ActivityAsync(Snapshot, [head], cancellationToken),
            measured => measured.Measure.Reference,
            measured => measured.Position.Entry is not null);
}
