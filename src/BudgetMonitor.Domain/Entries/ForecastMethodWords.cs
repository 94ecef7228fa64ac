namespace BudgetMonitor.Domain.Entries;

/// <summary>The plain words for methods and natures.</summary>
public static class ForecastMethodWords
{
    /// <summary>The methods that give a figure of themselves, in the order offered.</summary>
    public static IReadOnlyList<ForecastMethod> All { get; } =
        [ForecastMethod.LastForecast, ForecastMethod.CashLimit, ForecastMethod.ActualAndProfile, ForecastMethod.RunRate, ForecastMethod.ActivityAndRate];

    /// <summary>"Last forecast" and so on.</summary>
    public static string Word(this ForecastMethod method) => method switch
    {
        ForecastMethod.LastForecast => "Last forecast",
        ForecastMethod.CashLimit => "Cash limit",
        ForecastMethod.ActualAndProfile => "Actual and profile",
        ForecastMethod.RunRate => "Run rate",
        ForecastMethod.ActivityAndRate => "Activity and rate",
        _ => "Typed",
    };

    /// <summary>How the method comes to its figure, in a sentence.</summary>
    public static string InWords(this ForecastMethod method) => method switch
    {
        ForecastMethod.LastForecast => "The forecast last reported.",
        ForecastMethod.CashLimit => "The year ends on budget.",
        ForecastMethod.ActualAndProfile => "The actual to date, and the budget’s profile for the months that remain.",
        ForecastMethod.RunRate => "The actual to date carried on at the same pace for twelve months.",
        ForecastMethod.ActivityAndRate => "The forecast volume of the line’s activity at the unit cost last reported.",
        _ => "Entered by hand, or given by an import.",
    };

    /// <summary>"Recurring" or "One-off"; "Not marked" where nobody has said.</summary>
    public static string Word(this VarianceNature nature) => nature switch
    {
        VarianceNature.Recurring => "Recurring",
        VarianceNature.OneOff => "One-off",
        _ => "Not marked",
    };
}
