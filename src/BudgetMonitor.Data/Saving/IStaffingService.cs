using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to set where a staffing measure stands in a period.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Reference">The measure.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Steps">What lies between the measure's variance and its line's, in order.</param>
/// <param name="Text">What the service says about it; empty for nothing.</param>
public sealed record StaffingSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    string SeenMark,
    StaffingFigures Figures,
    IReadOnlyList<BridgeEntry> Steps,
    string Text) : IPeriodSave;

/// <summary>A staffing measure's figures in a period.</summary>
/// <param name="Working">The year's current budget in the period.</param>
/// <param name="Forecast">The forecast for the year.</param>
/// <param name="Money">The money to date; null where nothing is known.</param>
/// <param name="Numbers">The numbers of staff; null where nothing is known.</param>
public sealed record StaffingFigures(StaffSum Working, StaffSum Forecast, StaffMoneyToDate? Money, StaffNumbers? Numbers);

/// <summary>Money up to a day. Each part may be unknown.</summary>
public sealed record StaffMoneyToDate(DateOnly AsAt, Money? SalariedBudget, Money? AgencyBudget, Money? SalariedSpend, Money? AgencySpend);

/// <summary>Staff on a day. Each part may be unknown.</summary>
public sealed record StaffNumbers(DateOnly AsAt, StaffNumber? Salaried, StaffNumber? Agency);

/// <summary>A step of the bridge as it is to be.</summary>
public sealed record BridgeEntry(Money Amount, string Text);

/// <summary>What is sent to add a staffing measure or to change what the register says of it.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="Reference">The measure.</param>
/// <param name="SeenVersion">The version that the person saw; 0 to add.</param>
/// <param name="Code">The head, at any level. It stays.</param>
/// <param name="Facts">What the register is to say.</param>
/// <param name="Reason">Why.</param>
public sealed record StaffingRegistration(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    int SeenVersion,
    string Code,
    StaffingFacts Facts,
    string Reason) : IPeriodSave;

/// <summary>What the register says of a staffing measure. After the year's first publication budget and first numbers stay.</summary>
/// <param name="Name">The name.</param>
/// <param name="Budget">The approved budget.</param>
/// <param name="StartsOn">The day that numbers are compared with; null for none.</param>
/// <param name="SalariedStart">The council's own staff on that day.</param>
/// <param name="AgencyStart">Agency staff on that day.</param>
/// <param name="SalariedUnit">How the council's own staff are counted.</param>
/// <param name="AgencyUnit">How agency staff are counted.</param>
/// <param name="SalariedDecimals">Decimals in which the number of the council's own staff is shown.</param>
/// <param name="AgencyDecimals">Decimals in which the number of agency staff is shown.</param>
/// <param name="DisplayOrder">Place in lists and in the appendix.</param>
public sealed record StaffingFacts(
    string Name,
    StaffSum Budget,
    DateOnly? StartsOn,
    StaffNumber? SalariedStart,
    StaffNumber? AgencyStart,
    StaffUnit SalariedUnit,
    StaffUnit AgencyUnit,
    int SalariedDecimals,
    int AgencyDecimals,
    int DisplayOrder);

/// <summary>Where staffing measures are saved.</summary>
public interface IStaffingService
{
    /// <summary>Checks and saves a measure's figures in a period in one transaction: the period open, the head theirs, the figures as they were seen.</summary>
    Task<SaveOutcome> SaveAsync(StaffingSave save, CancellationToken cancellationToken);

    /// <summary>Adds a measure, or changes what the register says of it.</summary>
    Task<SaveOutcome> RegisterAsync(StaffingRegistration registration, CancellationToken cancellationToken);
}
