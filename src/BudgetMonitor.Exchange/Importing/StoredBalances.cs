using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How reserves, companies and debts are kept.</summary>
internal static class StoredBalances
{
    private static readonly ParentKind OfReserve = new(
        "reserve",
        BalanceFiles.Reserves,
        BalanceFiles.Reserve,
        context => context.Wanted(BalanceFiles.Reserves).Select(row => new ParentName(row.Year, string.Empty, row.Name)),
        async (db, years, cancellationToken) =>
        {
            var reserves = await db.Reserves.Where(reserve => years.Contains(reserve.Year)).OrderBy(reserve => reserve.ReserveId).ToListAsync(cancellationToken);
            return reserves.ConvertAll(reserve => new StoredParent(reserve.ReserveId, new(new(reserve.Year), string.Empty, reserve.Name)));
        });

    private static readonly ParentKind OfCompany = new(
        "company",
        BalanceFiles.Companies,
        BalanceFiles.CompanyName,
        context => context.Wanted(BalanceFiles.Companies).Select(row => new ParentName(row.Year, string.Empty, row.Name)),
        async (db, years, cancellationToken) =>
        {
            var companies = await db.Companies.Where(company => years.Contains(company.Year)).OrderBy(company => company.CompanyId).ToListAsync(cancellationToken);
            return companies.ConvertAll(company => new StoredParent(company.CompanyId, new(new(company.Year), string.Empty, company.Name)));
        });

    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<ReserveRow, Reserve>(
            BalanceFiles.Reserves,
            (db, scope) => db.Reserves.Where(reserve => scope.Years.Contains(reserve.Year)),
            (reserve, _) => new(
                new FinancialYear(reserve.Year), reserve.Name, reserve.Kind, reserve.Group, reserve.Purpose, reserve.OwnerName,
                reserve.EndsOn, reserve.HeadCode, reserve.BelongsTo, reserve.FromPeriod, reserve.LastMovedOn, reserve.Opening, reserve.DisplayOrder),
            (row, _) =>
            {
                var reserve = new Reserve { Year = row.Year.StartYear, Name = row.Name, Kind = row.Kind };
                Take(row, reserve);
                return reserve;
            },
            Take),
        new StoredChildFile<ReserveMovementRow, ReserveMovement>(
            BalanceFiles.Movements,
            OfReserve,
            row => new(row.Year, string.Empty, row.Name),
            (db, ids) => db.ReserveMovements.Where(movement => ids.Contains(movement.ReserveId)),
            movement => movement.ReserveId,
            (movement, reserve) => new(reserve.Year, movement.Period, reserve.Name, movement.Description, movement.Amount, movement.Posted, movement.DisplayOrder),
            (row, reserve, _) => new()
            {
                ReserveId = reserve,
                Year = row.Year.StartYear,
                Period = row.Period,
                Description = row.Description,
                Amount = row.Amount,
                Posted = row.Posted,
                DisplayOrder = row.DisplayOrder,
            },
            (row, movement) => (movement.Amount, movement.Posted, movement.DisplayOrder) = (row.Amount, row.Posted, row.DisplayOrder)),
        new StoredFile<CompanyRow, Company>(
            BalanceFiles.Companies,
            (db, scope) => db.Companies.Where(company => scope.Years.Contains(company.Year)),
            (company, _) => new(new FinancialYear(company.Year), company.Name, company.BelongsTo, company.FromPeriod, company.Budget, company.DisplayOrder),
            (row, _) => new() { Year = row.Year.StartYear, Name = row.Name, BelongsTo = row.BelongsTo, FromPeriod = row.FromPeriod, Budget = row.Budget, DisplayOrder = row.DisplayOrder },
            (row, company) => (company.BelongsTo, company.FromPeriod, company.Budget, company.DisplayOrder) = (row.BelongsTo, row.FromPeriod, row.Budget, row.DisplayOrder)),
        new StoredChildFile<CompanyForecastRow, CompanyForecast>(
            BalanceFiles.CompanyForecasts,
            OfCompany,
            row => new(row.Year, string.Empty, row.Name),
            (db, ids) => db.CompanyForecasts.Where(forecast => ids.Contains(forecast.CompanyId)),
            forecast => forecast.CompanyId,
            (forecast, company) => new(company.Year, forecast.Period, company.Name, forecast.FromTrading, forecast.FromReserves, forecast.Text),
            (row, company, _) => new() { CompanyId = company, Year = row.Year.StartYear, Period = row.Period, FromTrading = row.FromTrading, FromReserves = row.FromReserves, Text = row.Text },
            (row, forecast) => (forecast.FromTrading, forecast.FromReserves, forecast.Text) = (row.FromTrading, row.FromReserves, row.Text)),
        new StoredFile<AgedDebtRow, DebtBalance>(
            BalanceFiles.AgedDebt,
            (db, scope) => db.DebtBalances.Where(balance => scope.Years.Contains(balance.Year) && scope.Periods.Contains(balance.Period)),
            (balance, _) => new(new FinancialYear(balance.Year), balance.Period, balance.Debtor, balance.BelongsTo, balance.AsAt, balance.FromDays, balance.ToDays, balance.Amount),
            (row, _) => new()
            {
                Year = row.Year.StartYear,
                Period = row.Period,
                Debtor = row.Debtor,
                BelongsTo = row.BelongsTo,
                AsAt = row.AsAt,
                FromDays = row.FromDays,
                ToDays = row.ToDays,
                Amount = row.Amount,
            },
            (row, balance) => (balance.BelongsTo, balance.ToDays, balance.Amount) = (row.BelongsTo, row.ToDays, row.Amount)),
    ];

    private static void Take(ReserveRow row, Reserve reserve)
    {
        (reserve.Kind, reserve.Group, reserve.Purpose, reserve.OwnerName) = (row.Kind, row.Group, row.Purpose, row.Owner);
        (reserve.EndsOn, reserve.HeadCode, reserve.BelongsTo, reserve.FromPeriod, reserve.LastMovedOn) = (row.EndsOn, row.Code, row.BelongsTo, row.FromPeriod, row.LastMovedOn);
        (reserve.Opening, reserve.DisplayOrder) = (row.Opening, row.DisplayOrder);
    }
}
