using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Data.Publishing;

/// <summary>The kinds of paper that the council composed, and which of all kinds is a period's main one.</summary>
public static class PaperKindQueries
{
    /// <summary>Every kind that the council composed, the ones built in first, then by name.</summary>
    public static async Task<IReadOnlyList<PaperComposition>> ReadAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var records = await context.PaperKinds.AsNoTracking().ToListAsync(cancellationToken);
        if (records.Count == 0)
        {
            return [];
        }

        var parts = (await context.PaperKindParts.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(part => part.Kind);
        var tables = (await context.PaperKindTables.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(table => table.Kind);
        return records
            .OrderByDescending(record => record.Kind.IsBuiltIn).ThenBy(record => record.Name, StringComparer.Ordinal).ThenBy(record => record.Kind.Key, StringComparer.Ordinal)
            .Select(record => PaperKindRecord.Compose(record, parts[record.Kind], tables[record.Kind]))
            .ToList();
    }

    /// <summary>The kind that reports a period of which nothing is published yet.</summary>
    /// <param name="council">The council's settings.</param>
    /// <param name="period">The period.</param>
    public static PaperKind MainOf(CouncilSettings council, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(period);
        return period.Number == MonitoringPeriod.Closing ? PaperKind.Outturn : council.PaperKind;
    }

    /// <summary>
    /// The kind that reports a period to the council: its monthly paper, and for the closing of the year the outturn paper.
    /// A closing that was published as the monthly paper stays with that kind, so that its versions follow each other.
    /// </summary>
    public static async Task<PaperKind> MainAsync(BudgetDbContext context, CouncilSettings council, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(period);
        if (MainOf(council, period) != PaperKind.Outturn)
        {
            return council.PaperKind;
        }

        var (year, number, monthly) = (period.Year.StartYear, period.Number, council.PaperKind);
        return await context.PublishedPapers.AnyAsync(paper => paper.Year == year && paper.Number == number && paper.Kind == monthly, cancellationToken)
            ? monthly
            : PaperKind.Outturn;
    }

    /// <summary>The kinds that are published together with a period's main paper.</summary>
    public static async Task<IReadOnlyList<PaperKind>> TogetherAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var kinds = await context.PaperKinds.AsNoTracking().Where(record => record.IsPublished).Select(record => record.Kind).ToListAsync(cancellationToken);
        return kinds.Where(kind => !kind.IsBuiltIn).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
    }
}
