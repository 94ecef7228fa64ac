using System.Globalization;
using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Checks;

/// <summary>
/// What makes an entry doubtful, a sentence each: said once for the form, which asks again before it saves, and for the sense
/// check, which asks before publication. Null where there is no doubt.
/// </summary>
public static class EntryDoubts
{
    /// <summary>An adjustment that reaches the council's limit.</summary>
    public static string? AdjustmentSize(Money amount, Money? limit) => limit is { } most && amount.Abs() >= most
        ? $"The adjustment is {Sums.Signed(amount)}. The council's limit is {Sums.Plain(most)}."
        : null;

    /// <summary>An adjustment of some size that nothing is being done about.</summary>
    public static string? WithoutAction(Money amount, IReadOnlyCollection<ActionFacts> actions, Money? from)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return from is { } least && !amount.IsNil && amount.Abs() >= least && !actions.Any(action => action.IsOpen)
            ? $"The adjustment is {Sums.Signed(amount)} and no action is planned or under way to bring it about."
            : null;
    }

    /// <summary>An action that is delivered and whose money the forecast does not hold.</summary>
    public static string? DeliveredNotInForecast(string title, ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Status == ActionStatus.Delivered && action.InForecast != action.Amount
            ? $"“{title}” is delivered, but {Sums.Signed(action.InForecast)} of its {Sums.Signed(action.Amount)} is in the forecast."
            : null;
    }

    /// <summary>An action that is due in another financial year than the one that it is to change.</summary>
    public static string? DueOutsideYear(string title, ActionFacts action, FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(year);
        return action.Status != ActionStatus.Dropped && (action.DueOn < year.FirstDay || action.DueOn > year.LastDay)
            ? $"“{title}” is due on {Written(action.DueOn)}, which is not in {year}."
            : null;
    }

    /// <summary>Roll forwards of a head that come to more than it is underspending.</summary>
    /// <param name="asked">What is asked for in all and not refused.</param>
    /// <param name="variance">The head's revised variance; null where it is not forecast.</param>
    /// <param name="from">From which excess on.</param>
    public static string? AboveUnderspend(Money asked, Money? variance, Money? from)
    {
        if (from is not { } least || asked.Pence <= 0)
        {
            return null;
        }

        var left = variance is { Pence: < 0 } under ? under.Abs() : Money.Zero;
        if (asked - left < least || asked <= left)
        {
            return null;
        }

        var stands = variance switch
        {
            null => "is not forecast yet",
            { Pence: < 0 } => $"is forecast to underspend by {Sums.Plain(left)}",
            { IsNil: true } => "is forecast to be on budget",
            { } over => $"is forecast to overspend by {Sums.Plain(over)}",
        };
        return $"Roll forwards of {Sums.Plain(asked)} are asked for, but the budget {stands}.";
    }

    /// <summary>What a company is to pay that is far from its budget.</summary>
    public static string? CompanySize(Money forecast, Money budget, Money? limit) =>
        limit is { } most && (forecast - budget).Abs() >= most
            ? $"The forecast is {Sums.Plain(forecast)} against a budget of {Sums.Plain(budget)}."
            : null;

    /// <summary>A year of a scheme in which less than nothing would be spent.</summary>
    public static IEnumerable<string> BelowNil(CapitalPosition position, FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(year);
        if (position.Forecast.Pence < 0)
        {
            yield return Below(year, position.WorkingBudget, position.Forecast);
        }

        foreach (var later in position.LaterYears)
        {
            if (later is { WorkingBudget: { } budget, Forecast: { Pence: < 0 } forecast })
            {
                yield return Below(later.ForYear, budget, forecast);
            }
        }

        static string Below(FinancialYear year, Money budget, Money forecast) =>
            $"The forecast for {year} is {Sums.Signed(forecast)}: more is taken off than the working budget of {Sums.Plain(budget)}.";
    }

    /// <summary>Rephasing that does not come to nil over the years.</summary>
    public static string? NotNil(CapitalPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        if (position.NetsToNil)
        {
            return null;
        }

        var words = position.RephasingInAll.Pence < 0
            ? $"{Sums.Plain(position.RephasingInAll.Abs())} of the rephasing is not in any later year"
            : $"{Sums.Plain(position.RephasingInAll)} is rephased in and comes out of no other year";
        return $"{words}: {Sums.Signed(position.Rephasing)} this year, {Sums.Signed(position.RephasingInAll - position.Rephasing)} in later ones.";
    }

    /// <summary>A day that a period's report can hardly be about: after the quarter that follows the period, or before the year that precedes it.</summary>
    public static string? FarFrom(string what, DateOnly day, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return day > period.LastDay.AddMonths(3) || day < period.LastDay.AddYears(-1)
            ? $"{what} is {Written(day)}; the period ends on {Written(period.LastDay)}."
            : null;
    }

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
