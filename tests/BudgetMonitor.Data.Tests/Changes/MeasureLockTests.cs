using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Changes;

/// <summary>What a published period says of activity and staffing does not change, nor what the year's budget approved, by the product or by plain SQL.</summary>
public class MeasureLockTests
{
    private static readonly Dictionary<string, Func<BudgetDbContext, Task>> ByProduct = new()
    {
        ["change figures"] = async context => (await context.ActivityForecasts.FirstAsync()).ForecastVolume = new(1m),
        ["remove figures"] = async context => context.Remove(await context.ActivityForecasts.FirstAsync()),
        ["change a reason"] = async context => (await context.ActivityDrivers.FirstAsync()).Amount = 1.Pounds(),
        ["add a reason"] = async context => context.Add(Driver(await context.ActivityMeasures.SingleAsync(), 9, 2)),
        ["change a month's volume"] = async context => (await context.ActivityMonths.SingleAsync(month => month.Month == 9)).Actual = new(1m),
        ["add a month's volume"] = async context => context.Add(Month(await context.ActivityMeasures.SingleAsync(), 8)),
        ["change an approved budget"] = async context => (await context.ActivityMeasures.SingleAsync()).BudgetGross = 1.Pounds(),
        ["change an approved volume"] = async context => (await context.ActivityMeasures.SingleAsync()).BudgetVolume = new(1m),
        ["change what a volume means"] = async context => (await context.ActivityMeasures.SingleAsync()).Basis = VolumeBasis.Cumulative,
        ["remove a measure"] = async context =>
        {
            context.RemoveRange(await context.ActivityMonths.ToListAsync());
            context.Remove(await context.ActivityMeasures.SingleAsync());
        },
        ["remove a measure that the period reports, and leave what it reports"] = async context => context.Remove(await context.ActivityMeasures.SingleAsync()),
        ["remove a staffing measure that the period reports"] = async context => context.Remove(await context.StaffingMeasures.SingleAsync()),
        ["change staffing figures"] = async context => (await context.StaffingForecasts.FirstAsync()).AgencySpend = 1.Pounds(),
        ["change a step of the bridge"] = async context => (await context.StaffingBridgeSteps.FirstAsync()).Amount = 1.Pounds(),
        ["change a staffing budget"] = async context => (await context.StaffingMeasures.SingleAsync()).AgencyBudget = 1.Pounds(),
        ["change the first number of staff"] = async context => (await context.StaffingMeasures.SingleAsync()).SalariedStart = new(1m),
    };

    private static readonly Dictionary<string, string> ByPlainSql = new()
    {
        ["change figures"] = "UPDATE activity_forecasts SET forecast_gross = 1",
        ["move figures out"] = "UPDATE activity_forecasts SET period = 10",
        ["remove figures"] = "DELETE FROM activity_forecasts",
        ["change a reason"] = "UPDATE activity_drivers SET amount = 1",
        ["remove a reason"] = "DELETE FROM activity_drivers",
        ["change a month's volume"] = "UPDATE activity_months SET actual = '1' WHERE month = 9",
        ["replace a month's volume"] = "INSERT OR REPLACE INTO activity_months (activity_measure_id, month, head_id, budget, actual, version) SELECT activity_measure_id, 9, head_id, '1', '1', 1 FROM activity_measures",
        ["remove a month's volume"] = "DELETE FROM activity_months WHERE month = 9",
        ["change an approved budget"] = "UPDATE activity_measures SET budget_income = 1",
        ["change an approved volume"] = "UPDATE activity_measures SET budget_volume = '1'",
        ["remove a measure"] = "DELETE FROM activity_measures",
        ["replace a measure by its reference"] =
            "INSERT OR REPLACE INTO activity_measures (activity_measure_id, year, reference, head_id, name, covers, unit, basis, budget_gross, budget_income, budget_volume, display_order, version) "
            + "SELECT activity_measure_id + 1, year, reference, head_id, name, covers, unit, basis, 1, 1, '1', 1, 1 FROM activity_measures",
        ["change staffing figures"] = "UPDATE staffing_forecasts SET agency_forecast = 1",
        ["remove staffing figures"] = "DELETE FROM staffing_forecasts",
        ["change a step of the bridge"] = "UPDATE staffing_bridge_steps SET amount = 1",
        ["change a staffing budget"] = "UPDATE staffing_measures SET salaried_budget = 1",
        ["change the first number of staff"] = "UPDATE staffing_measures SET agency_start = '1'",
        ["remove a staffing measure"] = "DELETE FROM staffing_measures",
    };

    public static TheoryData<string> Products => [.. ByProduct.Keys];

    public static TheoryData<string> Statements => [.. ByPlainSql.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task The_product_refuses_with_a_reason_and_changes_nothing(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await database.TryChangeAsync(context => ByProduct[what](context));

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain("is published");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_plain_client_is_refused_by_the_database_itself(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; " + ByPlainSql[what];

        var run = () => command.ExecuteNonQuery();

        run.Should().Throw<SqliteException>().Which.Message.Should().Contain("is published");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task The_open_period_takes_figures_words_change_and_measures_are_added()
    {
        await using var database = await Council();

        var outcome = await database.TryChangeAsync(async context =>
        {
            var measure = await context.ActivityMeasures.SingleAsync();
            (measure.Name, measure.Unit, measure.VolumeLabel) = ("Care at home", "people", "People");
            context.AddRange(Forecast(measure, 10), Month(measure, 10), Driver(measure, 10, 1));
            (await context.StaffingMeasures.SingleAsync()).Name = "Nurses and helpers";
            context.Add(Measure(measure.HeadId, "NEW"));
        });

        outcome.End.Should().Be(ChangeEnd.Saved, outcome.Message);
    }

    [Fact]
    public async Task Before_any_publication_the_approved_budget_can_be_put_right()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ChangeAsync(async context =>
        {
            context.Councils.Add(new CouncilSettings { Name = "Sample County Council", ShortName = "Sample" });
            var head = new Head { Year = 2017, Code = "C", Name = "Sample County Council", Kind = HeadKind.Council };
            context.Add(head);
            await context.SaveChangesAsync();
            context.Add(Measure(head.HeadId, "CARE"));
        });

        var outcome = await database.TryChangeAsync(async context => (await context.ActivityMeasures.SingleAsync()).BudgetGross = 7.Pounds());

        outcome.End.Should().Be(ChangeEnd.Saved, outcome.Message);
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) =>
        {
            var measure = Measure(ids["D1-A-001"], "CARE");
            var staffing = new StaffingMeasure
            {
                Year = 2017,
                Reference = "NURSES",
                HeadId = ids["D1-A-001"],
                Name = "Nurses",
                SalariedBudget = 90.Pounds(),
                AgencyBudget = 10.Pounds(),
                StartsOn = new(2017, 3, 31),
                SalariedStart = new(4m),
                AgencyStart = new(1m),
            };
            context.AddRange(measure, staffing);
            context.SaveChangesAsync().GetAwaiter().GetResult();
            context.AddRange(
                Forecast(measure, 9),
                Driver(measure, 9, 1),
                Month(measure, 9),
                Month(measure, 11),
                new StaffingForecast
                {
                    StaffingMeasureId = staffing.StaffingMeasureId,
                    Period = 9,
                    HeadId = staffing.HeadId,
                    SalariedWorking = 90.Pounds(),
                    AgencyWorking = 10.Pounds(),
                    SalariedForecast = 80.Pounds(),
                    AgencyForecast = 30.Pounds(),
                },
                new StaffingBridgeStep { StaffingMeasureId = staffing.StaffingMeasureId, Period = 9, HeadId = staffing.HeadId, DisplayOrder = 1, Amount = 5.Pounds(), Text = "Travel" });
        });
        return database;
    }

    private static ActivityMeasure Measure(int headId, string reference) => new()
    {
        Year = 2017,
        Reference = reference,
        HeadId = headId,
        Name = "Care",
        Covers = ActivityCover.Part,
        Unit = "clients",
        Basis = VolumeBasis.Snapshot,
        BudgetGross = 100.Pounds(),
        BudgetIncome = (-10).Pounds(),
        BudgetVolume = new(12.5m),
    };

    private static ActivityForecast Forecast(ActivityMeasure measure, int period) => new()
    {
        ActivityMeasureId = measure.ActivityMeasureId,
        Period = period,
        HeadId = measure.HeadId,
        WorkingGross = 100.Pounds(),
        WorkingIncome = (-10).Pounds(),
        WorkingVolume = new(12.5m),
        ForecastGross = 120.Pounds(),
        ForecastIncome = (-10).Pounds(),
        ForecastVolume = new(14m),
    };

    private static ActivityMonth Month(ActivityMeasure measure, int month) =>
        new() { ActivityMeasureId = measure.ActivityMeasureId, Month = month, HeadId = measure.HeadId, Budget = new(12m), Actual = new(13m) };

    private static ActivityDriver Driver(ActivityMeasure measure, int period, int place) => new()
    {
        ActivityMeasureId = measure.ActivityMeasureId,
        Period = period,
        HeadId = measure.HeadId,
        Side = MoneySide.Gross,
        DisplayOrder = place,
        Driver = VarianceDriver.Volume,
        Amount = 12.Pounds(),
    };
}
