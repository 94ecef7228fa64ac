namespace BudgetMonitor.Domain.Activity;

/// <summary>The plain words for what a measure is made of.</summary>
public static class ActivityWords
{
    /// <summary>"Whole line" or "Part of the line".</summary>
    public static string Word(this ActivityCover cover) => cover == ActivityCover.Whole ? "Whole line" : "Part of the line";

    /// <summary>"Snapshot" or "Cumulative".</summary>
    public static string Word(this VolumeBasis basis) => basis == VolumeBasis.Snapshot ? "Snapshot" : "Cumulative";

    /// <summary>"Volume", "Price" or "Other".</summary>
    public static string Word(this VarianceDriver driver) => driver.ToString();

    /// <summary>"Spending" or "Income".</summary>
    public static string Word(this MoneySide side) => side == MoneySide.Gross ? "Spending" : "Income";

    /// <summary>How a split came about, in two or three words.</summary>
    public static string Word(this SplitMethod method) => method switch
    {
        SplitMethod.Computed => "Worked out from volumes and rates",
        SplitMethod.Entered => "Given by the service",
        _ => "Not split",
    };

    /// <summary>What a unit cost means, for the reader: "£ per journey", "£ per client a week".</summary>
    public static string UnitCostName(this ActivityMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"£ per {Singular(measure.Unit)}{(measure.Basis == VolumeBasis.Snapshot ? " a week" : string.Empty)}";
    }

    /// <summary>The unit behind a volume shown in whole: "1 client", "2 clients".</summary>
    public static string Counted(string unit, Volume volume) => Rounding.HalfAwayFromZero(volume.Units, 0) == 1m ? Singular(unit) : unit;

    /// <summary>One of what is counted: client, journey, tonne. Words that are not plurals by s stay as they are.</summary>
    public static string Singular(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Length > 3 && unit.EndsWith("ies", StringComparison.Ordinal)
            ? unit[..^3] + "y"
            : unit.Length > 2 && unit.EndsWith('s') && !unit.EndsWith("ss", StringComparison.Ordinal) ? unit[..^1] : unit;
    }
}
