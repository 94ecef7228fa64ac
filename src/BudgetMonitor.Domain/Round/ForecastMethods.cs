using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Domain.Round;

/// <summary>What is known of a service line before anybody forecasts it. Null where it is not known.</summary>
/// <param name="Number">The period's number.</param>
/// <param name="LastForecast">The forecast last reported.</param>
/// <param name="CashLimit">The cash limit as of the period's end.</param>
/// <param name="Actual">The actual to date.</param>
/// <param name="ProfileToDate">What the budget's profile expects by the period's end.</param>
public sealed record LineEvidence(int Number, Amounts? LastForecast, Amounts? CashLimit, Amounts? Actual, Amounts? ProfileToDate)
{
    /// <summary>What a measure of the whole line says of it; null where there is none.</summary>
    public ActivityEvidence? Activity { get; init; }

    /// <summary>What a position knows of a line.</summary>
    public static LineEvidence Of(int number, HeadPosition line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(number, line.LastForecast, line.CashLimit, line.ActualToDate, line.ProfiledBudget);
    }
}

/// <summary>
/// What each method would forecast for a service line, gross and income each for itself, so that a negative budget or an
/// income line needs no rule of its own. Nothing is guessed: where a figure is missing that a method needs, it gives nothing.
/// </summary>
public static class ForecastMethods
{
    /// <summary>
    /// What a method gives; null where the figures for it are missing or the sum would be beyond <see cref="Money.Limit"/>.
    /// At the closing of the year (P13) nothing remains, so what follows from the actual is the actual.
    /// </summary>
    public static Amounts? Of(ForecastMethod method, LineEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return method switch
        {
            ForecastMethod.LastForecast => evidence.LastForecast,
            ForecastMethod.CashLimit => evidence.CashLimit,
            ForecastMethod.ActualAndProfile => ActualAndProfile(evidence),
            ForecastMethod.RunRate => RunRate(evidence),
            ForecastMethod.ActivityAndRate => evidence.Activity?.Gives,
            _ => null,
        };
    }

    /// <summary>The first method of an order that gives something; null where none does.</summary>
    public static (ForecastMethod Method, Amounts Gives)? First(IEnumerable<ForecastMethod> order, LineEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(order);
        foreach (var method in order)
        {
            if (Of(method, evidence) is { } gives)
            {
                return (method, gives);
            }
        }

        return null;
    }

    /// <summary>The actual so far, and of the year's budget what its profile has not yet used.</summary>
    private static Amounts? ActualAndProfile(LineEvidence evidence)
    {
        if (evidence.Actual is not { } actual)
        {
            return null;
        }

        if (evidence.Number == MonitoringPeriod.Closing)
        {
            return actual;
        }

        return evidence is { CashLimit: { } limit, ProfileToDate: { } profile } ? WithinLimit(actual + (limit - profile)) : null;
    }

    /// <summary>The actual so far as a share of the months gone, for twelve months, to the penny.</summary>
    private static Amounts? RunRate(LineEvidence evidence)
    {
        if (evidence.Actual is not { } actual || evidence.Number is < 1 or > MonitoringPeriod.Closing)
        {
            return null;
        }

        if (evidence.Number >= 12)
        {
            return actual;
        }

        return WithinLimit(new Amounts(ForTwelveMonths(actual.Gross, evidence.Number), ForTwelveMonths(actual.Income, evidence.Number)));
    }

    private static Money ForTwelveMonths(Money actual, int months) =>
        new((long)decimal.Round(actual.Pence * 12m / months, MidpointRounding.AwayFromZero));

    private static Amounts? WithinLimit(Amounts amounts) =>
        amounts.Gross.Abs() <= Money.Limit && amounts.Income.Abs() <= Money.Limit ? amounts : null;
}
