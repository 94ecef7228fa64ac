using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// What the locks of published periods have to know of the database before they judge a save: what is published, and what a
/// published period has of the things that change. Asked for once, and only of what the save touches.
/// </summary>
/// <param name="context">The context in hand.</param>
internal sealed class LockFacts(BudgetDbContext context)
{
    private readonly Dictionary<int, SortedSet<int>> published = [];
    private readonly HashSet<(int Year, int Number)> reopened = [];
    private readonly HashSet<(int Year, int Number)> kept = [];
    private readonly HashSet<int> reportedSchemes = [];
    private readonly HashSet<int> reportedActivity = [];
    private readonly HashSet<int> reportedStaffing = [];

    /// <summary>The savings whose amounts change, by their ids.</summary>
    public Dictionary<int, (int Year, string Reference, int From)> Savings { get; } = [];

    /// <summary>The workstreams whose shares change, by their ids.</summary>
    public Dictionary<int, (int Year, string Name)> Workstreams { get; } = [];

    /// <summary>The columns of series that change for which a published period has figures.</summary>
    public HashSet<(int SeriesId, string ColumnKey)> ReportedColumns { get; } = [];

    /// <summary>Asks for all of it.</summary>
    public async Task LearnAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var period in await context.Periods
            .AsNoTracking()
            .Where(period => period.Status == PeriodStatus.Published)
            .Select(period => new { period.Year, period.Number })
            .ToListAsync(cancellationToken))
        {
            Published(period.Year).Add(period.Number);
        }

        await LearnReopenedAsync(entries, cancellationToken);
        await LearnSavingsAsync(entries, cancellationToken);
        await LearnReportedAsync(entries, cancellationToken);
        await LearnWorkstreamsAsync(entries, cancellationToken);
        await LearnSeriesAsync(entries, cancellationToken);
    }

    /// <summary>The numbers of a year's published periods.</summary>
    public SortedSet<int> Published(int year)
    {
        if (!published.TryGetValue(year, out var numbers))
        {
            published[year] = numbers = [];
        }

        return numbers;
    }

    /// <summary>Whether a reopening names the very version of the period.</summary>
    public bool IsReopened(PeriodRecord period) => reopened.Contains((period.Year, period.Number));

    /// <summary>Whether a paper of the very version of the period is kept.</summary>
    public bool IsKept(PeriodRecord period) => kept.Contains((period.Year, period.Number));

    /// <summary>Whether something goes that no published period reports, such as a scheme that was entered by mistake: it was never part of what was published.</summary>
    public bool IsUnreported(EntityEntry entry) => entry.State == EntityState.Deleted && entry.Entity switch
    {
        ActivityMeasure measure => !reportedActivity.Contains(measure.ActivityMeasureId),
        StaffingMeasure measure => !reportedStaffing.Contains(measure.StaffingMeasureId),
        var entity => SchemeOf(entity) is { } scheme && !reportedSchemes.Contains(scheme),
    };

    private static int? SchemeOf(object entity) => entity switch
    {
        CapitalScheme scheme => scheme.CapitalSchemeId,
        CapitalYear year => year.CapitalSchemeId,
        CapitalFunding funding => funding.CapitalSchemeId,
        _ => null,
    };

    /// <summary>The savings whose amounts change, as the database has them: one that is added in the same save has no amounts there to lock.</summary>
    private async Task LearnSavingsAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.Entity).OfType<SavingsAmount>().Select(amount => amount.SavingsLineId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var saving in await context.SavingsLines.AsNoTracking()
            .Where(saving => ids.Contains(saving.SavingsLineId))
            .Select(saving => new { saving.SavingsLineId, saving.Year, saving.Reference, saving.FromPeriod })
            .ToListAsync(cancellationToken))
        {
            Savings[saving.SavingsLineId] = (saving.Year, saving.Reference, saving.FromPeriod);
        }
    }

    /// <summary>Which of the schemes and measures that go, whole or in part, a published period reports.</summary>
    private async Task LearnReportedAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var gone = entries.Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity).ToList();
        if (gone.Select(SchemeOf).OfType<int>().Distinct().ToList() is { Count: > 0 } schemes)
        {
            reportedSchemes.UnionWith(await context.CapitalForecasts.Where(forecast => schemes.Contains(forecast.CapitalSchemeId) && context.Heads.Any(head => head.HeadId == forecast.HeadId
                    && context.Periods.Any(period => period.Year == head.Year && period.Number == forecast.Period && period.Status == PeriodStatus.Published)))
                .Select(forecast => forecast.CapitalSchemeId).ToListAsync(cancellationToken));
        }

        if (gone.OfType<ActivityMeasure>().Select(measure => measure.ActivityMeasureId).ToList() is { Count: > 0 } activity)
        {
            reportedActivity.UnionWith(await context.ActivityMeasures.Where(measure => activity.Contains(measure.ActivityMeasureId)
                    && context.Periods.Any(period => period.Year == measure.Year && period.Status == PeriodStatus.Published
                        && (context.ActivityForecasts.Any(forecast => forecast.ActivityMeasureId == measure.ActivityMeasureId && forecast.Period == period.Number)
                            || context.ActivityMonths.Any(month => month.ActivityMeasureId == measure.ActivityMeasureId && month.Month <= period.Number))))
                .Select(measure => measure.ActivityMeasureId).ToListAsync(cancellationToken));
        }

        if (gone.OfType<StaffingMeasure>().Select(measure => measure.StaffingMeasureId).ToList() is { Count: > 0 } staffing)
        {
            reportedStaffing.UnionWith(await context.StaffingMeasures.Where(measure => staffing.Contains(measure.StaffingMeasureId)
                    && context.Periods.Any(period => period.Year == measure.Year && period.Status == PeriodStatus.Published
                        && context.StaffingForecasts.Any(forecast => forecast.StaffingMeasureId == measure.StaffingMeasureId && forecast.Period == period.Number)))
                .Select(measure => measure.StaffingMeasureId).ToListAsync(cancellationToken));
        }
    }

    /// <summary>The workstreams whose shares change.</summary>
    private async Task LearnWorkstreamsAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.Entity).OfType<SavingsShare>().Select(share => share.SavingsWorkstreamId).Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var workstream in await context.SavingsWorkstreams.AsNoTracking()
            .Where(workstream => ids.Contains(workstream.SavingsWorkstreamId))
            .Select(workstream => new { workstream.SavingsWorkstreamId, workstream.Year, workstream.Name })
            .ToListAsync(cancellationToken))
        {
            Workstreams[workstream.SavingsWorkstreamId] = (workstream.Year, workstream.Name);
        }
    }

    /// <summary>Which columns of the series that change have figures in published periods. What is new has none.</summary>
    private async Task LearnSeriesAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries
            .Where(entry => entry.State != EntityState.Added)
            .Select(entry => entry.Entity switch
            {
                NamedSeries series => series.SeriesId,
                SeriesColumn column => column.SeriesId,
                _ => 0,
            })
            .Where(id => id > 0)
            .Distinct()
            .ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var value in await context.SeriesValues
            .Where(value => ids.Contains(value.SeriesId)
                && context.Periods.Any(period => period.Year == value.Year && period.Number == value.Period && period.Status == PeriodStatus.Published))
            .Select(value => new { value.SeriesId, value.ColumnKey })
            .Distinct()
            .ToListAsync(cancellationToken))
        {
            ReportedColumns.Add((value.SeriesId, value.ColumnKey));
        }
    }

    /// <summary>Which published periods of this save have a reopening of their very version, and which a kept paper of it, in the database.</summary>
    private async Task LearnReopenedAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var period in entries.Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity).OfType<PeriodRecord>())
        {
            var (year, number, version) = (period.Year, period.Number, period.PublishedVersion);
            if (!Published(year).Contains(number))
            {
                continue;
            }

            if (await context.Reopenings.AnyAsync(reopening => reopening.Year == year && reopening.Number == number && reopening.AfterVersion == version, cancellationToken))
            {
                reopened.Add((year, number));
            }

            if (await context.PublishedPapers.AnyAsync(paper => paper.Year == year && paper.Number == number && paper.Version == version, cancellationToken))
            {
                kept.Add((year, number));
            }
        }
    }
}
