namespace BudgetMonitor.Papers.Building;

/// <summary>The data that a part of a paper is made from. Without them the part has nothing to say and is left out.</summary>
/// <param name="Word">What they are called, such as "reserves and provisions".</param>
public sealed record PartNeeds(string Word)
{
    /// <summary>Nothing but the period.</summary>
    public static PartNeeds Period { get; } = new("nothing else");

    /// <summary>Cash limits and forecasts.</summary>
    public static PartNeeds Forecasts { get; } = new("cash limits and forecasts");

    /// <summary>The council's own texts.</summary>
    public static PartNeeds Texts { get; } = new("the council's texts");

    /// <summary>Explanations or commentary.</summary>
    public static PartNeeds Explanations { get; } = new("explanations or commentary");

    /// <summary>Roll forwards.</summary>
    public static PartNeeds RollForwards { get; } = new("roll forwards") { IsBeside = true };

    /// <summary>The register of savings.</summary>
    public static PartNeeds Savings { get; } = new("the register of savings") { IsBeside = true };

    /// <summary>Reserves and provisions.</summary>
    public static PartNeeds Reserves { get; } = new("reserves and provisions") { IsBeside = true };

    /// <summary>The capital programme.</summary>
    public static PartNeeds Capital { get; } = new("the capital programme") { IsBeside = true };

    /// <summary>Measures of activity.</summary>
    public static PartNeeds Activity { get; } = new("measures of activity") { IsBeside = true };

    /// <summary>Measures of staffing.</summary>
    public static PartNeeds Staffing { get; } = new("measures of staffing") { IsBeside = true };

    /// <summary>The council's companies.</summary>
    public static PartNeeds Companies { get; } = new("the council's companies") { IsBeside = true };

    /// <summary>Aged debt.</summary>
    public static PartNeeds Debts { get; } = new("aged debt") { IsBeside = true };

    /// <summary>Series of client numbers.</summary>
    public static PartNeeds Series { get; } = new("series of client numbers") { IsBeside = true };

    /// <summary>An earlier version that this one corrects.</summary>
    public static PartNeeds Correction { get; } = new("a version before");

    /// <summary>
    /// Whether they stand beside revenue and a slice holds those of its heads alone. Sentences and charts made from them are
    /// the slice's own then; charts of the revenue parts speak of the whole council.
    /// </summary>
    public bool IsBeside { get; init; }

    /// <summary>What reads them; null for those that every paper's source holds.</summary>
    public IBesideSource? Source { get; init; }
}
