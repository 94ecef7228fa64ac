using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>A page about one staffing measure in a period.</summary>
public abstract class StaffingPage(IMonitoringReader reader, MeasureReader measures, CurrentPerson current) : PeriodThingPageModel(reader, current)
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure; null on the page that adds one.</summary>
    public MeasuredStaffing Measured { get; protected set; } = null!;

    /// <summary>Its page.</summary>
    public string MeasureHref => Url.Page("/Staffing/Measure", new { Year = Period.Year.ToString(), Period.Number, Measured.Measure.Reference })!;

    /// <summary>The list of measures.</summary>
    public string ListHref => Url.Page("/Staffing/Index", new { Year = Period.Year.ToString(), Period.Number })!;

    /// <summary>Its head.</summary>
    public string HeadHref => Url.Page("/Monitoring/Index", new { Year = Period.Year.ToString(), Period.Number, Measured.Head.Code })!;

    /// <summary>What the council's own staff are called: by its short name.</summary>
    public string Own => Snapshot.Council.ShortName;

    /// <summary>The net variance of the measure's service line before director's adjustments; null where it stands higher or is not forecast.</summary>
    public Money? LineVariance => Measured.Head.IsLine ? Snapshot.Position.WithinTotal(Measured.Head).Variance?.Net : null;

    /// <summary>Reads measures.</summary>
    protected MeasureReader Measures => measures;

    /// <summary>The measure of the address where it is theirs to see; null where it is not, or does not exist.</summary>
    protected Task<MeasuredStaffing?> ReadAsync(CancellationToken cancellationToken) =>
        this.FindMeasureAsync(
            Reference,
            measures.StaffingAddressesAsync(Period.Year, cancellationToken),
            head => measures.StaffingAsync(Snapshot, [head], cancellationToken),
            measured => measured.Measure.Reference,
            measured => measured.Position.Entry is not null);
}
