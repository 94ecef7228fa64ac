using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>The staffing measures in a period, as far as they are the reader's to see.</summary>
public sealed class IndexModel(IMonitoringReader reader, BudgetDbContext db, CurrentPerson current) : PeriodPageModel(reader, current)
{
    /// <summary>The measures by directorate, what stands above them first.</summary>
    public IReadOnlyList<(StructureNode Directorate, IReadOnlyList<MeasuredStaffing> Measures)> Groups { get; private set; } = [];

    /// <summary>The order of the measures inside each directorate.</summary>
    public TableOrder<MeasuredStaffing> Order => field ??= new(
        Request,
        [
            new("measure", one => one.Measure.Name, false),
            new("forecast-own", one => one.Position.Forecast?.Salaried.Pence, true),
            new("forecast-agency", one => one.Position.Forecast?.Agency.Pence, true),
            new("variance-own", one => one.Position.Variance?.Salaried.Pence, true),
            new("variance-agency", one => one.Position.Variance?.Agency.Pence, true),
            new("variance", one => one.Position.Variance?.Total.Pence, true),
            new("to-date-own", one => one.Position.VarianceToDate?.Salaried.Pence, true),
            new("to-date-agency", one => one.Position.VarianceToDate?.Agency.Pence, true),
            new("to-date", one => one.Position.VarianceToDate?.Total.Pence, true),
            new("staff-own", one => one.Position.Entry?.SalariedNumber, true),
            new("staff-agency", one => one.Position.Entry?.AgencyNumber, true),
        ]);

    /// <summary>Whether the reader may add a measure now.</summary>
    public bool MayAdd => AcceptsEntry && Access.VisibleTops.Any(top => Person.MayRegisterFor(Snapshot.Structure, top));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var visible = Snapshot.Structure.Nodes.Where(Access.MaySee).ToList();
        var measures = await MeasureReader.StaffingAsync(db, Snapshot, visible.Count == Snapshot.Structure.Count ? null : visible, cancellationToken);
        Groups =
        [
            .. measures
                .Where(measure => this.Shows(measure.Head, measure.Position.Entry is not null))
                .GroupBy(measure => Snapshot.Structure.DirectorateOf(measure.Head) ?? measure.Head)
                .OrderBy(group => group.Key.Index)
                .Select(group => (group.Key, (IReadOnlyList<MeasuredStaffing>)[.. group])),
        ];
    }

    /// <summary>The address of a measure.</summary>
    public string Href(MeasuredStaffing measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Url.Page("/Staffing/Measure", new { Year = Period.Year.ToString(), Period.Number, measure.Measure.Reference })!;
    }
}
