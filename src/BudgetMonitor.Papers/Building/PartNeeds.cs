namespace BudgetMonitor.Papers.Building;

/// <summary>The data that a part of a paper is made from. Without them the part has nothing to say and is left out.</summary>
public enum PartNeeds
{
    /// <summary>Nothing but the period.</summary>
    Period,

    /// <summary>Cash limits and forecasts.</summary>
    Forecasts,

    /// <summary>The council's own texts.</summary>
    Texts,

    /// <summary>Explanations or commentary.</summary>
    Explanations,

    /// <summary>Roll forwards.</summary>
    RollForwards,

    /// <summary>The register of savings.</summary>
    Savings,

    /// <summary>Reserves and provisions.</summary>
    Reserves,

    /// <summary>The capital programme.</summary>
    Capital,

    /// <summary>Measures of activity.</summary>
    Activity,

    /// <summary>Measures of staffing.</summary>
    Staffing,

    /// <summary>The council's companies.</summary>
    Companies,

    /// <summary>Aged debt.</summary>
    Debts,

    /// <summary>Series of client numbers.</summary>
    Series,

    /// <summary>An earlier version that this one corrects.</summary>
    Correction,
}

/// <summary>The words of what a part needs.</summary>
public static class PartNeedsWords
{
    /// <summary>Such as "reserves and provisions".</summary>
    public static string Word(this PartNeeds needs) => needs switch
    {
        PartNeeds.Forecasts => "cash limits and forecasts",
        PartNeeds.Texts => "the council's texts",
        PartNeeds.Explanations => "explanations or commentary",
        PartNeeds.RollForwards => "roll forwards",
        PartNeeds.Savings => "the register of savings",
        PartNeeds.Reserves => "reserves and provisions",
        PartNeeds.Capital => "the capital programme",
        PartNeeds.Activity => "measures of activity",
        PartNeeds.Staffing => "measures of staffing",
        PartNeeds.Companies => "the council's companies",
        PartNeeds.Debts => "aged debt",
        PartNeeds.Series => "series of client numbers",
        PartNeeds.Correction => "a version before",
        _ => "nothing else",
    };
}
