using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>A measure of activity by its reference: money, volumes, and what one unit costs.</summary>
internal sealed class ActivityFields() : FieldGroup("activity")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Activity.Select(measured => measured.Measure.Reference);

    public override string NameOf(PaperSource source, string item) => Find(source, item).Measure.Name;

    public override StructureNode? HeadOf(PaperSource source, string item) => Find(source, item).Head;

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var position = Find(source, item!).Position;
        return figure switch
        {
            "budget" => new(position.Budget.Gross),
            "forecast" => new(position.Forecast?.Gross),
            "variance" => new(position.Variance?.Gross),
            "volume-variance" => new(position.GrossSplit?.Volume),
            "price-variance" => new(position.GrossSplit?.Price),
            "other-variance" => new(position.GrossSplit?.Other),
            "income-variance" => new(position.Variance?.Income),
            "net-variance" => new(position.Variance?.Net),
            _ => VolumeOf(position, figure),
        };
    }

    private static GroupFigure VolumeOf(ActivityPosition position, string figure) => figure switch
    {
        "volume-budget" => new(null, position.BudgetVolume.Units),
        "volume-forecast" => new(null, position.ForecastVolume?.Units),
        "volume-difference" => new(null, position.VolumeVariance?.Units),
        "volume-budget-to-date" => new(null, position.BudgetVolumeToDate?.Units),
        "volume-to-date" => new(null, position.ActualVolumeToDate?.Units),
        "unit-cost-budget" => Cost(position.BudgetUnitCost),
        "unit-cost-forecast" => Cost(position.ForecastUnitCost),
        _ => default,
    };

    private static GroupFigure Cost(UnitCost? cost) => cost is { } known ? new(null, known.Pounds, IsCost: true) : default;

    private static Data.Reading.MeasuredActivity Find(PaperSource source, string item) => source.Beside.Activity.First(one => one.Measure.Reference == item);
}

/// <summary>A staffing measure by its reference: money and numbers, the council's own staff apart from agency.</summary>
internal sealed class StaffingFields() : FieldGroup("staffing")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Staffing.Select(measured => measured.Measure.Reference);

    public override string NameOf(PaperSource source, string item) => Find(source, item).Measure.Name;

    public override StructureNode? HeadOf(PaperSource source, string item) => Find(source, item).Head;

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        StaffingPosition position = Find(source, item!).Position;
        return figure switch
        {
            "budget" => new(position.Budget.Total),
            "forecast" => new(position.Forecast?.Total),
            "variance" => new(position.Variance?.Total),
            "salaried-forecast" => new(position.Forecast?.Salaried),
            "salaried-variance" => new(position.Variance?.Salaried),
            "agency-forecast" => new(position.Forecast?.Agency),
            "agency-variance" => new(position.Variance?.Agency),
            "spend" => new(position.Entry?.Spend?.Total),
            "salaried-number" => new(null, position.Entry?.SalariedNumber?.Count),
            "agency-number" => new(null, position.Entry?.AgencyNumber?.Count),
            _ => default,
        };
    }

    private static Data.Reading.MeasuredStaffing Find(PaperSource source, string item) => source.Beside.Staffing.First(one => one.Measure.Reference == item);
}
