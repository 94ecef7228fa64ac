using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>
/// The parts of a period in which a person can save nothing now, because they are submitted or accepted. Pages ask before they
/// offer anything for typing, by the rule that the services refuse by.
/// </summary>
public sealed class ShutParts
{
    private readonly BudgetStructure structure;
    private readonly Dictionary<int, string> reasons;

    private ShutParts(BudgetStructure structure, Dictionary<int, string> reasons) => (this.structure, this.reasons) = (structure, reasons);

    /// <summary>Why each of them is shut, in print order.</summary>
    public IReadOnlyList<string> Reasons => [.. reasons.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

    /// <summary>Why nothing of a line can be saved, and what to do; null where it can.</summary>
    public string? Of(StructureNode line) => reasons.GetValueOrDefault(PartOf(structure, line).Index);

    /// <summary>Finds them among the submissions of a period, as far as some lines are about them.</summary>
    internal static ShutParts Of(MonitoringSnapshot snapshot, Person who, IReadOnlyList<StructureNode> lines, IReadOnlyDictionary<int, PartSubmission> submissions)
    {
        var structure = snapshot.Structure;
        var reasons = new Dictionary<int, string>();
        foreach (var part in lines.Select(line => PartOf(structure, line)).DistinctBy(part => part.Index))
        {
            var submission = submissions.GetValueOrDefault(snapshot.HeadIds[part.Index]);
            if (PartSteps.ShutBecause(who, structure, part, submission?.State ?? SubmissionState.NotStarted, submission?.SubmittedBy, snapshot.Status) is { } because)
            {
                reasons.Add(part.Index, because);
            }
        }

        return new(structure, reasons);
    }

    /// <summary>A head above the lines is its own part, where it is one; above the parts nothing is shut.</summary>
    private static StructureNode PartOf(BudgetStructure structure, StructureNode head) => head.IsLine ? RoundParts.PartOf(structure, head) : head;
}
