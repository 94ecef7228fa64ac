using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Papers.Looks;

/// <summary>
/// How it looks where a saving stands, on screen and in papers alike. Money that is banked is a tick, on track a disc, at risk a
/// diamond, unachievable a triangle up, replaced an arrow, and a saving of which the period has nothing a ring.
/// </summary>
public static class SavingsLook
{
    /// <summary>The look of a status; null where the period has nothing of the saving.</summary>
    public static Mark Of(SavingsStatus? status) => status switch
    {
        SavingsStatus.Delivered => new("delivered", MarkShapes.Tick, status.Value.Word()),
        SavingsStatus.OnTrack => new("green", MarkShapes.Disc, status.Value.Word()),
        SavingsStatus.AtRisk => new("amber", MarkShapes.Diamond, status.Value.Word()),
        SavingsStatus.Unachievable => new("red", MarkShapes.TriangleUp, status.Value.Word()),
        SavingsStatus.Replaced => new("replaced", MarkShapes.Arrow, status.Value.Word()),
        _ => new("none", MarkShapes.Ring, "Not reported"),
    };
}
