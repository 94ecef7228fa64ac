using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Web.Round;

/// <summary>The plain words of the round.</summary>
public static class RoundWords
{
    /// <summary>Why a part deserves a look: "overspend of £1.200m", "£0.300m unexplained".</summary>
    public static string Of(ReviewReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var amount = reason.Amount ?? Money.Zero;
        return reason.Kind switch
        {
            ReviewReasonKind.Unexplained => $"{ScreenFigures.InSentence(amount)} is unexplained",
            ReviewReasonKind.LargeVariance => $"{Variance.DirectionOf(amount).Word()} of {ScreenFigures.InSentence(amount)}",
            ReviewReasonKind.LargeMovement => $"{ScreenFigures.InSentence(amount)} {Moved(amount)} than last reported",
            ReviewReasonKind.FarFromRunRate => $"forecast {ScreenFigures.InSentence(amount)} {(amount.Pence > 0 ? "above" : "below")} the run rate",
            ReviewReasonKind.PoorForecasts => $"its last {reason.Periods} forecasts were {ScreenFigures.InSentence(amount)} off on average",
            _ => $"the same forecast for {reason.Periods} periods",
        };
    }

    /// <summary>All reasons as one sentence.</summary>
    public static string Sentence(IReadOnlyList<ReviewReason> reasons)
    {
        var words = string.Join("; ", reasons.Select(Of));
        return words.Length == 0 ? string.Empty : char.ToUpperInvariant(words[0]) + words[1..] + ".";
    }

    /// <summary>What is open about a line or head: "£0.900m of its movement and £0.120m of its variance".</summary>
    public static string Open(UnexplainedLine open)
    {
        ArgumentNullException.ThrowIfNull(open);
        string?[] parts =
        [
            open.Unexplained.Movement.IsNil ? null : $"{ScreenFigures.SignedPounds(open.Unexplained.Movement)} of its movement",
            open.Unexplained.Variance.IsNil ? null : $"{ScreenFigures.SignedPounds(open.Unexplained.Variance)} of its variance",
        ];
        return string.Join(" and ", parts.OfType<string>());
    }

    /// <summary>"worse" for a movement above nil, "better" below.</summary>
    public static string Moved(Money movement) => movement.Pence > 0 ? "worse" : "better";

    /// <summary>"1 day late".</summary>
    public static string Late(int days) => HeadWords.Count(days, "day late", "days late");

    /// <summary>Parts that are late: "10 are late, the longest by 2 days".</summary>
    public static string Late(int parts, int longest) => parts == 1
        ? $"1 is {Late(longest)}"
        : $"{parts} are late, the longest by {HeadWords.Count(longest, "day", "days")}";

    /// <summary>When forecasts are due: "Forecasts were due on 14 February 2018, 2 days ago"; null without a timetable.</summary>
    public static string? Due(PeriodRecord period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.ForecastsDueOn is not { } due)
        {
            return null;
        }

        return (due.DayNumber - today.DayNumber) switch
        {
            0 => $"Forecasts are due today, {ScreenFigures.Day(due)}",
            1 => $"Forecasts are due tomorrow, {ScreenFigures.Day(due)}",
            > 1 and var left => $"Forecasts are due on {ScreenFigures.Day(due)}, in {left} days",
            var past => $"Forecasts were due on {ScreenFigures.Day(due)}, {HeadWords.Count(-past, "day", "days")} ago",
        };
    }
}
