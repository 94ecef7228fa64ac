using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Activity, staffing and labels of tables in a bundle.</summary>
public sealed class MeasureBundleTests
{
    private const string Measures = "financial_year,code,measure,name,covers,volume_unit,volume_basis,budget_gross_gbp,budget_income_gbp,budget_volume";
    private const string Forecasts =
        "financial_year,period,code,measure,working_gross_gbp,working_income_gbp,working_volume,forecast_gross_gbp,forecast_income_gbp,forecast_volume,budget_to_date_gbp,actual_to_date_gbp";

    private const string Months = "financial_year,code,measure,month,budget_volume,actual_volume";
    private const string Drivers = "financial_year,period,code,measure,side,driver,amount_gbp,volume_change,text";
    private const string Staffing = "financial_year,code,measure,name,salaried_budget_gbp,agency_budget_gbp,starts_on,salaried_start";
    private const string StaffingForecasts =
        "financial_year,period,code,measure,salaried_working_gbp,agency_working_gbp,salaried_forecast_gbp,agency_forecast_gbp,money_as_at,salaried_spend_gbp,numbers_as_at,salaried_number";

    private const string Bridge = "financial_year,period,code,measure,amount_gbp,text";
    private const string Labels = "financial_year,table,place,label";

    private static TestBundle Whole => TestBundle.Small
        .With("activity.csv", Measures, "2017-18,ONE,CARE,Care at home,part,clients,snapshot,800,-80,40", "2017-18,TWO,WASTE,Waste,whole,tonnes,cumulative,2000,-200,362047.4")
        .With("activity_forecasts.csv", Forecasts, "2017-18,2,ONE,care,800,-80,40,900,-85,42.5,130,", "2017-18,2,TWO,WASTE,2000,-200,362047.4,2100,-200,363101.6,,")
        .With("activity_months.csv", Months, "2017-18,TWO,WASTE,1,30000,29000.5", "2017-18,TWO,WASTE,2,60000,59000", "2017-18,TWO,WASTE,3,90000,")
        .With("activity_drivers.csv", Drivers, "2017-18,2,ONE,CARE,gross,volume,150,-4.5,", "2017-18,2,ONE,CARE,gross,other,-50,,Old bills", "2017-18,2,ONE,CARE,income,price,-5,,")
        .With("staffing.csv", Staffing, "2017-18,DIR,ALL,All staff,500,50,2017-03-31,12.75")
        .With("staffing_forecasts.csv", StaffingForecasts, "2017-18,2,DIR,ALL,500,50,450,120,2017-04-30,40,2017-05-31,11.5")
        .With("table_labels.csv", Labels, "2017-18,appendix-2-01-forecast,head,{year} Total Forecast");

    [Fact]
    public async Task Everything_is_stored_as_given()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(Whole);

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        await using var db = database.Context();
        (await db.ActivityMeasures.SingleAsync(measure => measure.Reference == "WASTE")).Should().BeEquivalentTo(new
        {
            Covers = ActivityCover.Whole,
            Basis = VolumeBasis.Cumulative,
            BudgetVolume = new Volume(362_047.4m),
            VolumeLabel = (string?)null,
        });
        (await db.ActivityForecasts.SingleAsync(forecast => forecast.ForecastVolume == new Volume(42.5m))).Should().BeEquivalentTo(new
        {
            ForecastGross = 900.Pounds(),
            BudgetToDate = (Money?)130.Pounds(),
            ActualToDate = (Money?)null,
        });
        (await db.ActivityMonths.OrderBy(month => month.Month).Select(month => month.Actual).ToListAsync()).Should().Equal(new Volume(29_000.5m), new Volume(59_000m), null);
        (await db.ActivityDrivers.OrderBy(driver => driver.Side).ThenBy(driver => driver.DisplayOrder).Select(driver => new { driver.Side, driver.DisplayOrder, driver.Driver }).ToListAsync())
            .Should().Equal(
                new { Side = MoneySide.Gross, DisplayOrder = 1, Driver = VarianceDriver.Volume },
                new { Side = MoneySide.Gross, DisplayOrder = 2, Driver = VarianceDriver.Other },
                new { Side = MoneySide.Income, DisplayOrder = 1, Driver = VarianceDriver.Price });
        (await db.StaffingForecasts.SingleAsync()).Should().BeEquivalentTo(new { MoneyAsAt = (DateOnly?)new DateOnly(2017, 4, 30), SalariedNumber = (StaffNumber?)new StaffNumber(11.5m), AgencyNumber = (StaffNumber?)null });
        (await db.TableLabels.SingleAsync()).Text.Should().Be("{year} Total Forecast");
    }

    [Fact]
    public async Task The_same_bundle_twice_and_what_is_taken_out_again_change_nothing()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        (await database.PreviewAsync(Whole.Without("activity_months.csv"))).ChangesNothing.Should().BeTrue();

        var written = TestBundle.Empty;
        foreach (var (name, content) in await database.Writer.WriteAsync(new(2017), CancellationToken.None))
        {
            written.With(name, content);
        }

        var preview = await database.PreviewAsync(written);
        preview.Errors.Should().BeEmpty();
        preview.ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public async Task The_reasons_of_one_side_are_given_as_a_whole()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        await database.LoadAsync(TestBundle.Empty.With("activity_drivers.csv", Drivers, "2017-18,2,ONE,CARE,gross,price,100,,"));

        await using var db = database.Context();
        (await db.ActivityDrivers.OrderBy(driver => driver.Side).Select(driver => driver.Amount).ToListAsync()).Should().Equal(100.Pounds(), (-5).Pounds());
    }

    [Fact]
    public async Task Names_change_and_measures_are_added_after_publication()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var outcome = await database.LoadAsync(TestBundle.Empty.With(
            "activity.csv", Measures, "2017-18,ONE,CARE,Care in people's homes,part,people,snapshot,800,-80,40", "2017-18,ONE,NEW,Day care,part,clients,snapshot,10,0,1"));

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
    }

    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "activity.csv", Measures, "2017-18,NONE,NEW,Care,part,clients,snapshot,1,0,1", "code", "is not a head" },
        { "activity.csv", Measures, "2017-18,DIR,NEW,Care,part,clients,snapshot,1,0,1", "code", "has heads below it" },
        { "activity.csv", Measures, "2017-18,TWO,CARE,Care,part,clients,snapshot,1,0,1", "measure", "has this reference" },
        { "activity.csv", Measures, "2017-18,ONE,add,Care,part,clients,snapshot,1,0,1", "measure", "not a reference" },
        { "activity.csv", Measures, "2017-18,ONE,NEW,Care,some,clients,snapshot,1,0,1", "covers", "not known" },
        { "activity.csv", Measures, "2017-18,ONE,NEW,Care,part,clients,snapshot,1,0,-1", "budget_volume", "not a volume" },
        { "activity.csv", Measures, "2017-18,ONE,NEW,Care,part,clients,snapshot,1,0,\"1,000\"", "budget_volume", "not a volume" },
        { "activity.csv", Measures, "2017-18,ONE,CARE,Care at home,part,clients,snapshot,801,-80,40", "budget_gross_gbp", "is published" },
        { "activity_forecasts.csv", Forecasts, "2017-18,2,ONE,GONE,1,0,1,1,0,1,,", "measure", "has no measure of this name" },
        { "activity_forecasts.csv", Forecasts, "2017-18,1,ONE,CARE,1,0,1,1,0,1,,", "period", "is published" },
        { "activity_months.csv", Months, "2017-18,TWO,WASTE,1,30000,1", "month", "is published" },
        { "activity_months.csv", Months, "2017-18,TWO,WASTE,13,30000,1", "month", "not a month" },
        { "activity_drivers.csv", Drivers, "2017-18,1,ONE,CARE,gross,volume,1,,", "period", "is published" },
        { "activity_drivers.csv", Drivers, "2017-18,2,ONE,CARE,gross,luck,1,,", "driver", "not known" },
        { "activity_drivers.csv", Drivers, "2017-18,2,ONE,CARE,gross,volume,1,half,", "volume_change", "not a change of volume" },
        { "staffing.csv", Staffing, "2017-18,DIR,ALL,All staff,501,50,2017-03-31,12.75", "salaried_budget_gbp", "is published" },
        { "staffing_forecasts.csv", StaffingForecasts, "2017-18,1,DIR,ALL,1,1,1,1,,,,", "period", "is published" },
        { "staffing_forecasts.csv", StaffingForecasts, "2017-18,2,DIR,ALL,1,1,1,1,,,2017-05-31,1.234", "salaried_number", "not a number of staff" },
        { "staffing_bridge.csv", Bridge, "2017-18,2,DIR,ALL,1,Travel", "code", "has heads below it" },
        { "table_labels.csv", Labels, "2017-18,appendix-2-01-forecast,head,as at {today}", "label", "is not a field of a label" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_is_named_with_its_place(string file, string header, string line, string column, string problem)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var preview = await database.PreviewAsync(TestBundle.Empty.With(file, header, line));

        var error = preview.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = file, Line = 2, Column = column });
        error.Problem.Should().Contain(problem);
    }

    [Fact]
    public async Task Two_volumes_of_one_side_are_refused()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var preview = await database.PreviewAsync(TestBundle.Empty.With("activity_drivers.csv", Drivers, "2017-18,2,ONE,CARE,gross,volume,1,,", "2017-18,2,ONE,CARE,gross,volume,2,,"));

        preview.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 3, Column = "driver" });
    }
}
