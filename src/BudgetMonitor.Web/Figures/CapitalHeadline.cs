using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;

namespace BudgetMonitor.Web.Figures;

/// <summary>The one sentence that answers where capital stands, made from the figures and never typed.</summary>
public static class CapitalHeadline
{
    /// <summary>For example: £206.970m of £276.208m is forecast to be spent: £71.644m moves to later years, schemes cost £2.406m more.</summary>
    public static string For(CapitalPosition? position, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (position is null)
        {
            return $"No capital forecasts yet for {period.FullName}";
        }

        var parts = new List<string>();
        if (!position.Rephasing.IsNil)
        {
            parts.Add($"{ScreenFigures.InSentence(position.Rephasing)} moves {(position.Rephasing.Pence < 0 ? "to later years" : "into this year")}");
        }

        if (!position.Real.IsNil)
        {
            parts.Add($"schemes cost {ScreenFigures.InSentence(position.Real)} {(position.Real.Pence > 0 ? "more" : "less")}");
        }

        var later = position.RealInAll - position.Real;
        if (!later.IsNil)
        {
            parts.Add($"{ScreenFigures.InSentence(later)} {(later.Pence > 0 ? "more" : "less")} falls in later years");
        }

        var sentence = $"{ScreenFigures.WithMinus(position.Forecast)} of {ScreenFigures.WithMinus(position.WorkingBudget)} is forecast to be spent in {period.Year}";
        return parts.Count == 0 ? sentence : $"{sentence}: {string.Join(", ", parts)}";
    }
}
