using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ActivityService(SaveRunner saves, StructureCache structures) : IActivityService
{
    private const string Word = "measure";

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(ActivitySave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> RegisterAsync(ActivityRegistration registration, CancellationToken cancellationToken) =>
        saves.RunAtAsync(registration, registration.Code, registration.Who.MayRegisterFor, RegisterAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveMonthsAsync(ActivityMonthsSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, ActivityMonthsSave save, CancellationToken cancellationToken)
    {
        var year = save.Period.Year.StartYear;
        var measures = (await context.ActivityMeasures.AsNoTracking().Where(one => one.Year == year).ToListAsync(cancellationToken))
            .ToDictionary(one => one.Reference, StringComparer.OrdinalIgnoreCase);
        var published = await EntryPermission.LastPublishedAsync(context, year, cancellationToken);
        foreach (var entries in save.Months.GroupBy(entry => entry.Reference, StringComparer.OrdinalIgnoreCase))
        {
            var measure = measures.GetValueOrDefault(entries.Key);
            var (target, why, message) = await MeasureRegister.FindAsync(context, structures, save, Word, entries.Key, measure, cancellationToken);
            if (target is null || measure is null)
            {
                return (why, message);
            }

            var stored = await context.ActivityMonths.Where(row => row.ActivityMeasureId == measure.ActivityMeasureId).ToDictionaryAsync(row => row.Month, cancellationToken);
            foreach (var entry in entries)
            {
                var month = stored.GetValueOrDefault(entry.Month);
                if ((month?.Version ?? 0) != entry.SeenVersion)
                {
                    return (SaveRefusal.SomebodyElse, "Somebody else changed these volumes first.");
                }

                if (ActivityRules.MonthProblem(save.Period, published, month, entry) is { } problem)
                {
                    return (SaveRefusal.Invalid, $"{measure.Name}: {problem} Nothing was saved.");
                }

                StoreMonth(context, measure, entry.Month, month, entry.Budget, entry.Actual);
            }
        }

        return (null, save.Months.Count == 1 ? "Saved the volumes of one month." : $"Saved the volumes of {save.Months.Count} months.");
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, ActivitySave save, CancellationToken cancellationToken)
    {
        var year = save.Period.Year.StartYear;
        var measure = await context.ActivityMeasures.AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Reference == save.Reference, cancellationToken);
        var (target, why, message) = await MeasureRegister.FindAsync(context, structures, save, Word, save.Reference, measure, cancellationToken);
        if (target is null || measure is null)
        {
            return (why, message);
        }

        var (id, number) = (measure.ActivityMeasureId, save.Period.Number);
        var monthNumber = MeasureReader.MonthOf(number);
        var forecast = await context.ActivityForecasts.SingleOrDefaultAsync(row => row.ActivityMeasureId == id && row.Period == number, cancellationToken);
        var month = await context.ActivityMonths.SingleOrDefaultAsync(row => row.ActivityMeasureId == id && row.Month == monthNumber, cancellationToken);
        var drivers = await context.ActivityDrivers.Where(row => row.ActivityMeasureId == id && row.Period == number).ToListAsync(cancellationToken);
        if (MeasureReader.MarkOf(forecast, drivers, month is null ? [] : [month], number) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, MeasureRegister.SomebodyElse);
        }

        if (ActivityRules.Problem(save) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var (budgetVolume, actualVolume) = (save.Figures.BudgetVolumeToDate, save.Figures.ActualVolumeToDate);
        if ((month?.Budget, month?.Actual) != (budgetVolume, actualVolume)
            && await context.Periods.AnyAsync(period => period.Year == year && period.Number >= monthNumber && period.Status == PeriodStatus.Published, cancellationToken))
        {
            return (SaveRefusal.Invalid, "The volumes of this month are published and stay. Nothing was saved.");
        }

        StoreForecast(context, measure, number, forecast, save);
        StoreMonth(context, measure, monthNumber, month, budgetVolume, actualVolume);
        StoreDrivers(context, measure, number, drivers, save.Drivers);
        return (null, $"Activity saved: {measure.Name}.{await ForecastWordsAsync(context, save.Period, target, cancellationToken)}");
    }

    /// <summary>What the line's forecast would be now, where it was made by activity and rate and the volume has changed since; else nothing.</summary>
    private static async Task<string> ForecastWordsAsync(BudgetDbContext context, MonitoringPeriod period, EntryTarget target, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        var number = period.Number;
        var forecast = await context.Forecasts.AsNoTracking().SingleOrDefaultAsync(entry => entry.HeadId == target.HeadId && entry.Period == number, cancellationToken);
        return forecast is { Method: ForecastMethod.ActivityAndRate }
            && (await new ActivityEvidenceReader(context).ReadAsync(period, cancellationToken)).GetValueOrDefault(target.HeadId)?.Gives is { } gives
            && gives != new Amounts(forecast.Gross, forecast.Income)
                ? $" The forecast of {target.Head.Name} was made from an earlier volume: activity and rate now gives {gives.Net.InWords()} net. It is not in the forecast until you take it."
                : string.Empty;
    }

    private static void StoreForecast(BudgetDbContext context, ActivityMeasure measure, int number, ActivityForecast? stored, ActivitySave save)
    {
        var figures = save.Figures;
        if (stored is null)
        {
            stored = new ActivityForecast
            {
                ActivityMeasureId = measure.ActivityMeasureId,
                Period = number,
                HeadId = measure.HeadId,
                WorkingGross = figures.Working.Gross,
                WorkingIncome = figures.Working.Income,
                WorkingVolume = figures.WorkingVolume,
                ForecastGross = figures.Forecast.Gross,
                ForecastIncome = figures.Forecast.Income,
                ForecastVolume = figures.ForecastVolume,
            };
            context.ActivityForecasts.Add(stored);
        }

        (stored.WorkingGross, stored.WorkingIncome, stored.WorkingVolume) = (figures.Working.Gross, figures.Working.Income, figures.WorkingVolume);
        (stored.ForecastGross, stored.ForecastIncome, stored.ForecastVolume) = (figures.Forecast.Gross, figures.Forecast.Income, figures.ForecastVolume);
        (stored.BudgetToDate, stored.ActualToDate) = (figures.BudgetToDate, figures.ActualToDate);
        stored.Text = string.IsNullOrWhiteSpace(save.Text) ? null : save.Text.Trim();
    }

    private static void StoreMonth(BudgetDbContext context, ActivityMeasure measure, int number, ActivityMonth? stored, Volume? budget, Volume? actual)
    {
        switch (stored)
        {
            case null when budget is null && actual is null:
                break;
            case null:
                context.ActivityMonths.Add(new ActivityMonth { ActivityMeasureId = measure.ActivityMeasureId, Month = number, HeadId = measure.HeadId, Budget = budget, Actual = actual });
                break;
            default:
                (stored.Budget, stored.Actual) = (budget, actual);
                break;
        }
    }

    private static void StoreDrivers(BudgetDbContext context, ActivityMeasure measure, int number, List<ActivityDriver> stored, IReadOnlyList<DriverEntry> entries)
    {
        var wanted = entries
            .GroupBy(entry => entry.Side)
            .SelectMany(side => side.Select((entry, place) => (Entry: entry, Order: place + 1)))
            .ToDictionary(pair => (pair.Entry.Side, pair.Order), pair => pair.Entry);
        foreach (var driver in stored)
        {
            if (wanted.Remove((driver.Side, driver.DisplayOrder), out var entry))
            {
                (driver.Driver, driver.Amount, driver.VolumeChange, driver.Text) = (entry.Driver, entry.Amount, entry.VolumeChange, entry.Text);
            }
            else
            {
                context.ActivityDrivers.Remove(driver);
            }
        }

        foreach (var ((side, order), entry) in wanted)
        {
            context.ActivityDrivers.Add(new ActivityDriver
            {
                ActivityMeasureId = measure.ActivityMeasureId,
                Period = number,
                HeadId = measure.HeadId,
                Side = side,
                DisplayOrder = order,
                Driver = entry.Driver,
                Amount = entry.Amount,
                VolumeChange = entry.VolumeChange,
                Text = entry.Text,
            });
        }
    }

    private static async Task<(SaveRefusal? Why, string Message)> RegisterAsync(BudgetDbContext context, EntryTarget target, ActivityRegistration registration, CancellationToken cancellationToken)
    {
        var facts = registration.Facts;
        return !target.Head.IsLine
            ? (SaveRefusal.Invalid, $"{target.Head.Name} has heads below it, and a measure belongs to a service line. Nothing was saved.")
            : await MeasureRegister.SaveAsync(
                context,
                target,
                registration,
                new MeasureEntry<ActivityMeasure>(
                    Word,
                    registration.Reference,
                    facts.Name,
                    registration.SeenVersion,
                    ActivityRules.Problem(registration),
                    "approved budget, volume and basis",
                    measure => (measure.Budget, measure.BudgetVolume, measure.Basis) != (facts.Budget, facts.BudgetVolume, facts.Basis),
                    () => new ActivityMeasure
                    {
                        Year = registration.Period.Year.StartYear,
                        Reference = registration.Reference,
                        HeadId = target.HeadId,
                        Name = facts.Name,
                        Covers = facts.Covers,
                        Unit = facts.Unit,
                        Basis = facts.Basis,
                        BudgetGross = facts.Budget.Gross,
                        BudgetIncome = facts.Budget.Income,
                        BudgetVolume = facts.BudgetVolume,
                    },
                    measure => Set(measure, facts)),
                cancellationToken);
    }

    private static void Set(ActivityMeasure measure, ActivityFacts facts)
    {
        (measure.Name, measure.Covers, measure.Unit, measure.VolumeLabel, measure.Basis) = (facts.Name, facts.Covers, facts.Unit, facts.VolumeLabel, facts.Basis);
        (measure.BudgetGross, measure.BudgetIncome, measure.BudgetVolume) = (facts.Budget.Gross, facts.Budget.Income, facts.BudgetVolume);
        measure.DisplayOrder = facts.DisplayOrder;
    }
}
