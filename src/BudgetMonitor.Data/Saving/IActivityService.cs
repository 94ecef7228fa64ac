using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to set where a measure stands in a period.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Reference">The measure.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Drivers">The reasons of the variance as the service knows them, each side in order; none to have them worked out.</param>
/// <param name="Text">What the service says about it; empty for nothing.</param>
public sealed record ActivitySave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    string SeenMark,
    ActivityFigures Figures,
    IReadOnlyList<DriverEntry> Drivers,
    string Text) : IPeriodSave;

/// <summary>A measure's figures in a period.</summary>
/// <param name="Working">The year's current budget in the period.</param>
/// <param name="WorkingVolume">The budgeted volume at the end of the year.</param>
/// <param name="Forecast">The forecast for the year.</param>
/// <param name="ForecastVolume">The volume expected at the end of the year.</param>
/// <param name="BudgetToDate">What the profile expects to be spent to date; null where it is not known.</param>
/// <param name="ActualToDate">Spent to date; null where it is not known.</param>
/// <param name="BudgetVolumeToDate">The budgeted volume by the end of the period; null where it is not known.</param>
/// <param name="ActualVolumeToDate">The actual volume by the end of the period; null where it is not known.</param>
public sealed record ActivityFigures(
    Amounts Working,
    Volume WorkingVolume,
    Amounts Forecast,
    Volume ForecastVolume,
    Money? BudgetToDate,
    Money? ActualToDate,
    Volume? BudgetVolumeToDate,
    Volume? ActualVolumeToDate);

/// <summary>A reason of a variance as it is to be.</summary>
/// <param name="Side">Spending or income.</param>
/// <param name="Driver">What it is.</param>
/// <param name="Amount">The money: plus is a pressure.</param>
/// <param name="VolumeChange">The volume behind it where it is another than the measure's; null for none.</param>
/// <param name="Text">Why; null where the driver says it all.</param>
public sealed record DriverEntry(MoneySide Side, VarianceDriver Driver, Money Amount, VolumeChange? VolumeChange, string? Text);

/// <summary>What is sent to add a measure or to change what the register says of it.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="Reference">The measure.</param>
/// <param name="SeenVersion">The version that the person saw; 0 to add.</param>
/// <param name="Code">The service line. It stays.</param>
/// <param name="Facts">What the register is to say.</param>
/// <param name="Reason">Why.</param>
public sealed record ActivityRegistration(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    int SeenVersion,
    string Code,
    ActivityFacts Facts,
    string Reason) : IPeriodSave;

/// <summary>What the register says of a measure. After the year's first publication its budget, volume and basis stay.</summary>
/// <param name="Name">The name.</param>
/// <param name="Covers">Whether it stands for all of the line's money.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="VolumeLabel">The volume's name at the head of a column; null for "No of" and the unit.</param>
/// <param name="Basis">What a volume counts.</param>
/// <param name="Budget">The approved budget.</param>
/// <param name="BudgetVolume">The approved volume at the end of the year.</param>
/// <param name="DisplayOrder">Place in lists and in the appendix.</param>
public sealed record ActivityFacts(
    string Name,
    ActivityCover Covers,
    string Unit,
    string? VolumeLabel,
    VolumeBasis Basis,
    Amounts Budget,
    Volume BudgetVolume,
    int DisplayOrder);

/// <summary>What is sent for a measure's volumes at the end of a month.</summary>
/// <param name="Reference">The measure.</param>
/// <param name="Month">The month: 1 is April.</param>
/// <param name="SeenVersion">The version that the person saw; 0 where the month had nothing.</param>
/// <param name="Budget">The budgeted volume; null for none.</param>
/// <param name="Actual">The actual volume; null where it is not known.</param>
public sealed record MonthEntry(string Reference, int Month, int SeenVersion, Volume? Budget, Volume? Actual);

/// <summary>What is sent to save volumes of several months and measures at once.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="Months">What changes.</param>
public sealed record ActivityMonthsSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<MonthEntry> Months) : IPeriodSave;

/// <summary>Where measures of activity are saved.</summary>
public interface IActivityService
{
    /// <summary>Checks and saves a measure's figures in a period in one transaction: the period open, the line theirs, the figures as they were seen.</summary>
    Task<SaveOutcome> SaveAsync(ActivitySave save, CancellationToken cancellationToken);

    /// <summary>Adds a measure, or changes what the register says of it.</summary>
    Task<SaveOutcome> RegisterAsync(ActivityRegistration registration, CancellationToken cancellationToken);

    /// <summary>Saves volumes by month, all of them or none: each line theirs, no month published, no actual of a month that is still to come.</summary>
    Task<SaveOutcome> SaveMonthsAsync(ActivityMonthsSave save, CancellationToken cancellationToken);
}
