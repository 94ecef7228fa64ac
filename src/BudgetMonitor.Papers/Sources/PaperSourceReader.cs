using BudgetMonitor.Data;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Reads what a paper needs: the kept snapshot and a fixed number of queries, whatever the number of lines.</summary>
/// <param name="monitoring">The position.</param>
/// <param name="databases">Makes contexts.</param>
/// <param name="sources">What reads the areas that declare their own.</param>
/// <param name="clock">The time.</param>
public sealed class PaperSourceReader(IMonitoringReader monitoring, IDbContextFactory<BudgetDbContext> databases, IEnumerable<IBesideSource> sources, TimeProvider clock)
{
    /// <summary>Somebody may save between two reads; then all is read again, this often at most.</summary>
    private const int MostAttempts = 5;

    /// <summary>The source of a period's paper; null where there is no council, year or period of that number.</summary>
    public async Task<PaperSource?> ReadAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await monitoring.FindAsync(period, cancellationToken) is not { } snapshot)
            {
                return null;
            }

            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            var source = await ReadBesideAsync(database, snapshot, cancellationToken);
            var versionAfter = await database.Councils.Select(council => council.DataVersion).SingleAsync(cancellationToken);
            if (versionAfter == snapshot.DataVersion)
            {
                return source;
            }

            if (attempt == MostAttempts)
            {
                throw new InvalidOperationException("The figures changed again and again while the paper was being read. Make the paper again in a moment.");
            }
        }
    }

    private async Task<PaperSource> ReadBesideAsync(BudgetDbContext database, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        var year = snapshot.Period.Year.StartYear;
        var number = snapshot.Period.Number;
        var structure = snapshot.Structure;
        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);

        var rollForwards = await database.RollForwards.AsNoTracking()
            .Join(database.Heads.Where(head => head.Year == year), entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period == number)
            .OrderBy(entry => entry.DisplayOrder).ThenBy(entry => entry.RollForwardId)
            .ToListAsync(cancellationToken);

        var explanations = await database.Explanations.AsNoTracking()
            .Join(database.Heads.Where(head => head.Year == year), entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period == number)
            .OrderBy(entry => entry.DisplayOrder).ThenBy(entry => entry.ExplanationId)
            .ToListAsync(cancellationToken);

        var adjustments = await database.DirectorAdjustments.AsNoTracking()
            .Join(database.Heads.Where(head => head.Year == year), entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period == number)
            .ToListAsync(cancellationToken);

        var commentaries = await CommentaryQueries.OfPeriodAsync(database, snapshot, cancellationToken);

        var rows = await database.TableRows.AsNoTracking()
            .Where(row => row.Year == year)
            .OrderBy(row => row.TableId).ThenBy(row => row.DisplayOrder)
            .ToListAsync(cancellationToken);

        var texts = await database.PaperTexts.AsNoTracking()
            .Where(text => text.Year == year && text.Period <= number)
            .OrderBy(text => text.Slot).ThenBy(text => text.Period).ThenBy(text => text.DisplayOrder)
            .ToListAsync(cancellationToken);

        return new PaperSource
        {
            Council = snapshot.Council,
            Status = snapshot.Status,
            Position = snapshot.Position,
            RollForwards = rollForwards
                .Select(entry => new RollForwardRequest(structure.Nodes[placeOf[entry.HeadId]], entry.Kind, entry.Amount, entry.Description)
                {
                    Decision = entry.Decision,
                    DecisionReason = entry.DecisionReason,
                })
                .ToList(),
            Explanations = explanations
                .Select(entry => new HeadExplanation(structure.Nodes[placeOf[entry.HeadId]], entry.Subject, entry.Amount, entry.Text) { ReasonCode = entry.ReasonCode })
                .OrderBy(explanation => explanation.Head.Index)
                .ToList(),
            Adjustments = adjustments
                .Select(entry => new ReasonedAdjustment(structure.Nodes[placeOf[entry.HeadId]], entry.Amount, entry.Reason))
                .OrderBy(adjustment => adjustment.Head.Index)
                .ToList(),
            Commentaries = commentaries.Select(commentary => commentary.AsText).ToList(),
            TableRows = rows,
            Texts = texts,
            Compositions = await PaperKindQueries.ReadAsync(database, cancellationToken),
            MainKind = await PaperKindQueries.MainAsync(database, snapshot.Council, snapshot.Period, cancellationToken),
            Beside = await new BesideRevenueReader(database, sources).ReadAsync(snapshot, cancellationToken),
            ProducedAt = clock.GetUtcNow(),
            DataVersion = snapshot.DataVersion,
        };
    }
}
