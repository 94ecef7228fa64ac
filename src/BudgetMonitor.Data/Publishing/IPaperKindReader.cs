using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Publishing;

/// <summary>Reads the kinds of paper for pages and the command line.</summary>
public interface IPaperKindReader
{
    /// <summary>Every kind that the council composed.</summary>
    Task<IReadOnlyList<PaperComposition>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>The kind that reports a period; null in an empty database.</summary>
    Task<PaperKind?> MainAsync(MonitoringPeriod period, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="contexts">Makes contexts.</param>
internal sealed class PaperKindReader(IDbContextFactory<BudgetDbContext> contexts) : IPaperKindReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PaperComposition>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PaperKindQueries.ReadAsync(context, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PaperKind?> MainAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } council
            ? await PaperKindQueries.MainAsync(context, council, period, cancellationToken)
            : null;
    }
}
