namespace BudgetMonitor.Domain.Figures;

/// <summary>
/// The one rule of rounding: half away from zero, once, when a figure is shown (proved by the Kent draft budget 2024-25:
/// 11,050 thousand prints as 11.1m).
/// </summary>
public static class Rounding
{
    /// <summary>Rounds half away from zero. A result of nil has no sign, so -0.04 to one decimal is 0.0.</summary>
    public static decimal HalfAwayFromZero(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0m ? 0m : rounded;
    }
}
