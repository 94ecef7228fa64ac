namespace BudgetMonitor.Checks.Round;

/// <summary>A summary that was written before the texts below it changed.</summary>
internal sealed class StaleCommentary : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "stale-commentary",
        "Commentary older than the texts below it",
        "Commentary on a head that was written from texts below it which have changed since.",
        "Open the commentary, compare, take up what changed and save it.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var texts = source.Commentary.ToDictionary(said => said.Head.Index, said => said.Text);
        foreach (var said in source.Commentary)
        {
            if (CommentaryRollUp.Mark(CommentaryRollUp.Below(source.Structure, said.Head, texts)) is { } mark && mark != said.SeenBelow)
            {
                yield return source.About(About, said.Head, $"A text below {said.Head.Name} has changed since its commentary was written.", "commentary");
            }
        }
    }
}
