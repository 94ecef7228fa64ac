namespace BudgetMonitor.Domain.Entries;

/// <summary>What a person marks on a line's variance.</summary>
/// <param name="Nature">Whether it comes back next year.</param>
/// <param name="FullYearEffect">What it will cost in the whole of next year; null where nobody has said.</param>
public sealed record VarianceMarks(VarianceNature Nature, Money? FullYearEffect)
{
    /// <summary>Nothing is marked.</summary>
    public static VarianceMarks None { get; } = new(VarianceNature.NotMarked, null);

    /// <summary>The marks of a forecast.</summary>
    public static VarianceMarks Of(ForecastEntry forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return new(forecast.Nature, forecast.FullYearEffect);
    }
}
