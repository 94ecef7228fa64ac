using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>Reads where the parts of a period's round stand, for the pages of their lines. One query each.</summary>
public sealed class PartReader(BudgetDbContext db)
{
    /// <summary>The parts in which a person can save nothing now, as far as some lines are about them.</summary>
    public async Task<ShutParts> ShutAsync(MonitoringSnapshot snapshot, Person who, IReadOnlyList<StructureNode> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(lines);
        var submissions = await Of(snapshot.Period).ToDictionaryAsync(submission => submission.HeadId, cancellationToken);
        return ShutParts.Of(snapshot, who, lines, submissions);
    }

    /// <summary>Where the parts stand, by their heads' ids; a part that nobody has begun is missing.</summary>
    public Task<Dictionary<int, SubmissionState>> StatesAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Of(period).ToDictionaryAsync(submission => submission.HeadId, submission => submission.State, cancellationToken);
    }

    /// <summary>How far one part is, from its period's figures.</summary>
    public async Task<PartFigures> FiguresAsync(MonitoringSnapshot snapshot, StructureNode part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var explanations = await RoundQueries.ExplanationsAsync(db, snapshot.Period, cancellationToken);
        return PartFigures.Of(snapshot, part, line => explanations[snapshot.HeadIds[line.Index]]);
    }

    private IQueryable<PartSubmission> Of(MonitoringPeriod period) => db.PartSubmissions
        .AsNoTracking()
        .Where(submission => submission.Period == period.Number && db.Heads.Any(head => head.HeadId == submission.HeadId && head.Year == period.Year.StartYear));
}
