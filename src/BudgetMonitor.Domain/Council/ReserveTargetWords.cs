namespace BudgetMonitor.Domain.Council;

/// <summary>How the target of the general reserve is said.</summary>
public static class ReserveTargetWords
{
    /// <summary>The council's target: £30,000,000, 5% of the net budget, or not set.</summary>
    public static string Of(CouncilSettings council) => council switch
    {
        null => throw new ArgumentNullException(nameof(council)),
        { GeneralReserveTarget: { } sum } => sum.InWords(),
        { GeneralReserveTargetPercent: { } percent } => $"{percent}% of the net budget",
        _ => "not set",
    };
}
