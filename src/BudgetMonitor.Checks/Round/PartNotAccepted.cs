namespace BudgetMonitor.Checks.Round;

/// <summary>A part that was submitted and that finance has not accepted yet.</summary>
internal sealed class PartNotAccepted : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "part-not-accepted",
        "Part submitted and not accepted",
        "A part of the round that is submitted and that finance has neither accepted nor returned.",
        "Finance accepts it or returns it with a reason.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        RoundParts.Of(source.Structure, source.Structure.Council)
            .Where(part => source.Submissions.GetValueOrDefault(part.Index) == SubmissionState.Submitted)
            .Select(part => source.About(About, part, $"{part.Name} is submitted and waits for finance.", "forecasts"));
}
