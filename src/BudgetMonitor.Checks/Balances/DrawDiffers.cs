using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Checks.Balances;

/// <summary>Schools' pressure is the draw on schools' reserves with the opposite sign (Kent, 3.5).</summary>
internal sealed class DrawDiffers : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "draw-differs",
        "Use of reserves that differs from the pressure",
        "A head whose variance reserves bear, such as the schools', where the reserves' movement is not the variance with the opposite sign.",
        "Correct the forecast or the movements, so that what is drawn from reserves equals the pressure.",
        CheckSeverity.Error,
        1.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from bridge in DrawBridge.Of(source.Position, source.Source.Beside.Reserves.All)
        where bridge.Difference.Abs() >= threshold && !bridge.Agrees
        select source.About(About, bridge.Head, $"The variance is {Sums.Signed(bridge.Variance)}; the reserves move by {Sums.Signed(bridge.Movement)}, which differs by {Sums.Plain(bridge.Difference.Abs())}.") with
        {
            Link = BalanceFindings.Address(source, "reserves"),
        };
}
