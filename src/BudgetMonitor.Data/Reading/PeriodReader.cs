using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the periods as they stand stored, whoever may see their figures. One query each.</summary>
/// <param name="db">The database.</param>
public sealed class PeriodReader(BudgetDbContext db)
{
    /// <summary>Every period of every year.</summary>
    public Task<List<PeriodRecord>> AllAsync(CancellationToken cancellationToken) => db.Periods.AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>The calendar years in which the years that have a structure start.</summary>
    public Task<List<int>> YearsWithStructureAsync(CancellationToken cancellationToken) => db.Heads.Select(head => head.Year).Distinct().ToListAsync(cancellationToken);

    /// <summary>The state of each period of a year, by its number.</summary>
    public Task<Dictionary<int, PeriodStatus>> StatesAsync(FinancialYear year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        var start = year.StartYear;
        return db.Periods.AsNoTracking().Where(period => period.Year == start).ToDictionaryAsync(period => period.Number, period => period.Status, cancellationToken);
    }

    /// <summary>Whether a period of a year is published, of this number or later.</summary>
    public Task<bool> IsPublishedFromAsync(FinancialYear year, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        var start = year.StartYear;
        return db.Periods.AnyAsync(period => period.Year == start && period.Status == PeriodStatus.Published && period.Number >= number, cancellationToken);
    }
}
