namespace BudgetMonitor.Checks.Round;

/// <summary>Only money that is left over can be carried forward.</summary>
internal sealed class RollForwardAboveUnderspend : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "roll-forward-above-underspend",
        "Roll forwards above the underspend",
        "Roll forwards asked for under one budget, and not refused, that come to more than its underspend by the threshold or more.",
        "Ask for less, or answer what will pay for it.",
        CheckSeverity.Warning,
        10_000.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from requests in source.Source.RollForwards.Where(request => request.Decision != RollForwardDecision.Refused).GroupBy(request => request.Head)
        let doubt = EntryDoubts.AboveUnderspend(requests.Select(request => request.Amount).Sum(), source.Position.CombineWithinTotal([requests.Key], requests.Key.Kind).RevisedVariance, threshold)
        where doubt is not null
        select source.About(About, requests.Key, doubt);
}
