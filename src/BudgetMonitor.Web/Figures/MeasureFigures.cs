using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Figures;

/// <summary>Volumes, unit costs and numbers of staff as screens show them: a real minus sign, an absent figure blank.</summary>
public static class MeasureFigures
{
    /// <summary>A volume: 16,499,622.</summary>
    public static string Number(Volume? volume) => Number(volume?.Units);

    /// <summary>A number of staff: 325.6.</summary>
    public static string Number(StaffNumber? staff, int decimals) => Number(staff?.Count, decimals);

    /// <summary>A number: 16,499,622.</summary>
    public static string Number(decimal? number, int decimals = 0) => number is { } known ? FigureText.WithRealMinus(new NumberCell(known, decimals).Display) : string.Empty;

    /// <summary>A change of volume with its sign.</summary>
    public static string Signed(VolumeChange? change) => Signed(change?.Units);

    /// <summary>A difference of numbers with its sign.</summary>
    public static string Signed(decimal? number, int decimals = 0) =>
        number is { } known && Rounding.HalfAwayFromZero(known, decimals) > 0m ? "+" + Number(known, decimals) : Number(number, decimals);

    /// <summary>A unit cost in pounds and pence.</summary>
    public static string Cost(UnitCost? cost) => Number(cost?.Pounds, 2);

    /// <summary>A volume as somebody would type it.</summary>
    public static string ForInput(Volume? volume) => ForInput(volume?.Units);

    /// <summary>A change of volume as somebody would type it.</summary>
    public static string ForInput(VolumeChange? change) => ForInput(change?.Units);

    /// <summary>A number of staff as somebody would type it.</summary>
    public static string ForInput(StaffNumber? staff) => ForInput(staff?.Count);

    /// <summary>A number as somebody would type it: 362047.4 as 362,047.4.</summary>
    public static string ForInput(decimal? number) => number is { } known ? known.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
}
