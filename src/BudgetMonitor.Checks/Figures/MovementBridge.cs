namespace BudgetMonitor.Checks.Figures;

/// <summary>
/// One table's movement is before director's adjustments, another's after them (Kent, Appendix 1 against table 1a): the
/// reader is told the way from one to the other.
/// </summary>
internal sealed class MovementBridge : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "movement-bridge",
        "Two movements and no explanation of the difference",
        "The total movement before and after director's adjustments differ by the threshold or more, and no text of the paper mentions the adjustments.",
        "Say in the summary how far the adjustments changed. Insert the total's adjustment and movement from the list of figures.",
        CheckSeverity.Warning,
        100_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        if (source.Position.CouncilTotal is not { MovementBeforeAdjustment: { } before, Movement: { } after } || (after - before).Abs() < threshold || before == after)
        {
            yield break;
        }

        if (!source.Texts.Any(text => text.Origin == TextOrigin.Paper && text.Plain.Contains("adjustment", StringComparison.OrdinalIgnoreCase)))
        {
            yield return source.About(About, "movement-bridge", "Paper, movement of the total", $"Before director's adjustments the total moved by {Sums.Signed(before)}, after them by {Sums.Signed(after)}. The difference of {Sums.Signed(after - before)} is the change in the adjustments; no text says so.");
        }
    }
}
