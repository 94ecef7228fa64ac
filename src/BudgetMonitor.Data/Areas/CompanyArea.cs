using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Companies;

namespace BudgetMonitor.Data.Areas;

/// <summary>The council's companies and what each expects to pay it.</summary>
internal sealed class CompanyArea : Area
{
    public CompanyArea()
    {
        Removes<Company>("company", "company", FindAsync);

        Entity<Company>("companies")
            .LockedWith(new FromPeriodLock("company_id", "its budget", new([nameof(Company.Budget)])))
            .OwnedByCouncil()
            .Named(context => context.Companies.Select(company => new RegisteredName { Id = company.CompanyId, Name = company.Name }))
            .History("company", (company, _) => $"{ItemNames.Year(company.Year)}/{company.Name}", "Year");

        Entity<CompanyForecast>("company_forecasts")
            .LockedWith(new PeriodOfYearLock("its company forecasts"))
            .OwnedByCouncil()
            .BelongsTo<Company>(forecast => forecast.CompanyId)
            .History(
                "company forecast",
                (forecast, names) => $"{ItemNames.Period(forecast.Year, forecast.Period)}/{ItemNames.Beginning(names.OwnNameOf<Company>(forecast.CompanyId))}",
                "Year");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, _) = question;
        var number = question.Number;
        var company = await context.Companies.SingleOrDefaultAsync(one => one.CompanyId == number && one.Year == period.Year.StartYear && one.FromPeriod <= period.Number, cancellationToken);
        return company is null ? null : new()
        {
            Name = company.Name,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            Entity = company,
            With = [("forecasts", await context.CompanyForecasts.Where(one => one.CompanyId == number).ToListAsync(cancellationToken))],
            IsReportedIn = reported => reported >= company.FromPeriod,
            EndItBy = "Enter a forecast of nil for it in an open period, and say why.",
        };
    }
}
