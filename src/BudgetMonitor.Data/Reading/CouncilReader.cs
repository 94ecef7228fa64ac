using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the council's settings.</summary>
/// <param name="db">The database.</param>
public sealed class CouncilReader(BudgetDbContext db)
{
    /// <summary>The council with its settings; null before there is one.</summary>
    public Task<CouncilSettings?> FindAsync(CancellationToken cancellationToken) => db.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The council's rating rules as they are kept; none where the product's own hold.</summary>
    public Task<List<RagRuleRecord>> RatingRulesAsync(CancellationToken cancellationToken) => db.RagRules.AsNoTracking().ToListAsync(cancellationToken);
}
