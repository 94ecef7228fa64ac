using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class StaffingService(SaveRunner saves, StructureCache structures) : IStaffingService
{
    private const int MostSteps = 10;

    private const string Word = "staffing measure";

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(StaffingSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> RegisterAsync(StaffingRegistration registration, CancellationToken cancellationToken) =>
        saves.RunAtAsync(registration, registration.Code, registration.Who.MayRegisterFor, RegisterAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, StaffingSave save, CancellationToken cancellationToken)
    {
        var year = save.Period.Year.StartYear;
        var measure = await context.StaffingMeasures.AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Reference == save.Reference, cancellationToken);
        var (target, why, message) = await MeasureRegister.FindAsync(context, structures, save, Word, save.Reference, measure, cancellationToken);
        if (target is null || measure is null)
        {
            return (why, message);
        }

        var (id, number) = (measure.StaffingMeasureId, save.Period.Number);
        var forecast = await context.StaffingForecasts.SingleOrDefaultAsync(row => row.StaffingMeasureId == id && row.Period == number, cancellationToken);
        var steps = await context.StaffingBridgeSteps.Where(row => row.StaffingMeasureId == id && row.Period == number).ToListAsync(cancellationToken);
        if (MeasureReader.MarkOf(forecast, steps) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, MeasureRegister.SomebodyElse);
        }

        if (Problem(save, target.Head.IsLine) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        StoreForecast(context, measure, number, forecast, save);
        StoreSteps(context, measure, number, steps, save.Steps);
        return (null, $"Staffing saved: {measure.Name}.");
    }

    private static void StoreForecast(BudgetDbContext context, StaffingMeasure measure, int number, StaffingForecast? stored, StaffingSave save)
    {
        var figures = save.Figures;
        if (stored is null)
        {
            stored = new StaffingForecast
            {
                StaffingMeasureId = measure.StaffingMeasureId,
                Period = number,
                HeadId = measure.HeadId,
                SalariedWorking = figures.Working.Salaried,
                AgencyWorking = figures.Working.Agency,
                SalariedForecast = figures.Forecast.Salaried,
                AgencyForecast = figures.Forecast.Agency,
            };
            context.StaffingForecasts.Add(stored);
        }

        (stored.SalariedWorking, stored.AgencyWorking) = (figures.Working.Salaried, figures.Working.Agency);
        (stored.SalariedForecast, stored.AgencyForecast) = (figures.Forecast.Salaried, figures.Forecast.Agency);
        stored.MoneyAsAt = figures.Money?.AsAt;
        (stored.SalariedBudgetToDate, stored.AgencyBudgetToDate) = (figures.Money?.SalariedBudget, figures.Money?.AgencyBudget);
        (stored.SalariedSpend, stored.AgencySpend) = (figures.Money?.SalariedSpend, figures.Money?.AgencySpend);
        stored.NumbersAsAt = figures.Numbers?.AsAt;
        (stored.SalariedNumber, stored.AgencyNumber) = (figures.Numbers?.Salaried, figures.Numbers?.Agency);
        stored.Text = string.IsNullOrWhiteSpace(save.Text) ? null : save.Text.Trim();
    }

    private static void StoreSteps(BudgetDbContext context, StaffingMeasure measure, int number, List<StaffingBridgeStep> stored, IReadOnlyList<BridgeEntry> entries)
    {
        for (var place = 0; place < Math.Max(stored.Count, entries.Count); place++)
        {
            var step = stored.Find(one => one.DisplayOrder == place + 1);
            if (place >= entries.Count)
            {
                if (step is not null)
                {
                    context.StaffingBridgeSteps.Remove(step);
                }
            }
            else if (step is not null)
            {
                (step.Amount, step.Text) = (entries[place].Amount, entries[place].Text);
            }
            else
            {
                context.StaffingBridgeSteps.Add(new StaffingBridgeStep
                {
                    StaffingMeasureId = measure.StaffingMeasureId,
                    Period = number,
                    HeadId = measure.HeadId,
                    DisplayOrder = place + 1,
                    Amount = entries[place].Amount,
                    Text = entries[place].Text,
                });
            }
        }
    }

    private static Task<(SaveRefusal? Why, string Message)> RegisterAsync(BudgetDbContext context, EntryTarget target, StaffingRegistration registration, CancellationToken cancellationToken)
    {
        var facts = registration.Facts;
        return MeasureRegister.SaveAsync(
            context,
            target,
            registration,
            new MeasureEntry<StaffingMeasure>(
                Word,
                registration.Reference,
                facts.Name,
                registration.SeenVersion,
                Problem(registration),
                "approved budget and the first numbers",
                measure => ChangesApproved(measure, facts),
                () => new StaffingMeasure
                {
                    Year = registration.Period.Year.StartYear,
                    Reference = registration.Reference,
                    HeadId = target.HeadId,
                    Name = facts.Name,
                    SalariedBudget = facts.Budget.Salaried,
                    AgencyBudget = facts.Budget.Agency,
                },
                measure => Set(measure, facts)),
            cancellationToken);
    }

    private static bool ChangesApproved(StaffingMeasure measure, StaffingFacts facts) =>
        (measure.Budget, measure.StartsOn, measure.SalariedStart, measure.AgencyStart, measure.SalariedUnit, measure.AgencyUnit)
        != (facts.Budget, facts.StartsOn, facts.SalariedStart, facts.AgencyStart, facts.SalariedUnit, facts.AgencyUnit);

    private static void Set(StaffingMeasure measure, StaffingFacts facts)
    {
        measure.Name = facts.Name;
        (measure.SalariedBudget, measure.AgencyBudget) = (facts.Budget.Salaried, facts.Budget.Agency);
        (measure.StartsOn, measure.SalariedStart, measure.AgencyStart) = (facts.StartsOn, facts.SalariedStart, facts.AgencyStart);
        (measure.SalariedUnit, measure.AgencyUnit) = (facts.SalariedUnit, facts.AgencyUnit);
        (measure.SalariedDecimals, measure.AgencyDecimals, measure.DisplayOrder) = (facts.SalariedDecimals, facts.AgencyDecimals, facts.DisplayOrder);
    }

    private static string? Problem(StaffingSave save, bool isLine)
    {
        var figures = save.Figures;
        Money?[] sums =
        [
            figures.Working.Salaried, figures.Working.Agency, figures.Forecast.Salaried, figures.Forecast.Agency,
            figures.Money?.SalariedBudget, figures.Money?.AgencyBudget, figures.Money?.SalariedSpend, figures.Money?.AgencySpend,
            .. save.Steps.Select(step => (Money?)step.Amount),
        ];
        if (save.Steps.Count > 0 && !isLine)
        {
            return "Only the staff of a service line are bridged to its variance. Nothing was saved.";
        }

        return save.Steps.Count > MostSteps
            ? $"There are at most {MostSteps} steps. Nothing was saved."
            : EntryProblem.First([
                .. sums.Select(SumField.Optional.Problem),
                StaffingFields.Text.Problem(save.Text),
                .. save.Steps.Select(step => StaffingFields.StepText.Problem(step.Text)),
            ]);
    }

    private static string? Problem(StaffingRegistration registration)
    {
        var facts = registration.Facts;
        return EntryProblem.First(
            StaffingFields.Reference.Problem(registration.Reference),
            StaffingFields.Name.Problem(facts.Name),
            StaffingFields.Reason.Problem(registration.Reason),
            SumField.Optional.Problem(facts.Budget.Salaried),
            SumField.Optional.Problem(facts.Budget.Agency),
            facts.SalariedDecimals is < 0 or > StaffNumber.Decimals || facts.AgencyDecimals is < 0 or > StaffNumber.Decimals ? $"Enter a whole number up to {StaffNumber.Decimals} for decimals" : null,
            ActivityRules.PlaceProblem(facts.DisplayOrder));
    }
}
