using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads what the council has set for the checks before publication.</summary>
/// <param name="db">The database.</param>
public sealed class CheckSettingReader(BudgetDbContext db)
{
    /// <summary>The settings of the checks that the council has set; the others have their defaults.</summary>
    public Task<List<CheckSetting>> ReadAsync(CancellationToken cancellationToken) => db.CheckSettings.AsNoTracking().ToListAsync(cancellationToken);
}
