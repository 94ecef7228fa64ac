using BudgetMonitor.Domain.Companies;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class CompanyService(SaveRunner saves) : ICompanyService
{
    private static readonly BalanceWords Words = new("company", "companies", "forecast", "forecasts", "budget stays.");

    /// <inheritdoc/>
    public Task<SaveOutcome<IReadOnlyList<int>>> SaveForecastsAsync(CompaniesSave save, CancellationToken cancellationToken) =>
        saves.RunRowsForCouncilAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CompanySave save, CancellationToken cancellationToken) => saves.RunForCouncilAsync(save, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, CompaniesSave save, List<int> conflicts, CancellationToken cancellationToken)
    {
        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var stored = await context.CompanyForecasts.Where(forecast => forecast.Year == year && forecast.Period == number).ToDictionaryAsync(forecast => forecast.CompanyId, cancellationToken);
        return await BalanceRegister.SaveRowsAsync<Company, CompanyEntry>(
            context,
            save,
            [.. save.Companies.Select(entry => (entry.CompanyId, entry))],
            Words,
            conflicts,
            (_, entry) => BalanceRules.Problem(entry.Figures),
            entry => BalanceMarks.Of(Figures(stored.GetValueOrDefault(entry.CompanyId))) == entry.SeenMark,
            entry => Store(context, save, entry, stored.GetValueOrDefault(entry.CompanyId)),
            cancellationToken);
    }

    private static CompanyFigures Figures(CompanyForecast? forecast) => new(forecast?.FromTrading, forecast?.FromReserves, forecast?.Text);

    private static void Store(BudgetDbContext context, CompaniesSave save, CompanyEntry entry, CompanyForecast? forecast)
    {
        if (entry.Figures.IsEmpty)
        {
            if (forecast is not null)
            {
                context.Remove(forecast);
            }

            return;
        }

        if (forecast is null)
        {
            forecast = new CompanyForecast { CompanyId = entry.CompanyId, Year = save.Period.Year.StartYear, Period = save.Period.Number };
            context.Add(forecast);
        }

        (forecast.FromTrading, forecast.FromReserves, forecast.Text) = (entry.Figures.FromTrading, entry.Figures.FromReserves, entry.Figures.Text);
    }

    private static Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, CompanySave save, CancellationToken cancellationToken) =>
        BalanceRegister.SaveAsync(
            context,
            save,
            Words,
            new BalanceEntry<Company>(
                save.CompanyId,
                save.SeenVersion,
                save.Name,
                BalanceRules.Problem(save.Name, save.Budget, save.Reason) ?? BalanceRules.HeadProblem(save.BelongsTo, target.LaidOut.Structure),
                (from, order) => new Company { Year = save.Period.Year.StartYear, Name = save.Name, Budget = save.Budget, FromPeriod = from, DisplayOrder = order },
                company => company.Budget != save.Budget,
                company => (company.Name, company.Budget, company.BelongsTo) = (save.Name, save.Budget, save.BelongsTo)),
            cancellationToken);
}
