using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Reporting.Model;

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
        SavingsStatus.Delivered => new("delivered", "<path d=\"M4.5 10.5.8 6.8l1.5-1.5 2.2 2.2L9.7 2l1.5 1.5z\"/>", status.Value.Word()),
        SavingsStatus.OnTrack => new("green", "<circle cx=\"6\" cy=\"6\" r=\"5\"/>", status.Value.Word()),
        SavingsStatus.AtRisk => new("amber", "<path d=\"M6 .5 11.5 6 6 11.5.5 6z\"/>", status.Value.Word()),
        SavingsStatus.Unachievable => new("red", "<path d=\"M6 1 11.5 11H.5z\"/>", status.Value.Word()),
        SavingsStatus.Replaced => new("replaced", "<path d=\"M1 5h5V1l5 5-5 5V7H1z\"/>", status.Value.Word()),
        _ => new("none", "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>", "Not reported"),
    };
}
