using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How the capital programme is kept: schemes, their later years and funding, and where they stand in a period.</summary>
internal static class StoredCapital
{
    private static readonly ParentKind Scheme = new(
        "scheme",
        CapitalFiles.Schemes,
        CapitalFiles.Scheme,
        context => context.Wanted(CapitalFiles.Schemes).Select(row => new ParentName(row.Year, row.Code, row.Scheme)),
        async (db, years, cancellationToken) =>
        {
            var schemes = await db.CapitalSchemes
                .Join(db.Heads, scheme => scheme.HeadId, head => head.HeadId, (scheme, head) => new { scheme.CapitalSchemeId, head.Year, head.Code, scheme.Name })
                .Where(scheme => years.Contains(scheme.Year))
                .OrderBy(scheme => scheme.CapitalSchemeId)
                .ToListAsync(cancellationToken);
            return schemes.ConvertAll(scheme => new StoredParent(scheme.CapitalSchemeId, new(new(scheme.Year), scheme.Code, scheme.Name)));
        });

    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<CapitalRow, CapitalScheme>(
            CapitalFiles.Schemes,
            (db, scope) => db.CapitalSchemes.Where(scheme => db.Heads.Any(head => head.HeadId == scheme.HeadId && scope.Years.Contains(head.Year))),
            (scheme, heads) => new(
                heads.YearOf(scheme.HeadId), heads.CodeOf(scheme.HeadId), scheme.Name, scheme.Budget, null, null, scheme.DisplayOrder,
                scheme.Reference, scheme.Programme, scheme.Description, scheme.OwnerName),
            (row, heads) =>
            {
                var scheme = new CapitalScheme { HeadId = heads.IdOf(row), Name = row.Scheme, Budget = row.Budget };
                Take(row, scheme);
                return scheme;
            },
            Take),
        new StoredChildFile<CapitalYearRow, CapitalYear>(
            CapitalFiles.Years,
            Scheme,
            row => new(row.Year, row.Code, row.Scheme),
            (db, ids) => db.CapitalYears.Where(year => ids.Contains(year.CapitalSchemeId)),
            year => year.CapitalSchemeId,
            (year, scheme) => new(scheme.Year, scheme.Code, scheme.Name, new(year.ForYear), year.Budget),
            (row, scheme, heads) => new() { CapitalSchemeId = scheme, ForYear = row.ForYear.StartYear, HeadId = heads.IdOf(row), Budget = row.Budget },
            (row, year) => year.Budget = row.Budget),
        new StoredChildFile<CapitalFundingRow, CapitalFunding>(
            CapitalFiles.Funding,
            Scheme,
            row => new(row.Year, row.Code, row.Scheme),
            (db, ids) => db.CapitalFunding.Where(part => ids.Contains(part.CapitalSchemeId)),
            part => part.CapitalSchemeId,
            (part, scheme) => new(scheme.Year, scheme.Code, scheme.Name, new(part.ForYear), part.Source, part.Amount),
            (row, scheme, heads) => new()
            {
                CapitalSchemeId = scheme,
                ForYear = row.ForYear.StartYear,
                Source = row.Source,
                HeadId = heads.IdOf(row),
                Amount = row.Amount,
            },
            (row, part) => part.Amount = row.Amount),
        new StoredChildFile<CapitalForecastRow, CapitalForecast>(
            CapitalFiles.Forecasts,
            Scheme,
            row => new(row.Year, row.Code, row.Scheme),
            (db, ids) => db.CapitalForecasts.Where(forecast => ids.Contains(forecast.CapitalSchemeId)),
            forecast => forecast.CapitalSchemeId,
            (forecast, scheme) => new(
                scheme.Year, forecast.Period, scheme.Code, scheme.Name, forecast.WorkingBudget, forecast.RealVariance, forecast.RephasingVariance,
                forecast.SpendToDate, forecast.Text),
            (row, scheme, heads) => new()
            {
                CapitalSchemeId = scheme,
                Period = row.Period,
                HeadId = heads.IdOf(row),
                WorkingBudget = row.WorkingBudget,
                RealVariance = row.RealVariance,
                RephasingVariance = row.RephasingVariance,
                SpendToDate = row.SpendToDate,
                Text = row.Text,
            },
            (row, forecast) =>
            {
                (forecast.WorkingBudget, forecast.RealVariance, forecast.RephasingVariance) = (row.WorkingBudget, row.RealVariance, row.RephasingVariance);
                (forecast.SpendToDate, forecast.Text) = (row.SpendToDate, row.Text);
            }),
        new StoredChildFile<CapitalYearForecastRow, CapitalYearForecast>(
            CapitalFiles.YearForecasts,
            Scheme,
            row => new(row.Year, row.Code, row.Scheme),
            (db, ids) => db.CapitalYearForecasts.Where(forecast => ids.Contains(forecast.CapitalSchemeId)),
            forecast => forecast.CapitalSchemeId,
            (forecast, scheme) => new(
                scheme.Year, forecast.Period, scheme.Code, scheme.Name, new(forecast.ForYear), forecast.WorkingBudget, forecast.RealVariance, forecast.RephasingVariance),
            (row, scheme, heads) => new()
            {
                CapitalSchemeId = scheme,
                Period = row.Period,
                ForYear = row.ForYear.StartYear,
                HeadId = heads.IdOf(row),
                WorkingBudget = row.WorkingBudget,
                RealVariance = row.RealVariance,
                RephasingVariance = row.RephasingVariance,
            },
            (row, forecast) => (forecast.WorkingBudget, forecast.RealVariance, forecast.RephasingVariance) = (row.WorkingBudget, row.RealVariance, row.RephasingVariance)),
    ];

    private static void Take(CapitalRow row, CapitalScheme scheme)
    {
        (scheme.Budget, scheme.DisplayOrder, scheme.Reference) = (row.Budget, row.DisplayOrder, row.Reference);
        (scheme.Programme, scheme.Description, scheme.OwnerName) = (row.Programme, row.Description, row.Owner);
    }
}
