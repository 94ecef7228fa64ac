using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>Reads the capital programme of a year as a period reports it, with what earlier reports said: a fixed number of queries.</summary>
public sealed class CapitalReader(BudgetDbContext context)
{
    /// <summary>Every scheme of the year, in the order of the structure, with its place in it.</summary>
    public async Task<IReadOnlyList<TrackedScheme>> ReadAsync(MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (year, number) = (snapshot.Period.Year, snapshot.Period.Number);
        var heads = context.Heads.Where(head => head.Year == year.StartYear);
        var schemes = await context.CapitalSchemes.AsNoTracking()
            .Join(heads, scheme => scheme.HeadId, head => head.HeadId, (scheme, _) => scheme)
            .ToListAsync(cancellationToken);
        if (schemes.Count == 0)
        {
            return [];
        }

        var years = (await context.CapitalYears.AsNoTracking()
            .Join(heads, later => later.HeadId, head => head.HeadId, (later, _) => later)
            .OrderBy(later => later.ForYear)
            .ToListAsync(cancellationToken)).ToLookup(later => later.CapitalSchemeId);
        var funding = (await context.CapitalFunding.AsNoTracking()
            .Join(heads, part => part.HeadId, head => head.HeadId, (part, _) => part)
            .OrderBy(part => part.ForYear).ThenBy(part => part.Source)
            .ToListAsync(cancellationToken)).ToLookup(part => part.CapitalSchemeId);
        var forecasts = (await context.CapitalForecasts.AsNoTracking()
            .Join(heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, _) => forecast)
            .Where(forecast => forecast.Period <= number)
            .OrderBy(forecast => forecast.Period)
            .ToListAsync(cancellationToken)).ToLookup(forecast => forecast.CapitalSchemeId);
        var yearForecasts = (await context.CapitalYearForecasts.AsNoTracking()
            .Join(heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, _) => forecast)
            .Where(forecast => forecast.Period <= number)
            .OrderBy(forecast => forecast.ForYear)
            .ToListAsync(cancellationToken)).ToLookup(forecast => forecast.CapitalSchemeId);

        var placeOf = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var last = snapshot.Position.LastReportedPeriod is { } reported && reported.Year == year ? reported.Number : (int?)null;
        var published = snapshot.Periods.Where(period => period.Status == PeriodStatus.Published).Select(period => period.Number).Append(number).ToHashSet();
        return
        [
            .. schemes
                .Select(scheme =>
                {
                    var (own, ofYears) = (forecasts[scheme.CapitalSchemeId].ToList(), yearForecasts[scheme.CapitalSchemeId].ToLookup(forecast => forecast.Period));
                    var approved = years[scheme.CapitalSchemeId].ToList();
                    var now = own.Find(forecast => forecast.Period == number);
                    var before = last is null ? null : own.Find(forecast => forecast.Period == last);
                    return new TrackedScheme(
                        scheme,
                        snapshot.Structure.Nodes[placeOf[scheme.HeadId]],
                        now is null ? null : PositionOf(now, before, approved, [.. ofYears[number]], last is { } lastNumber ? [.. ofYears[lastNumber]] : []))
                    {
                        FirstYear = year.StartYear,
                        Years = approved,
                        Funding = [.. funding[scheme.CapitalSchemeId]],
                        Forecast = now,
                        YearForecasts = [.. ofYears[number]],
                        Reports = [.. own.Where(forecast => published.Contains(forecast.Period)).Select(forecast => ReportOf(year, forecast, approved, [.. ofYears[forecast.Period]]))],
                    };
                })
                .OrderBy(scheme => scheme.Head.Index)
                .ThenBy(scheme => scheme.Scheme.DisplayOrder)
                .ThenBy(scheme => scheme.Scheme.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What published reports of earlier years said of a scheme, the earliest first. It is known again by its reference, or
    /// by its head's code and its name where either year has none.
    /// </summary>
    public async Task<IReadOnlyList<CapitalReport>> EarlierAsync(TrackedScheme scheme, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var (firstYear, reference, name, code) = (scheme.FirstYear, scheme.Scheme.Reference, scheme.Scheme.Name, scheme.Head.Code);
        var same = await context.CapitalSchemes.AsNoTracking()
            .Join(context.Heads, one => one.HeadId, head => head.HeadId, (one, head) => new { one.CapitalSchemeId, head.Year, head.Code, one.Name, one.Reference })
            .Where(one => one.Year < firstYear
                && ((reference != null && one.Reference == reference)
                    || ((reference == null || one.Reference == null) && one.Code == code && one.Name == name)))
            .ToListAsync(cancellationToken);
        if (same.Count == 0)
        {
            return [];
        }

        var ids = same.ConvertAll(one => one.CapitalSchemeId);
        var yearOf = same.ToDictionary(one => one.CapitalSchemeId, one => one.Year);
        var years = (await context.CapitalYears.AsNoTracking().Where(year => ids.Contains(year.CapitalSchemeId)).ToListAsync(cancellationToken)).ToLookup(year => year.CapitalSchemeId);
        var forecasts = await context.CapitalForecasts.AsNoTracking()
            .Where(forecast => ids.Contains(forecast.CapitalSchemeId)
                && context.Heads.Any(head => head.HeadId == forecast.HeadId
                    && context.Periods.Any(period => period.Year == head.Year && period.Number == forecast.Period && period.Status == PeriodStatus.Published)))
            .ToListAsync(cancellationToken);
        var later = (await context.CapitalYearForecasts.AsNoTracking().Where(forecast => ids.Contains(forecast.CapitalSchemeId)).ToListAsync(cancellationToken))
            .ToLookup(forecast => (forecast.CapitalSchemeId, forecast.Period));
        return
        [
            .. forecasts
                .Select(forecast => ReportOf(new(yearOf[forecast.CapitalSchemeId]), forecast, [.. years[forecast.CapitalSchemeId]], [.. later[(forecast.CapitalSchemeId, forecast.Period)]]))
                .OrderBy(report => report.Period),
        ];
    }

    /// <summary>The identities of the heads that have schemes in a year. One query.</summary>
    public Task<List<int>> HeadsAsync(FinancialYear year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        var start = year.StartYear;
        return context.CapitalSchemes
            .Where(scheme => context.Heads.Any(one => one.HeadId == scheme.HeadId && one.Year == start))
            .Select(scheme => scheme.HeadId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    private static CapitalPosition PositionOf(
        CapitalForecast now, CapitalForecast? before, List<CapitalYear> approved, IReadOnlyList<CapitalYearForecast> later, IReadOnlyList<CapitalYearForecast> lastLater) =>
        new(now.WorkingBudget, now.RealVariance, now.RephasingVariance, before?.RealVariance, before?.RephasingVariance)
        {
            SpendToDate = now.SpendToDate,
            LaterYears =
            [
                .. LaterYears(approved, later).Select(forYear =>
                {
                    var (said, saidLast) = (Of(later, forYear), Of(lastLater, forYear));
                    return new CapitalYearPosition(
                        new FinancialYear(forYear),
                        BudgetOf(approved, said, forYear),
                        said?.RealVariance ?? Money.Zero,
                        said?.RephasingVariance ?? Money.Zero,
                        before is null ? null : saidLast?.RealVariance ?? Money.Zero,
                        before is null ? null : saidLast?.RephasingVariance ?? Money.Zero);
                }),
            ],
        };

    private static CapitalReport ReportOf(FinancialYear year, CapitalForecast forecast, IReadOnlyList<CapitalYear> approved, IReadOnlyList<CapitalYearForecast> later) => new(
        new MonitoringPeriod(year, forecast.Period),
        [
            new ReportedYear(year, forecast.WorkingBudget, forecast.WorkingBudget + forecast.RealVariance + forecast.RephasingVariance),
            .. LaterYears(approved, later).Select(forYear =>
            {
                var said = Of(later, forYear);
                var budget = BudgetOf(approved, said, forYear);
                return new ReportedYear(new FinancialYear(forYear), budget, budget + (said?.RealVariance ?? Money.Zero) + (said?.RephasingVariance ?? Money.Zero));
            }),
        ]);

    private static IEnumerable<int> LaterYears(IEnumerable<CapitalYear> approved, IEnumerable<CapitalYearForecast> later) =>
        approved.Select(year => year.ForYear).Concat(later.Select(year => year.ForYear)).Distinct().Order();

    private static CapitalYearForecast? Of(IEnumerable<CapitalYearForecast> later, int forYear) => later.FirstOrDefault(year => year.ForYear == forYear);

    /// <summary>The budget that the period says a later year has, or else the approved one; null where neither is known.</summary>
    private static Money? BudgetOf(IEnumerable<CapitalYear> approved, CapitalYearForecast? said, int forYear) =>
        said?.WorkingBudget ?? approved.FirstOrDefault(year => year.ForYear == forYear)?.Budget;
}
