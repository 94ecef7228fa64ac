using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads a year's savings as a period has them, with a fixed number of queries.</summary>
public sealed class SavingsReader(BudgetDbContext database)
{
    /// <summary>The register as the period holds it, with where each saving stands in it. One query where the year has no register.</summary>
    public async Task<SavingsPosition> ReadAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        var lines = await database.SavingsLines.AsNoTracking().Where(saving => saving.Year == year && saving.FromPeriod <= number).ToListAsync(cancellationToken);
        if (lines.Count == 0)
        {
            return SavingsPosition.Empty;
        }

        var amounts = await database.SavingsAmounts.AsNoTracking()
            .Where(amount => database.SavingsLines.Any(saving => saving.SavingsLineId == amount.SavingsLineId && saving.Year == year && saving.FromPeriod <= number))
            .OrderBy(amount => amount.ForYear).ThenBy(amount => amount.Code)
            .ToListAsync(cancellationToken);
        var progress = await database.SavingsProgress.AsNoTracking()
            .Where(one => one.Year == year && one.Period == number)
            .OrderBy(one => one.SavingsLineId)
            .ToListAsync(cancellationToken);
        var workstreams = await database.SavingsWorkstreams.AsNoTracking().Where(workstream => workstream.Year == year).ToListAsync(cancellationToken);
        var shares = await database.SavingsShares.AsNoTracking()
            .Where(share => database.SavingsWorkstreams.Any(workstream => workstream.SavingsWorkstreamId == share.SavingsWorkstreamId && workstream.Year == year))
            .OrderBy(share => share.ForYear)
            .ToListAsync(cancellationToken);
        var amountsOf = amounts.ToLookup(amount => amount.SavingsLineId);
        var sharesOf = shares.ToLookup(share => share.SavingsWorkstreamId);
        var register = new SavingsRegister(
            lines.Select(line => new Domain.Savings.Saving(line, [.. amountsOf[line.SavingsLineId]])),
            workstreams.Select(line => new Workstream(line, [.. sharesOf[line.SavingsWorkstreamId]])));
        return new SavingsPosition(register, year, progress);
    }

    /// <summary>What earlier periods of the year had of savings, the latest first.</summary>
    /// <param name="period">The period before which is looked.</param>
    /// <param name="savingsLineId">One saving only; every one where it is null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<List<SavingsProgress>> EarlierAsync(MonitoringPeriod period, int? savingsLineId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return database.SavingsProgress.AsNoTracking()
            .Where(one => one.Year == year && one.Period < number && (savingsLineId == null || one.SavingsLineId == savingsLineId))
            .OrderByDescending(one => one.Period).ThenBy(one => one.SavingsLineId)
            .ToListAsync(cancellationToken);
    }
}
