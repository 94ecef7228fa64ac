using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Companies;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class CompanyService(IChangeRunner changes, StructureCache structures) : ICompanyService
{
    /// <inheritdoc/>
    public async Task<BalanceOutcome> SaveForecastsAsync(CompaniesSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        var conflicts = new List<int>();
        var outcome = await SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Why),
            (context, token) => ApplyAsync(context, save, conflicts, token),
            cancellationToken);
        return new(outcome, outcome.Why == SaveRefusal.SomebodyElse ? conflicts : []);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CompanySave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Reason),
            (context, token) => ApplyAsync(context, save, token),
            cancellationToken);
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, CompaniesSave save, List<int> conflicts, CancellationToken cancellationToken)
    {
        // The change may be run again from the start.
        conflicts.Clear();
        var (place, why, message) = await EntryPermission.FindCouncilAsync(context, structures, save.Period, save.Who, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var companies = await context.Companies.AsNoTracking().Where(company => company.Year == year && company.FromPeriod <= number).ToDictionaryAsync(company => company.CompanyId, cancellationToken);
        var standing = await context.CompanyForecasts.Where(forecast => forecast.Year == year && forecast.Period == number).ToDictionaryAsync(forecast => forecast.CompanyId, cancellationToken);
        foreach (var entry in save.Companies)
        {
            if (!companies.ContainsKey(entry.CompanyId))
            {
                return (SaveRefusal.NotFound, "One of the companies is no longer there. Nothing was saved.");
            }

            if (BalanceRules.Problem(entry.Figures) is { } problem)
            {
                return (SaveRefusal.Invalid, problem);
            }

            if (BalanceMarks.Of(Figures(standing.GetValueOrDefault(entry.CompanyId))) != entry.SeenMark)
            {
                conflicts.Add(entry.CompanyId);
            }
        }

        if (conflicts.Count > 0)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed these forecasts first. Nothing was saved.");
        }

        foreach (var entry in save.Companies)
        {
            var forecast = standing.GetValueOrDefault(entry.CompanyId);
            if (entry.Figures.IsEmpty)
            {
                if (forecast is not null)
                {
                    context.Remove(forecast);
                }

                continue;
            }

            if (forecast is null)
            {
                forecast = new CompanyForecast { CompanyId = entry.CompanyId, Year = year, Period = number };
                context.Add(forecast);
            }

            (forecast.FromTrading, forecast.FromReserves, forecast.Text) = (entry.Figures.FromTrading, entry.Figures.FromReserves, entry.Figures.Text);
        }

        return (null, save.Companies.Count == 1
            ? $"Saved the forecast of {companies[save.Companies[0].CompanyId].Name}."
            : string.Create(CultureInfo.InvariantCulture, $"Saved the forecasts of {save.Companies.Count} companies."));
    }

    private static CompanyFigures Figures(CompanyForecast? forecast) => new(forecast?.FromTrading, forecast?.FromReserves, forecast?.Text);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, CompanySave save, CancellationToken cancellationToken)
    {
        var (place, why, message) = await EntryPermission.FindCouncilAsync(context, structures, save.Period, save.Who, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        var year = save.Period.Year.StartYear;
        var all = await context.Companies.Where(company => company.Year == year).ToListAsync(cancellationToken);
        var company = all.Find(one => one.CompanyId == save.CompanyId);
        if (save.CompanyId is not null && (company is null || company.FromPeriod > save.Period.Number))
        {
            return (SaveRefusal.NotFound, "There is no such company. Nothing was saved.");
        }

        if ((BalanceRules.Problem(save.Name, save.Budget) ?? BalanceRules.HeadProblem(save.BelongsTo, place.LaidOut.Structure) ?? BalanceRules.ReasonProblem(save.Reason)) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        if (all.Exists(other => other != company && string.Equals(other.Name, save.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return (SaveRefusal.Invalid, $"There is a company called {save.Name} already. Nothing was saved.");
        }

        var published = await EntryPermission.LastPublishedAsync(context, year, cancellationToken);
        if (company is null)
        {
            context.Add(new Company
            {
                Year = year,
                Name = save.Name,
                Budget = save.Budget,
                BelongsTo = save.BelongsTo,
                FromPeriod = published == 0 ? 1 : save.Period.Number,
                DisplayOrder = all.Select(other => other.DisplayOrder).DefaultIfEmpty().Max() + 1,
            });
            return (null, $"Added: {save.Name}.");
        }

        if (company.Version != save.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this company first.");
        }

        if (published >= company.FromPeriod && company.Budget != save.Budget)
        {
            return (SaveRefusal.Invalid, "A published period reports this company, so its budget stays. Nothing was saved.");
        }

        (company.Name, company.Budget, company.BelongsTo) = (save.Name, save.Budget, save.BelongsTo);
        return (null, $"Saved: {company.Name}.");
    }
}
