using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>The staffing measures in a period, as far as they are the reader's to see.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(MeasureReader measureReader) : PeriodPageModel, IListPage
{
    /// <summary>The measures by directorate, what stands above them first.</summary>
    public IReadOnlyList<(StructureNode Directorate, IReadOnlyList<MeasuredStaffing> Measures)> Groups { get; private set; } = [];

    /// <summary>The order of the measures inside each directorate.</summary>
    public TableOrder<MeasuredStaffing> Order => field ??= new(
        Request,
        [
            new("measure", one => one.Measure.Name, false, "Measure"),
            new("forecast-own", one => one.Position.Forecast?.Salaried.Pence, true, $"Forecast: {Own}", Absent: "not forecast"),
            new("forecast-agency", one => one.Position.Forecast?.Agency.Pence, true, "Forecast: Agency"),
            new("variance-own", one => one.Position.Variance?.Salaried.Pence, true, $"Variance of the year: {Own}", FileLook.Signed),
            new("variance-agency", one => one.Position.Variance?.Agency.Pence, true, "Variance of the year: Agency", FileLook.Signed),
            new("variance", one => one.Position.Variance?.Total.Pence, true, "Variance of the year: Together", FileLook.Signed),
            new("to-date-own", one => one.Position.VarianceToDate?.Salaried.Pence, true, $"Variance to date: {Own}", FileLook.Signed),
            new("to-date-agency", one => one.Position.VarianceToDate?.Agency.Pence, true, "Variance to date: Agency", FileLook.Signed),
            new("to-date", one => one.Position.VarianceToDate?.Total.Pence, true, "Variance to date: Together", FileLook.Signed),
            new("staff-own", one => one.Position.Entry?.SalariedNumber?.Count, true, $"Staff, latest: {Own}", Cell: one => new TextCell(Staff(one.Position.Entry?.SalariedNumber, one.Measure.SalariedDecimals, one.Measure.SalariedUnit))),
            new("staff-agency", one => one.Position.Entry?.AgencyNumber?.Count, true, "Staff, latest: Agency", Cell: one => new TextCell(Staff(one.Position.Entry?.AgencyNumber, one.Measure.AgencyDecimals, one.Measure.AgencyUnit))),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Figures.ListFile.Of(
        Snapshot,
        "staffing",
        "Staffing by directorate",
        "£, + is a pressure",
        Order,
        Groups.SelectMany(group => ListRow.Of(Order.Sort(group.Measures), group.Directorate.Name)),
        "Directorate");

    /// <summary>What the council's own staff are called: after the council.</summary>
    public string Own => Snapshot.Council.ShortName;

    /// <summary>Whether the reader may add a measure now.</summary>
    public bool MayAdd => AcceptsEntry && Access.VisibleTops.Any(top => Person.MayRegisterFor(Snapshot.Structure, top));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var visible = Snapshot.Structure.Nodes.Where(Access.MaySee).ToList();
        var measures = await measureReader.StaffingAsync(Snapshot, visible.Count == Snapshot.Structure.Count ? null : visible, cancellationToken);
        Groups =
        [
            .. measures
                .Where(measure => this.Shows(measure.Head, measure.Position.Entry is not null))
                .GroupBy(measure => Snapshot.Structure.DirectorateOf(measure.Head) ?? measure.Head)
                .OrderBy(group => group.Key.Index)
                .Select(group => (group.Key, (IReadOnlyList<MeasuredStaffing>)[.. group])),
        ];
    }

    /// <summary>How many staff, with their unit, which is each measure's own.</summary>
    public static string Staff(StaffNumber? number, int decimals, StaffUnit unit) => number is null ? string.Empty : $"{MeasureFigures.Number(number, decimals)} {unit.Word()}";

    /// <summary>The address of a measure.</summary>
    public string Href(MeasuredStaffing measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return PageHref("/Staffing/Measure", measure.Measure.Reference);
    }
}
