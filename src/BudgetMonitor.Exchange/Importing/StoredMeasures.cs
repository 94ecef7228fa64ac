using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How activity, staffing and a council's own labels are kept.</summary>
internal static class StoredMeasures
{
    private static readonly ParentKind OfActivity = new(
        "measure",
        ActivityFiles.Measures,
        ActivityFiles.Measure,
        context => context.Wanted(ActivityFiles.Measures).Select(row => new ParentName(row.Year, row.Code, row.Reference)),
        async (db, years, cancellationToken) =>
        {
            var measures = await db.ActivityMeasures
                .Where(measure => years.Contains(measure.Year))
                .Join(db.Heads, measure => measure.HeadId, head => head.HeadId, (measure, head) => new { measure.ActivityMeasureId, head.Year, head.Code, measure.Reference })
                .OrderBy(measure => measure.ActivityMeasureId)
                .ToListAsync(cancellationToken);
            return measures.ConvertAll(measure => new StoredParent(measure.ActivityMeasureId, new(new(measure.Year), measure.Code, measure.Reference)));
        });

    private static readonly ParentKind OfStaffing = new(
        "staffing measure",
        StaffingFiles.Measures,
        StaffingFiles.Measure,
        context => context.Wanted(StaffingFiles.Measures).Select(row => new ParentName(row.Year, row.Code, row.Reference)),
        async (db, years, cancellationToken) =>
        {
            var measures = await db.StaffingMeasures
                .Where(measure => years.Contains(measure.Year))
                .Join(db.Heads, measure => measure.HeadId, head => head.HeadId, (measure, head) => new { measure.StaffingMeasureId, head.Year, head.Code, measure.Reference })
                .OrderBy(measure => measure.StaffingMeasureId)
                .ToListAsync(cancellationToken);
            return measures.ConvertAll(measure => new StoredParent(measure.StaffingMeasureId, new(new(measure.Year), measure.Code, measure.Reference)));
        });

    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<ActivityRow, ActivityMeasure>(
            ActivityFiles.Measures,
            (db, scope) => db.ActivityMeasures.Where(measure => scope.Years.Contains(measure.Year)),
            (measure, heads) => new(
                new FinancialYear(measure.Year), heads.CodeOf(measure.HeadId), measure.Reference, measure.Name, measure.Covers, measure.Unit, measure.VolumeLabel,
                measure.Basis, measure.BudgetGross, measure.BudgetIncome, measure.BudgetVolume, measure.DisplayOrder),
            (row, heads) =>
            {
                var measure = new ActivityMeasure
                {
                    Year = row.Year.StartYear,
                    Reference = row.Reference,
                    HeadId = heads.IdOf(row),
                    Name = row.Name,
                    Covers = row.Covers,
                    Unit = row.Unit,
                    Basis = row.Basis,
                    BudgetGross = row.BudgetGross,
                    BudgetIncome = row.BudgetIncome,
                    BudgetVolume = row.BudgetVolume,
                };
                Take(row, measure);
                return measure;
            },
            Take),
        new StoredChildFile<ActivityForecastRow, ActivityForecast>(
            ActivityFiles.Forecasts,
            OfActivity,
            NameOf,
            (db, ids) => db.ActivityForecasts.Where(forecast => ids.Contains(forecast.ActivityMeasureId)),
            forecast => forecast.ActivityMeasureId,
            (forecast, measure) => new(
                measure.Year, forecast.Period, measure.Code, measure.Name, forecast.WorkingGross, forecast.WorkingIncome, forecast.WorkingVolume,
                forecast.ForecastGross, forecast.ForecastIncome, forecast.ForecastVolume, forecast.BudgetToDate, forecast.ActualToDate, forecast.Text),
            (row, measure, heads) =>
            {
                var forecast = new ActivityForecast
                {
                    ActivityMeasureId = measure,
                    Period = row.Period,
                    HeadId = heads.IdOf(row),
                    WorkingGross = row.WorkingGross,
                    WorkingIncome = row.WorkingIncome,
                    WorkingVolume = row.WorkingVolume,
                    ForecastGross = row.ForecastGross,
                    ForecastIncome = row.ForecastIncome,
                    ForecastVolume = row.ForecastVolume,
                };
                Take(row, forecast);
                return forecast;
            },
            Take),
        new StoredChildFile<ActivityMonthRow, ActivityMonth>(
            ActivityFiles.Months,
            OfActivity,
            NameOf,
            (db, ids) => db.ActivityMonths.Where(month => ids.Contains(month.ActivityMeasureId)),
            month => month.ActivityMeasureId,
            (month, measure) => new(measure.Year, measure.Code, measure.Name, month.Month, month.Budget, month.Actual),
            (row, measure, heads) => new() { ActivityMeasureId = measure, Month = row.Month, HeadId = heads.IdOf(row), Budget = row.Budget, Actual = row.Actual },
            (row, month) => (month.Budget, month.Actual) = (row.Budget, row.Actual)),
        new StoredChildFile<ActivityDriverRow, ActivityDriver>(
            ActivityFiles.Drivers,
            OfActivity,
            NameOf,
            (db, ids) => db.ActivityDrivers.Where(driver => ids.Contains(driver.ActivityMeasureId)),
            driver => driver.ActivityMeasureId,
            (driver, measure) => new(
                measure.Year, driver.Period, measure.Code, measure.Name, driver.Side, driver.DisplayOrder, driver.Driver, driver.Amount, driver.VolumeChange, driver.Text),
            (row, measure, heads) => new()
            {
                ActivityMeasureId = measure,
                Period = row.Period,
                HeadId = heads.IdOf(row),
                Side = row.Side,
                DisplayOrder = row.DisplayOrder!.Value,
                Driver = row.Driver,
                Amount = row.Amount,
                VolumeChange = row.VolumeChange,
                Text = row.Text,
            },
            (row, driver) => (driver.Driver, driver.Amount, driver.VolumeChange, driver.Text) = (row.Driver, row.Amount, row.VolumeChange, row.Text)),
        new StoredFile<StaffingRow, StaffingMeasure>(
            StaffingFiles.Measures,
            (db, scope) => db.StaffingMeasures.Where(measure => scope.Years.Contains(measure.Year)),
            (measure, heads) => new(
                new FinancialYear(measure.Year), heads.CodeOf(measure.HeadId), measure.Reference, measure.Name, measure.SalariedBudget, measure.AgencyBudget,
                measure.SalariedUnit, measure.AgencyUnit, measure.SalariedDecimals, measure.AgencyDecimals, measure.StartsOn, measure.SalariedStart,
                measure.AgencyStart, measure.DisplayOrder),
            (row, heads) =>
            {
                var measure = new StaffingMeasure
                {
                    Year = row.Year.StartYear,
                    Reference = row.Reference,
                    HeadId = heads.IdOf(row),
                    Name = row.Name,
                    SalariedBudget = row.SalariedBudget,
                    AgencyBudget = row.AgencyBudget,
                };
                Take(row, measure);
                return measure;
            },
            Take),
        new StoredChildFile<StaffingForecastRow, StaffingForecast>(
            StaffingFiles.Forecasts,
            OfStaffing,
            NameOf,
            (db, ids) => db.StaffingForecasts.Where(forecast => ids.Contains(forecast.StaffingMeasureId)),
            forecast => forecast.StaffingMeasureId,
            (forecast, measure) => new(
                measure.Year, forecast.Period, measure.Code, measure.Name, forecast.SalariedWorking, forecast.AgencyWorking, forecast.SalariedForecast,
                forecast.AgencyForecast, forecast.MoneyAsAt, forecast.SalariedBudgetToDate, forecast.AgencyBudgetToDate, forecast.SalariedSpend,
                forecast.AgencySpend, forecast.NumbersAsAt, forecast.SalariedNumber, forecast.AgencyNumber, forecast.Text),
            (row, measure, heads) =>
            {
                var forecast = new StaffingForecast
                {
                    StaffingMeasureId = measure,
                    Period = row.Period,
                    HeadId = heads.IdOf(row),
                    SalariedWorking = row.SalariedWorking,
                    AgencyWorking = row.AgencyWorking,
                    SalariedForecast = row.SalariedForecast,
                    AgencyForecast = row.AgencyForecast,
                };
                Take(row, forecast);
                return forecast;
            },
            Take),
        new StoredChildFile<StaffingBridgeRow, StaffingBridgeStep>(
            StaffingFiles.Bridge,
            OfStaffing,
            NameOf,
            (db, ids) => db.StaffingBridgeSteps.Where(step => ids.Contains(step.StaffingMeasureId)),
            step => step.StaffingMeasureId,
            (step, measure) => new(measure.Year, step.Period, measure.Code, measure.Name, step.DisplayOrder, step.Amount, step.Text),
            (row, measure, heads) => new()
            {
                StaffingMeasureId = measure,
                Period = row.Period,
                HeadId = heads.IdOf(row),
                DisplayOrder = row.DisplayOrder!.Value,
                Amount = row.Amount,
                Text = row.Text,
            },
            (row, step) => (step.Amount, step.Text) = (row.Amount, row.Text)),
        new StoredFile<TableLabelRow, TableLabel>(
            PaperFiles.TableLabels,
            (db, scope) => db.TableLabels.Where(label => scope.Years.Contains(label.Year)),
            (label, _) => new(new FinancialYear(label.Year), label.TableId, label.Place, label.Text),
            (row, _) => new() { Year = row.Year.StartYear, TableId = row.Table, Place = row.Place, Text = row.Text },
            (row, label) => label.Text = row.Text),
    ];

    private static ParentName NameOf(IMeasureRow row) => new(row.Year, row.Code, row.Reference);

    private static void Take(ActivityRow row, ActivityMeasure measure)
    {
        (measure.Name, measure.Covers, measure.Unit, measure.VolumeLabel, measure.Basis) = (row.Name, row.Covers, row.Unit, row.VolumeLabel, row.Basis);
        (measure.BudgetGross, measure.BudgetIncome, measure.BudgetVolume) = (row.BudgetGross, row.BudgetIncome, row.BudgetVolume);
        measure.DisplayOrder = row.DisplayOrder;
    }

    private static void Take(ActivityForecastRow row, ActivityForecast forecast)
    {
        (forecast.WorkingGross, forecast.WorkingIncome, forecast.WorkingVolume) = (row.WorkingGross, row.WorkingIncome, row.WorkingVolume);
        (forecast.ForecastGross, forecast.ForecastIncome, forecast.ForecastVolume) = (row.ForecastGross, row.ForecastIncome, row.ForecastVolume);
        (forecast.BudgetToDate, forecast.ActualToDate, forecast.Text) = (row.BudgetToDate, row.ActualToDate, row.Text);
    }

    private static void Take(StaffingRow row, StaffingMeasure measure)
    {
        (measure.Name, measure.SalariedBudget, measure.AgencyBudget) = (row.Name, row.SalariedBudget, row.AgencyBudget);
        (measure.SalariedUnit, measure.AgencyUnit, measure.SalariedDecimals, measure.AgencyDecimals) = (row.SalariedUnit, row.AgencyUnit, row.SalariedDecimals, row.AgencyDecimals);
        (measure.StartsOn, measure.SalariedStart, measure.AgencyStart, measure.DisplayOrder) = (row.StartsOn, row.SalariedStart, row.AgencyStart, row.DisplayOrder);
    }

    private static void Take(StaffingForecastRow row, StaffingForecast forecast)
    {
        (forecast.SalariedWorking, forecast.AgencyWorking) = (row.SalariedWorking, row.AgencyWorking);
        (forecast.SalariedForecast, forecast.AgencyForecast) = (row.SalariedForecast, row.AgencyForecast);
        (forecast.MoneyAsAt, forecast.SalariedBudgetToDate, forecast.AgencyBudgetToDate) = (row.MoneyAsAt, row.SalariedBudgetToDate, row.AgencyBudgetToDate);
        (forecast.SalariedSpend, forecast.AgencySpend) = (row.SalariedSpend, row.AgencySpend);
        (forecast.NumbersAsAt, forecast.SalariedNumber, forecast.AgencyNumber, forecast.Text) = (row.NumbersAsAt, row.SalariedNumber, row.AgencyNumber, row.Text);
    }
}
