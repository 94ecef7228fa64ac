using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Checks.Texts;

namespace BudgetMonitor.Checks.Round;

/// <summary>A director's adjustment changes what members read, so it says why.</summary>
internal sealed class AdjustmentReason : ISenseCheck
{
    private const int ShortestReason = 10;

    public SenseCheckDescription About { get; } = new(
        "adjustment-reason",
        "Adjustment without a reason",
        "A director's adjustment whose reason is empty, a placeholder or shorter than ten characters.",
        "The director says why and what will be done.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        source.Adjustments
            .Where(adjusted => !adjusted.Amount.IsNil && (adjusted.Reason.Trim().Length < ShortestReason || UnfilledText.IsPlaceholder(adjusted.Reason)))
            .Select(adjusted => source.About(
                About,
                adjusted.Head,
                adjusted.Reason.Trim().Length == 0
                    ? $"The adjustment of {Sums.Signed(adjusted.Amount)} has no reason."
                    : $"The adjustment of {Sums.Signed(adjusted.Amount)} says only “{adjusted.Reason.Trim()}”.",
                "adjustments") with
            { OnlyWarns = adjusted.Reason.Trim().Length > 0 });
}
