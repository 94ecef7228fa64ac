namespace BudgetMonitor.Checks.Round;

/// <summary>A part that its owner has not submitted.</summary>
internal sealed class PartNotSubmitted : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "part-not-submitted",
        "Part not submitted",
        "A part of the round that is not started, in progress or returned.",
        "Its owner, deputy or finance officer submits it.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var part in RoundParts.Of(source.Structure, source.Structure.Council))
        {
            var words = source.Submissions.GetValueOrDefault(part.Index) switch
            {
                SubmissionState.NotStarted => "is not started",
                SubmissionState.InProgress => "is in progress and not submitted",
                SubmissionState.Returned => "was returned and not submitted again",
                _ => null,
            };
            if (words is not null)
            {
                yield return source.About(About, part, $"{part.Name} {words}.", "forecasts");
            }
        }
    }
}
