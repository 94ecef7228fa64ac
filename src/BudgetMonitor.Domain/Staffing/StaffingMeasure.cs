using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Staffing;

/// <summary>How staff are counted.</summary>
public enum StaffUnit
{
    /// <summary>Full-time equivalents.</summary>
    Fte,

    /// <summary>Persons.</summary>
    Heads,
}

/// <summary>Salaried and agency staff of a part of the council in one.</summary>
/// <param name="Salaried">The council's own staff.</param>
/// <param name="Agency">Agency staff.</param>
public readonly record struct StaffSum(Money Salaried, Money Agency)
{
    /// <summary>Both together.</summary>
    public Money Total => Salaried + Agency;

    /// <summary>Part by part.</summary>
    public static StaffSum operator -(StaffSum left, StaffSum right) => new(left.Salaried - right.Salaried, left.Agency - right.Agency);
}

/// <summary>
/// What the staff of a head cost and how many they are, the council's own apart from agency (Kent, Appendix 2.10 and 2.16).
/// The budget is the approved one; a period says how it stands there.
/// </summary>
public sealed class StaffingMeasure : IMeasure
{
    /// <summary>Identity in the database.</summary>
    public int StaffingMeasureId { get; init; }

    /// <inheritdoc/>
    int IMeasure.Id => StaffingMeasureId;

    /// <summary>The calendar year in which the financial year starts; the head's own.</summary>
    public required int Year { get; init; }

    /// <summary>The council's reference, unique in the year.</summary>
    public required string Reference { get; init; }

    /// <summary>The head whose staff they are, at any level.</summary>
    public required int HeadId { get; set; }

    /// <summary>The name in papers and on screens.</summary>
    public required string Name { get; set; }

    /// <summary>The approved budget for the council's own staff.</summary>
    public required Money SalariedBudget { get; set; }

    /// <summary>The approved budget for agency staff; nil where posts are to be filled by the council's own.</summary>
    public required Money AgencyBudget { get; set; }

    /// <summary>How the council's own staff are counted.</summary>
    public StaffUnit SalariedUnit { get; set; } = StaffUnit.Fte;

    /// <summary>How agency staff are counted.</summary>
    public StaffUnit AgencyUnit { get; set; } = StaffUnit.Heads;

    /// <summary>Decimals in which the number of the council's own staff is shown.</summary>
    public int SalariedDecimals { get; set; } = 1;

    /// <summary>Decimals in which the number of agency staff is shown.</summary>
    public int AgencyDecimals { get; set; } = 1;

    /// <summary>The day that numbers are compared with; null where there is none.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The council's own staff on that day; null where it is not known.</summary>
    public StaffNumber? SalariedStart { get; set; }

    /// <summary>Agency staff on that day; null where it is not known.</summary>
    public StaffNumber? AgencyStart { get; set; }

    /// <summary>Place in lists, and in a paper the number behind the appendix's.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The approved budget.</summary>
    public StaffSum Budget => new(SalariedBudget, AgencyBudget);
}
