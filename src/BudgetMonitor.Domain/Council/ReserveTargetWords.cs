using System.Globalization;

namespace BudgetMonitor.Domain.Council;

/// <summary>How the target of the general reserve is said.</summary>
public static class ReserveTargetWords
{
    /// <summary>The council's target: £30,000,000, 5% of the net budget, or not set.</summary>
    public static string Of(CouncilSettings council) => council switch
    {
        null => throw new ArgumentNullException(nameof(council)),
        { GeneralReserveTarget: { } sum } => sum.InWords(),
        { GeneralReserveTargetPercent: { } percent } => $"{Percent(percent)}% of the net budget",
        _ => "not set",
    };

    /// <summary>A per cent as somebody would type it: 5 or 4.5.</summary>
    public static string Percent(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture);
}
