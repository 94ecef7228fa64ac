using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class StaffingService(IChangeRunner changes, StructureCache structures) : IStaffingService
{
    private const int MostSteps = 10;

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(StaffingSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return SaveOutcome.RunAsync(
            changes, new ChangeRequest(save.RequestId, save.Who, save.Way), (context, token) => ApplyAsync(context, save, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> RegisterAsync(StaffingRegistration registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(registration);
        return SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(registration.RequestId, registration.Who, registration.Way, registration.Reason),
            (context, token) => RegisterAsync(context, registration, token),
            cancellationToken);
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, StaffingSave save, CancellationToken cancellationToken)
    {
        var year = save.Period.Year.StartYear;
        var measure = await context.StaffingMeasures.AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Reference == save.Reference, cancellationToken);
        var code = measure is null ? string.Empty : await context.Heads.Where(head => head.HeadId == measure.HeadId).Select(head => head.Code).SingleAsync(cancellationToken);
        var (place, why, message) = await EntryPermission.FindAsync(context, structures, save.Period, code, save.Who, save.Who.MayReportOn, cancellationToken);
        if (place is null || measure is null)
        {
            return (why, why == SaveRefusal.NotFound ? $"There is no staffing measure {save.Reference} of yours in {save.Period}. Nothing was saved." : message);
        }

        var (id, number) = (measure.StaffingMeasureId, save.Period.Number);
        var forecast = await context.StaffingForecasts.SingleOrDefaultAsync(row => row.StaffingMeasureId == id && row.Period == number, cancellationToken);
        var steps = await context.StaffingBridgeSteps.Where(row => row.StaffingMeasureId == id && row.Period == number).ToListAsync(cancellationToken);
        if (MeasureReader.MarkOf(forecast, steps) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this measure first.");
        }

        if (Problem(save, place.Head.IsLine) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        StoreForecast(context, measure, number, forecast, save);
        StoreSteps(context, measure, number, steps, save.Steps);
        return (null, $"Staffing saved: {measure.Name}.");
    }

    private static void StoreForecast(BudgetDbContext context, StaffingMeasure measure, int number, StaffingForecast? standing, StaffingSave save)
    {
        var figures = save.Figures;
        if (standing is null)
        {
            standing = new StaffingForecast
            {
                StaffingMeasureId = measure.StaffingMeasureId,
                Period = number,
                HeadId = measure.HeadId,
                SalariedWorking = figures.Working.Salaried,
                AgencyWorking = figures.Working.Agency,
                SalariedForecast = figures.Forecast.Salaried,
                AgencyForecast = figures.Forecast.Agency,
            };
            context.StaffingForecasts.Add(standing);
        }

        (standing.SalariedWorking, standing.AgencyWorking) = (figures.Working.Salaried, figures.Working.Agency);
        (standing.SalariedForecast, standing.AgencyForecast) = (figures.Forecast.Salaried, figures.Forecast.Agency);
        standing.MoneyAsAt = figures.Money?.AsAt;
        (standing.SalariedBudgetToDate, standing.AgencyBudgetToDate) = (figures.Money?.SalariedBudget, figures.Money?.AgencyBudget);
        (standing.SalariedSpend, standing.AgencySpend) = (figures.Money?.SalariedSpend, figures.Money?.AgencySpend);
        standing.NumbersAsAt = figures.Numbers?.AsAt;
        (standing.SalariedNumber, standing.AgencyNumber) = (figures.Numbers?.Salaried, figures.Numbers?.Agency);
        standing.Text = string.IsNullOrWhiteSpace(save.Text) ? null : save.Text.Trim();
    }

    private static void StoreSteps(BudgetDbContext context, StaffingMeasure measure, int number, List<StaffingBridgeStep> standing, IReadOnlyList<BridgeEntry> entries)
    {
        for (var place = 0; place < Math.Max(standing.Count, entries.Count); place++)
        {
            var step = standing.Find(one => one.DisplayOrder == place + 1);
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

    private async Task<(SaveRefusal? Why, string Message)> RegisterAsync(BudgetDbContext context, StaffingRegistration registration, CancellationToken cancellationToken)
    {
        var year = registration.Period.Year.StartYear;
        var (place, why, message) = await EntryPermission.FindAsync(
            context, structures, registration.Period, registration.Code, registration.Who, registration.Who.MayRegisterFor, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        if (Problem(registration) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var standing = (await context.StaffingMeasures.Where(one => one.Year == year).ToListAsync(cancellationToken))
            .Find(one => string.Equals(one.Reference, registration.Reference, StringComparison.OrdinalIgnoreCase));
        if (standing is null && registration.SeenVersion == 0)
        {
            standing = new StaffingMeasure
            {
                Year = year,
                Reference = registration.Reference,
                HeadId = place.HeadId,
                Name = registration.Facts.Name,
                SalariedBudget = registration.Facts.Budget.Salaried,
                AgencyBudget = registration.Facts.Budget.Agency,
            };
            context.StaffingMeasures.Add(standing);
            Take(standing, registration.Facts);
            return (null, $"Staffing measure added: {registration.Facts.Name}.");
        }

        if (standing is null || (registration.SeenVersion > 0 && standing.HeadId != place.HeadId))
        {
            return (SaveRefusal.NotFound, $"There is no staffing measure {registration.Reference} at {place.Head.Name}. Nothing was saved.");
        }

        if (registration.SeenVersion == 0)
        {
            return (SaveRefusal.Invalid, $"There is a staffing measure {registration.Reference} in {registration.Period.Year} already: give this one another reference. Nothing was saved.");
        }

        if (standing.Version != registration.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this measure first.");
        }

        if (ChangesApproved(standing, registration.Facts) && await context.Periods.AnyAsync(period => period.Year == year && period.Status == PeriodStatus.Published, cancellationToken))
        {
            return (SaveRefusal.Invalid, "A period of the year is published, so the approved budget and the first numbers stay. Enter the current budget with the period’s figures. Nothing was saved.");
        }

        Take(standing, registration.Facts);
        return (null, $"Staffing measure saved: {registration.Facts.Name}.");
    }

    private static bool ChangesApproved(StaffingMeasure measure, StaffingFacts facts) =>
        (measure.Budget, measure.StartsOn, measure.SalariedStart, measure.AgencyStart, measure.SalariedUnit, measure.AgencyUnit)
        != (facts.Budget, facts.StartsOn, facts.SalariedStart, facts.AgencyStart, facts.SalariedUnit, facts.AgencyUnit);

    private static void Take(StaffingMeasure measure, StaffingFacts facts)
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
        if (sums.Any(sum => sum is { } known && known.Abs() > Money.Limit))
        {
            return "A sum lies within £100 billion. Nothing was saved.";
        }

        if (save.Text.Length > StaffingForecast.TextMaxLength)
        {
            return $"The text must be {StaffingForecast.TextMaxLength} characters or fewer. Nothing was saved.";
        }

        if (save.Steps.Count > 0 && !isLine)
        {
            return "Only the staff of a service line are bridged to its variance. Nothing was saved.";
        }

        return save.Steps.Count > MostSteps || save.Steps.Any(step => string.IsNullOrWhiteSpace(step.Text) || step.Text.Length > StaffingBridgeStep.TextMaxLength)
            ? $"At most {MostSteps} steps, each with words. Nothing was saved."
            : null;
    }

    private static string? Problem(StaffingRegistration registration)
    {
        var facts = registration.Facts;
        if (!ActivityRules.IsReference(registration.Reference))
        {
            return $"A reference has at most {StaffingMeasure.ReferenceMaxLength} letters, digits, dots and hyphens. Nothing was saved.";
        }

        if (string.IsNullOrWhiteSpace(facts.Name) || facts.Name.Length > StaffingMeasure.NameMaxLength)
        {
            return $"A measure needs a name of at most {StaffingMeasure.NameMaxLength} characters. Nothing was saved.";
        }

        if (string.IsNullOrWhiteSpace(registration.Reason) || registration.Reason.Length > ActivityRules.ReasonMaxLength)
        {
            return $"A change of the register needs a reason of at most {ActivityRules.ReasonMaxLength} characters. Nothing was saved.";
        }

        return facts.Budget.Salaried.Abs() > Money.Limit || facts.Budget.Agency.Abs() > Money.Limit
            || facts.SalariedDecimals is < 0 or > StaffNumber.Decimals || facts.AgencyDecimals is < 0 or > StaffNumber.Decimals
            || facts.DisplayOrder is < 0 or > ActivityRules.MostOrder
            ? "The budget, the decimals or the place lies beyond what can be kept. Nothing was saved."
            : null;
    }
}
