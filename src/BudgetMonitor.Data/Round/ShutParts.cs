using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Round;

/// <summary>
/// The parts of a period in which a person can save nothing now, because they are submitted or accepted. Pages ask before they
/// offer anything for typing, by the rule that the desks refuse by.
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

    /// <summary>Reads them, as far as some lines are about them. One query.</summary>
    public static async Task<ShutParts> ReadAsync(BudgetDbContext db, MonitoringSnapshot snapshot, Person who, IReadOnlyList<StructureNode> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(lines);
        var (structure, period) = (snapshot.Structure, snapshot.Period);
        var states = await Of(db, period).ToDictionaryAsync(submission => submission.HeadId, cancellationToken);
        var reasons = new Dictionary<int, string>();
        foreach (var part in lines.Select(line => PartOf(structure, line)).DistinctBy(part => part.Index))
        {
            var submission = states.GetValueOrDefault(snapshot.HeadIds[part.Index]);
            if (PartSteps.ShutBecause(who, structure, part, submission?.State ?? SubmissionState.NotStarted, submission?.SubmittedBy, snapshot.Status) is { } because)
            {
                reasons.Add(part.Index, because);
            }
        }

        return new(structure, reasons);
    }

    /// <summary>Where the parts of a period stand, by their heads' ids; a part that nobody has begun is missing. One query.</summary>
    public static Task<Dictionary<int, SubmissionState>> StatesAsync(BudgetDbContext db, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(period);
        return Of(db, period).ToDictionaryAsync(submission => submission.HeadId, submission => submission.State, cancellationToken);
    }

    private static IQueryable<PartSubmission> Of(BudgetDbContext db, MonitoringPeriod period) => db.PartSubmissions
        .AsNoTracking()
        .Where(submission => submission.Period == period.Number && db.Heads.Any(head => head.HeadId == submission.HeadId && head.Year == period.Year.StartYear));

    /// <summary>A head above the lines is its own part, where it is one; above the parts nothing is shut.</summary>
    private static StructureNode PartOf(BudgetStructure structure, StructureNode head) => head.IsLine ? RoundParts.PartOf(structure, head) : head;
}
