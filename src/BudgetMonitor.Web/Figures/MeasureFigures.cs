using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>Volumes, unit costs and numbers of staff as screens show them: a real minus sign, an absent figure blank.</summary>
public static class MeasureFigures
{
    /// <summary>A volume or number: 16,499,622.</summary>
    public static string Number(decimal? number, int decimals = 0) => number is { } known ? FigureText.WithRealMinus(new NumberCell(known, decimals).Display) : string.Empty;

    /// <summary>A difference of volumes with its sign.</summary>
    public static string Signed(decimal? number, int decimals = 0) =>
        number is { } known && Rounding.HalfAwayFromZero(known, decimals) > 0m ? "+" + Number(known, decimals) : Number(number, decimals);

    /// <summary>A unit cost in pounds and pence.</summary>
    public static string Cost(decimal? pounds) => Number(pounds, 2);

    /// <summary>A number as somebody would type it: 362047.4 as 362,047.4.</summary>
    public static string ForInput(decimal? number) => number is { } known ? known.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
}
