using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Checks;

/// <summary>A finding with its answer.</summary>
/// <param name="Weighed">The finding and its weight.</param>
/// <param name="Answer">The answer kept for its place; null where nobody answered.</param>
public sealed record AnsweredFinding(WeighedFinding Weighed, CheckAnswer? Answer)
{
    /// <summary>The finding.</summary>
    public CheckFinding Finding => Weighed.Finding;

    /// <summary>Whether the answer is to the finding as it is now.</summary>
    public bool IsAnswered => Answer?.Finding == Finding.Mark;

    /// <summary>Whether it stops publication: every error, and a warning until it is answered.</summary>
    public bool Stops => Weighed.Severity == CheckSeverity.Error || !IsAnswered;
}

/// <summary>What all sense checks find in a period at one data version, with the answers. Shared by everybody who asks: never hand it on whole.</summary>
/// <param name="Snapshot">The period.</param>
/// <param name="Findings">All findings: errors first, then warnings.</param>
public sealed record CheckReport(MonitoringSnapshot Snapshot, IReadOnlyList<AnsweredFinding> Findings)
{
    /// <summary>How many errors there are.</summary>
    public int Errors => Findings.Count(finding => finding.Weighed.Severity == CheckSeverity.Error);

    /// <summary>How many warnings wait for an answer.</summary>
    public int Unanswered => Findings.Count(finding => finding.Weighed.Severity == CheckSeverity.Warning && !finding.IsAnswered);

    /// <summary>The findings that a person may see: a finding about the whole paper is for those who may see the whole council.</summary>
    public IReadOnlyList<AnsweredFinding> VisibleTo(Person person) => Findings.Where(finding => MaySee(person, finding)).ToList();

    /// <summary>Whether a person may answer a finding: a warning, in a period that accepts entry, about a head of theirs.</summary>
    public bool MayAnswer(Person person, AnsweredFinding finding)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(finding);
        return person.MayCheck
            && finding.Weighed.Severity == CheckSeverity.Warning
            && Snapshot.Status is PeriodStatus.Open or PeriodStatus.InReview
            && person.Owns(Snapshot.Structure, finding.Finding.Head ?? Snapshot.Structure.Council)
            && MaySee(person, finding);
    }

    private bool MaySee(Person person, AnsweredFinding finding) =>
        person.MaySee(Snapshot.Council, Snapshot.Status, Snapshot.Structure, finding.Finding.Head ?? Snapshot.Structure.Council);
}
