namespace BudgetMonitor.Domain.Activity;

/// <summary>Which money of a measure is meant.</summary>
public enum MoneySide
{
    /// <summary>Spending.</summary>
    Gross,

    /// <summary>Income.</summary>
    Income,
}

/// <summary>What moves a measure's money.</summary>
public enum VarianceDriver
{
    /// <summary>More or fewer of what is counted.</summary>
    Volume,

    /// <summary>A dearer or cheaper unit.</summary>
    Price,

    /// <summary>Something that is neither. What is named here explains the balance and never changes it.</summary>
    Other,
}

/// <summary>
/// A part of a measure's variance as the service knows it, where volumes and rates cannot tell: Kent splits by care package,
/// not by the number of clients. Plus is a pressure, for income too.
/// </summary>
public sealed class ActivityDriver
{
    /// <summary>The measure.</summary>
    public required int ActivityMeasureId { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    /// <summary>The measure's service line, so that the lock of a period finds it.</summary>
    public required int HeadId { get; init; }

    /// <summary>Spending or income.</summary>
    public required MoneySide Side { get; init; }

    /// <summary>Place among the parts of one side, from 1.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>What it is.</summary>
    public required VarianceDriver Driver { get; set; }

    /// <summary>The money: plus is a pressure.</summary>
    public required Money Amount { get; set; }

    /// <summary>The volume behind it where it is another than the measure's (Kent 2.15: 4,959 tonnes of composting); null for none.</summary>
    public VolumeChange? VolumeChange { get; set; }

    /// <summary>Why, in a few words; null where the driver says it all.</summary>
    public string? Text { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
