using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Web.Figures;

/// <summary>The one sentence that answers "where do we stand", made from the figures and never typed.</summary>
public static class Headline
{
    /// <summary>For example: Forecast to overspend by £3.865m after director's adjustments, £1.959m better than last reported (P9).</summary>
    public static string For(HeadPosition position, MonitoringPeriod period, MonitoringPeriod? lastReported)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(period);
        if (position.RevisedVariance is not { } variance)
        {
            return $"No forecasts yet for {period.FullName}";
        }

        var sentence = PositionWords(variance);
        if (position.Adjustment is { IsNil: false })
        {
            sentence += " after director’s adjustments";
        }

        return sentence + Moved(position.Movement, lastReported);
    }

    private static string PositionWords(Money variance) => Variance.DirectionOf(variance) switch
    {
        VarianceDirection.Overspend => $"Forecast to overspend by {ScreenFigures.InSentence(variance)}",
        VarianceDirection.Underspend => $"Forecast to underspend by {ScreenFigures.InSentence(variance)}",
        _ => "Forecast to be on budget",
    };

    private static string Moved(Money? movement, MonitoringPeriod? lastReported)
    {
        if (movement is not { } moved || lastReported is null)
        {
            return string.Empty;
        }

        return moved.Pence switch
        {
            0 => $", unchanged since last reported ({lastReported.ShortName})",
            < 0 => $", {ScreenFigures.InSentence(moved)} better than last reported ({lastReported.ShortName})",
            _ => $", {ScreenFigures.InSentence(moved)} worse than last reported ({lastReported.ShortName})",
        };
    }
}
