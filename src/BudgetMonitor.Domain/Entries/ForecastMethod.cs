namespace BudgetMonitor.Domain.Entries;

/// <summary>How a forecast came about. The method stays beside the figure, so that an untouched line says how it was made.</summary>
public enum ForecastMethod
{
    /// <summary>Typed by a person, or given by an import.</summary>
    Typed,

    /// <summary>The forecast of the period before.</summary>
    LastForecast,

    /// <summary>The cash limit: the year is expected to end on budget.</summary>
    CashLimit,

    /// <summary>The actual to date and the budget's profile for the months that remain.</summary>
    ActualAndProfile,

    /// <summary>The actual to date carried on at the same pace to the end of the year.</summary>
    RunRate,

    /// <summary>The forecast volume of what drives the line, at the rate last reported.</summary>
    ActivityAndRate,
}

/// <summary>Whether a variance comes back next year.</summary>
public enum VarianceNature
{
    /// <summary>Nobody has said.</summary>
    NotMarked,

    /// <summary>Comes back every year until something is done.</summary>
    Recurring,

    /// <summary>This year's alone.</summary>
    OneOff,
}
