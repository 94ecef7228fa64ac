using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the reasons that are given for variances and movements: one query each where nothing else is said.</summary>
public sealed class ExplanationReader(BudgetDbContext db)
{
    /// <summary>A head's own reasons in a period, in order.</summary>
    public async Task<IReadOnlyList<Explanation>> OfHeadAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(head);
        var (headId, number) = (snapshot.HeadIds[head.Index], snapshot.Period.Number);
        return await db.Explanations
            .AsNoTracking()
            .Where(explanation => explanation.HeadId == headId && explanation.Period == number)
            .OrderBy(explanation => explanation.Subject).ThenBy(explanation => explanation.DisplayOrder)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Every reason of a period, by the identity of its head.</summary>
    public async Task<ILookup<int, Explanation>> OfPeriodAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var all = await db.Explanations
            .AsNoTracking()
            .Where(explanation => explanation.Period == number && db.Heads.Any(head => head.HeadId == explanation.HeadId && head.Year == year))
            .ToListAsync(cancellationToken);
        return all.ToLookup(explanation => explanation.HeadId);
    }

    /// <summary>The reasons of some heads and everything below them, in print order.</summary>
    public async Task<IReadOnlyList<ExplanationLine>> AtOrBelowAsync(MonitoringSnapshot snapshot, IReadOnlyCollection<StructureNode> tops, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var given = await db.Explanations
            .Where(explanation => explanation.Period == number)
            .Join(
                db.Heads.Where(head => head.Year == year),
                explanation => explanation.HeadId,
                head => head.HeadId,
                (explanation, head) => new { head.Code, explanation.Subject, explanation.DisplayOrder, explanation.Amount, explanation.Text, explanation.ReasonCode })
            .ToListAsync(cancellationToken);
        return
        [
            .. given
                .Select(row => (Node: snapshot.Structure.Find(row.Code), Row: row))
                .Where(pair => pair.Node is { } node && tops.Any(top => BudgetStructure.IsAtOrBelow(node, top)))
                .OrderBy(pair => pair.Node!.Index).ThenBy(pair => pair.Row.Subject).ThenBy(pair => pair.Row.DisplayOrder)
                .Select(pair => new ExplanationLine(pair.Node!, pair.Row.Subject, pair.Row.Amount, pair.Row.Text, pair.Row.ReasonCode)),
        ];
    }

    /// <summary>What some heads said in the period before, as drafts for this one, in one query beside the snapshots; none where nothing was said before.</summary>
    /// <param name="now">The period.</param>
    /// <param name="findAsync">Finds the period before.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<CarriedReasons>> CarriedAsync(
        MonitoringSnapshot now,
        Func<MonitoringPeriod, CancellationToken, Task<MonitoringSnapshot?>> findAsync,
        IReadOnlyCollection<StructureNode> heads,
        CancellationToken cancellationToken) => CarriedReasons.ReadAsync(db, now, findAsync, heads, cancellationToken);
}
