using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Activity;

/// <summary>How much of a service line's money a measure of activity stands for.</summary>
public enum ActivityCover
{
    /// <summary>The very same money as the line (Kent: concessionary fares), so the two must be equal.</summary>
    Whole,

    /// <summary>Some of the line's money (Kent: nursing care within older people's services).</summary>
    Part,
}

/// <summary>What a volume counts.</summary>
public enum VolumeBasis
{
    /// <summary>The number on a day: clients, pupils. Money over it is a cost for the whole time, so a unit costs so much a week.</summary>
    Snapshot,

    /// <summary>The sum from April to a day: journeys, tonnes, hours. Money over it is the cost of one.</summary>
    Cumulative,
}

/// <summary>
/// What a service does, counted: clients, hours, tonnes, journeys, pupils, tied to the service line whose money it drives
/// (Kent, Appendix 2). Spending is plus, income minus. The budget is the approved one; a period says how it stands there.
/// </summary>
public sealed class ActivityMeasure : IMeasure
{
    /// <summary>Identity in the database.</summary>
    public int ActivityMeasureId { get; init; }

    /// <inheritdoc/>
    int IMeasure.Id => ActivityMeasureId;

    /// <summary>The calendar year in which the financial year starts; the head's own.</summary>
    public required int Year { get; init; }

    /// <summary>The council's reference, unique in the year.</summary>
    public required string Reference { get; init; }

    /// <summary>The service line.</summary>
    public required int HeadId { get; set; }

    /// <summary>The name in papers and on screens.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it stands for all of the line's money or some of it.</summary>
    public required ActivityCover Covers { get; set; }

    /// <summary>What is counted, in the plural and small: clients, tonnes.</summary>
    public required string Unit { get; set; }

    /// <summary>The volume's name at the head of a column, such as Waste Tonnage; null for "No of" and the unit.</summary>
    public string? VolumeLabel { get; set; }

    /// <summary>Whether volumes are numbers on a day or sums since April.</summary>
    public required VolumeBasis Basis { get; set; }

    /// <summary>The approved spending.</summary>
    public required Money BudgetGross { get; set; }

    /// <summary>The approved income, below nil.</summary>
    public required Money BudgetIncome { get; set; }

    /// <summary>The approved volume at the end of the year.</summary>
    public required Volume BudgetVolume { get; set; }

    /// <summary>Place in lists, and in a paper the number behind the appendix's: 4 is Appendix 2.4.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The approved budget.</summary>
    public Amounts Budget => new(BudgetGross, BudgetIncome);

    /// <summary>The volume's name where it stands alone: "Client Number", "No of journeys".</summary>
    public string VolumeName => VolumeLabel ?? $"No of {Unit}";
}
