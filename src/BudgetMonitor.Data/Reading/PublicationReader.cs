using BudgetMonitor.Data.Archive;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Reading;

/// <summary>How many words go out with a period's figures.</summary>
/// <param name="Explanations">Reasons for variances and movements.</param>
/// <param name="Commentaries">Commentaries.</param>
/// <param name="Adjustments">Directors' adjustments with their reasons.</param>
/// <param name="RollForwards">Requests to roll budget forward.</param>
public sealed record WordsToPublish(int Explanations, int Commentaries, int Adjustments, int RollForwards);

/// <summary>Reads what publishing a period gives away and what was taken back.</summary>
/// <param name="db">The database.</param>
public sealed class PublicationReader(BudgetDbContext db)
{
    /// <summary>Counts the words that go out with a period: four queries.</summary>
    public async Task<WordsToPublish> CountWordsAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return new(
            await db.Explanations.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken),
            await db.Commentaries.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken),
            await db.DirectorAdjustments.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken),
            await db.RollForwards.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken));
    }

    /// <summary>When a period was reopened, and why; the latest first.</summary>
    public Task<List<Reopening>> ReopeningsAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return db.Reopenings.AsNoTracking()
            .Where(reopening => reopening.Year == year && reopening.Number == number)
            .OrderByDescending(reopening => reopening.ReopeningId)
            .ToListAsync(cancellationToken);
    }
}
