using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

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
        var approved = await OfYear(context, context.CashLimits, year)
            .Select(row => new { row.HeadId, row.Gross, row.Income, row.PriorYearOutturn, row.PriorYearVariance })
            .ToListAsync(cancellationToken);
        var changes = await OfYear(context, context.BudgetChanges, year)
            .Where(row => row.Date <= lastDay)
            .Select(row => new { row.HeadId, row.Date, row.Gross, row.Income })
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
        var forecasts = OfYear(context, context.Forecasts, year)
            .Where(row => row.Period == number || row.Period == last)
            .Select(row => new { row.HeadId, row.Period, row.Gross, row.Income })
            .AsAsyncEnumerable();
        await foreach (var row in forecasts.WithCancellation(cancellationToken))
        {
            (row.Period == number ? figures : lastFigures!).SetForecast(laidOut.Places[row.HeadId], new Amounts(row.Gross, row.Income));
        }
    }

    private static async Task ReadActualsAsync(BudgetDbContext context, LaidOutStructure laidOut, PeriodFigures figures, CancellationToken cancellationToken)
    {
        var (year, number, _) = Numbers(figures, null);
        var actuals = OfYear(context, context.Actuals, year)
            .Where(row => row.Period == number)
            .Select(row => new { row.HeadId, row.Gross, row.Income })
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
        var profiles = OfYear(context, context.Profiles, year)
            .Select(row => new { row.HeadId, row.Period, row.Gross, row.Income })
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
        var adjustments = OfYear(context, context.DirectorAdjustments, year)
            .Where(row => row.Period == number || row.Period == last)
            .Select(row => new { row.HeadId, row.Period, row.Amount })
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
        var rollForwards = OfYear(context, context.RollForwards, year)
            .Where(row => row.Period == number || row.Period == last)
            .Select(row => new { row.HeadId, row.Period, row.Kind, row.Amount, row.Decision })
            .AsAsyncEnumerable();
        await foreach (var row in rollForwards.WithCancellation(cancellationToken))
        {
            if (RollForwardRule.Counts(row.Kind, row.Decision))
            {
                (row.Period == number ? figures : lastFigures!).AddRollForward(laidOut.Places[row.HeadId], row.Kind, row.Amount);
            }
        }
    }

    /// <summary>The rows of a year's heads.</summary>
    private static IQueryable<T> OfYear<T>(BudgetDbContext context, IQueryable<T> rows, int year)
        where T : class =>
        rows.Join(context.Heads, row => EF.Property<int>(row, nameof(Head.HeadId)), head => head.HeadId, (row, head) => new { row, head.Year })
            .Where(both => both.Year == year)
            .Select(both => both.row);

    /// <summary>The year, the period's number and the last reported one's (0 for none, which no row has).</summary>
    private static (int Year, int Number, int Last) Numbers(PeriodFigures figures, PeriodFigures? lastFigures) =>
        (figures.Period.Year.StartYear, figures.Period.Number, lastFigures?.Period.Number ?? 0);
}
