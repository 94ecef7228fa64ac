namespace BudgetMonitor.Domain.Staffing;

/// <summary>
/// Where a staffing measure stands in a period. The money to date and the numbers each have a day of their own, because
/// they come from different systems and one may be a month behind.
/// </summary>
public sealed class StaffingForecast
{
    /// <summary>The measure.</summary>
    public required int StaffingMeasureId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The measure's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>The year's budget for the council's own staff as it stands in the period.</summary>
    public required Money SalariedWorking { get; set; }

    /// <summary>The year's budget for agency staff as it stands in the period.</summary>
    public required Money AgencyWorking { get; set; }

    /// <summary>What the council's own staff are expected to cost in the year.</summary>
    public required Money SalariedForecast { get; set; }

    /// <summary>What agency staff are expected to cost in the year.</summary>
    public required Money AgencyForecast { get; set; }

    /// <summary>The day up to which money is counted; null where none is given.</summary>
    public DateOnly? MoneyAsAt { get; set; }

    /// <summary>The budget for the council's own staff up to that day.</summary>
    public Money? SalariedBudgetToDate { get; set; }

    /// <summary>The budget for agency staff up to that day.</summary>
    public Money? AgencyBudgetToDate { get; set; }

    /// <summary>Spent on the council's own staff up to that day.</summary>
    public Money? SalariedSpend { get; set; }

    /// <summary>Spent on agency staff up to that day.</summary>
    public Money? AgencySpend { get; set; }

    /// <summary>The day of the numbers; null where none are given.</summary>
    public DateOnly? NumbersAsAt { get; set; }

    /// <summary>The council's own staff on that day.</summary>
    public StaffNumber? SalariedNumber { get; set; }

    /// <summary>Agency staff on that day.</summary>
    public StaffNumber? AgencyNumber { get; set; }

    /// <summary>What the service says about it, in its own words; null where nothing was said.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The year's current budget in the period.</summary>
    public StaffSum Working => new(SalariedWorking, AgencyWorking);

    /// <summary>The forecast for the year.</summary>
    public StaffSum Forecast => new(SalariedForecast, AgencyForecast);

    /// <summary>The budget to date; null unless both parts are known.</summary>
    public StaffSum? BudgetToDate => SalariedBudgetToDate is { } salaried && AgencyBudgetToDate is { } agency ? new(salaried, agency) : null;

    /// <summary>The spending to date; null unless both parts are known.</summary>
    public StaffSum? Spend => SalariedSpend is { } salaried && AgencySpend is { } agency ? new(salaried, agency) : null;
}

/// <summary>
/// A step from a staffing measure's variance to that of its service line: income, running costs and whatever else the line
/// holds beside staff (Kent, Appendix 2.10). The last step, what nobody names, is always the balance.
/// </summary>
public sealed class StaffingBridgeStep
{
    /// <summary>The measure.</summary>
    public required int StaffingMeasureId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The measure's head, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>Place, from 1.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>The money: plus is a pressure.</summary>
    public required Money Amount { get; set; }

    /// <summary>What it is.</summary>
    public required string Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
