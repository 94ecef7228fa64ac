using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads a period with a fixed number of flat queries and works its position out.</summary>
internal static class SnapshotQueries
{
    public static async Task<MonitoringSnapshot?> ReadAsync(
        BudgetDbContext context,
        StructureCache structures,
        MonitoringPeriod period,
        CancellationToken cancellationToken)
    {
        var council = await context.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var periods = await context.Periods
            .AsNoTracking()
            .Where(other => other.Year == period.Year.StartYear)
            .OrderBy(other => other.Number)
            .ToListAsync(cancellationToken);
        if (council is null
            || periods.Find(other => other.Number == period.Number) is not { } record
            || await structures.GetAsync(context, period.Year, cancellationToken) is not { } laidOut)
        {
            return null;
        }

        var rules = await context.RagRules.AsNoTracking().ToListAsync(cancellationToken);

        // A period reopened for a correction was reported all the same: movements go on from it.
        var last = periods.FindLast(other => other.Number < period.Number && other.WasPublished);
        var figures = new PeriodFigures(laidOut.Structure, period);
        var lastFigures = last is null ? null : new PeriodFigures(laidOut.Structure, new MonitoringPeriod(period.Year, last.Number));

        var cashLimits = await ReadCashLimitsAsync(context, laidOut, figures, lastFigures, cancellationToken);
        await ReadForecastsAsync(context, laidOut, figures, lastFigures, cancellationToken);
        await ReadActualsAsync(context, laidOut, figures, cancellationToken);
        await ReadProfilesAsync(context, laidOut, figures, cashLimits, cancellationToken);
        await ReadAdjustmentsAsync(context, laidOut, figures, lastFigures, cancellationToken);
        await ReadRollForwardsAsync(context, laidOut, figures, lastFigures, cancellationToken);

        return new MonitoringSnapshot(
            council,
            period,
            record.Status,
            periods,
            laidOut.Structure,
            laidOut.HeadIds,
            VarianceEngine.Calculate(figures, lastFigures, RulesOf(record, rules)),
            council.DataVersion);
    }

    /// <summary>A published period keeps the ratings that it was published with, whatever the council's rules say later.</summary>
    private static RagRules RulesOf(PeriodRecord record, IReadOnlyCollection<RagRuleRecord> rules) =>
        record is { Status: PeriodStatus.Published, RulesAtPublication: { } kept } ? RagRulesText.Read(kept) : RagRuleRecord.ToRules(rules);

    /// <summary>Cash limit = approved + what is dated up to the period's last day. Returns the current period's by place.</summary>
    private static async Task<Amounts?[]> ReadCashLimitsAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodFigures figures,
        PeriodFigures? lastFigures,
        CancellationToken cancellationToken)
    {
        var year = figures.Period.Year.StartYear;
        var lastDay = figures.Period.LastDay;
        var approved = await context.CashLimits
            .Join(context.Heads, limit => limit.HeadId, head => head.HeadId, (limit, head) => new { limit, head.Year })
            .Where(row => row.Year == year)
            .Select(row => new { row.limit.HeadId, row.limit.Gross, row.limit.Income, row.limit.PriorYearOutturn, row.limit.PriorYearVariance })
            .ToListAsync(cancellationToken);
        var changes = await context.BudgetChanges
            .Join(context.Heads, change => change.HeadId, head => head.HeadId, (change, head) => new { change, head.Year })
            .Where(row => row.Year == year && row.change.Date <= lastDay)
            .Select(row => new { row.change.HeadId, row.change.Date, row.change.Gross, row.change.Income })
            .ToListAsync(cancellationToken);

        var current = new Amounts?[laidOut.HeadIds.Length];
        foreach (var row in approved)
        {
            var place = laidOut.Places[row.HeadId];
            figures.SetPriorYear(place, row.PriorYearOutturn, row.PriorYearVariance);
            if (row.Gross is not null || row.Income is not null)
            {
                current[place] = new Amounts(row.Gross ?? Money.Zero, row.Income ?? Money.Zero);
            }
        }

        var before = lastFigures is null ? [] : (Amounts?[])current.Clone();
        foreach (var row in changes)
        {
            var place = laidOut.Places[row.HeadId];
            var amounts = new Amounts(row.Gross, row.Income);
            current[place] = (current[place] ?? default) + amounts;
            if (lastFigures is not null && row.Date <= lastFigures.Period.LastDay)
            {
                before[place] = (before[place] ?? default) + amounts;
            }
        }

        SetCashLimits(figures, current);
        if (lastFigures is not null)
        {
            SetCashLimits(lastFigures, before);
        }

        return current;
    }

    private static void SetCashLimits(PeriodFigures figures, Amounts?[] cashLimits)
    {
        for (var place = 0; place < cashLimits.Length; place++)
        {
            if (cashLimits[place] is { } amounts)
            {
                figures.SetCashLimit(place, amounts);
            }
        }
    }

    private static async Task ReadForecastsAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodFigures figures,
        PeriodFigures? lastFigures,
        CancellationToken cancellationToken)
    {
        var (year, number, last) = Numbers(figures, lastFigures);
        var forecasts = context.Forecasts
            .Join(context.Heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { forecast, head.Year })
            .Where(row => row.Year == year && (row.forecast.Period == number || row.forecast.Period == last))
            .Select(row => new { row.forecast.HeadId, row.forecast.Period, row.forecast.Gross, row.forecast.Income })
            .AsAsyncEnumerable();
        await foreach (var row in forecasts.WithCancellation(cancellationToken))
        {
            (row.Period == number ? figures : lastFigures!).SetForecast(laidOut.Places[row.HeadId], new Amounts(row.Gross, row.Income));
        }
    }

    private static async Task ReadActualsAsync(BudgetDbContext context, LaidOutStructure laidOut, PeriodFigures figures, CancellationToken cancellationToken)
    {
        var (year, number, _) = Numbers(figures, null);
        var actuals = context.Actuals
            .Join(context.Heads, actual => actual.HeadId, head => head.HeadId, (actual, head) => new { actual, head.Year })
            .Where(row => row.Year == year && row.actual.Period == number)
            .Select(row => new { row.actual.HeadId, row.actual.Gross, row.actual.Income })
            .AsAsyncEnumerable();
        await foreach (var row in actuals.WithCancellation(cancellationToken))
        {
            figures.SetActual(laidOut.Places[row.HeadId], new Amounts(row.Gross, row.Income));
        }
    }

    /// <summary>What each line's profile expects by the end of the period; twelfths of the cash limit where it has none.</summary>
    private static async Task ReadProfilesAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodFigures figures,
        Amounts?[] cashLimits,
        CancellationToken cancellationToken)
    {
        var (year, number, _) = Numbers(figures, null);
        var profiles = context.Profiles
            .Join(context.Heads, profile => profile.HeadId, head => head.HeadId, (profile, head) => new { profile, head.Year })
            .Where(row => row.Year == year)
            .Select(row => new { row.profile.HeadId, row.profile.Period, row.profile.Gross, row.profile.Income })
            .AsAsyncEnumerable();
        var given = new Amounts?[cashLimits.Length];
        await foreach (var row in profiles.WithCancellation(cancellationToken))
        {
            var place = laidOut.Places[row.HeadId];
            given[place] = (given[place] ?? default) + (row.Period <= number ? new Amounts(row.Gross, row.Income) : default);
        }

        for (var place = 0; place < cashLimits.Length; place++)
        {
            if (cashLimits[place] is { } limit)
            {
                figures.SetProfile(place, given[place] ?? Twelfths.Of(limit, number));
            }
        }
    }

    private static async Task ReadAdjustmentsAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodFigures figures,
        PeriodFigures? lastFigures,
        CancellationToken cancellationToken)
    {
        var (year, number, last) = Numbers(figures, lastFigures);
        var adjustments = context.DirectorAdjustments
            .Join(context.Heads, adjustment => adjustment.HeadId, head => head.HeadId, (adjustment, head) => new { adjustment, head.Year })
            .Where(row => row.Year == year && (row.adjustment.Period == number || row.adjustment.Period == last))
            .Select(row => new { row.adjustment.HeadId, row.adjustment.Period, row.adjustment.Amount })
            .AsAsyncEnumerable();
        await foreach (var row in adjustments.WithCancellation(cancellationToken))
        {
            (row.Period == number ? figures : lastFigures!).AddAdjustment(laidOut.Places[row.HeadId], row.Amount);
        }
    }

    private static async Task ReadRollForwardsAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodFigures figures,
        PeriodFigures? lastFigures,
        CancellationToken cancellationToken)
    {
        var (year, number, last) = Numbers(figures, lastFigures);
        var rollForwards = context.RollForwards
            .Join(context.Heads, rollForward => rollForward.HeadId, head => head.HeadId, (rollForward, head) => new { rollForward, head.Year })
            .Where(row => row.Year == year && (row.rollForward.Period == number || row.rollForward.Period == last))
            .Select(row => new { row.rollForward.HeadId, row.rollForward.Period, row.rollForward.Kind, row.rollForward.Amount, row.rollForward.Decision })
            .AsAsyncEnumerable();
        await foreach (var row in rollForwards.WithCancellation(cancellationToken))
        {
            if (RollForwardRule.Counts(row.Kind, row.Decision))
            {
                (row.Period == number ? figures : lastFigures!).AddRollForward(laidOut.Places[row.HeadId], row.Kind, row.Amount);
            }
        }
    }

    /// <summary>The year, the period's number and the last reported one's (0 for none, which no row has).</summary>
    private static (int Year, int Number, int Last) Numbers(PeriodFigures figures, PeriodFigures? lastFigures) =>
        (figures.Period.Year.StartYear, figures.Period.Number, lastFigures?.Period.Number ?? 0);
}
