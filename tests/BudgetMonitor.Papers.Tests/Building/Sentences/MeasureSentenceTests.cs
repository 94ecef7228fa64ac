using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The sentences on activity and staffing, with figures on both sides of each of their branches: up and down, nil, one and many, in the year and at its end.</summary>
public sealed class MeasureSentenceTests
{
    [Theory]
    //          forecast of spending and of income, against £8m and -£1m for 1,000 clients; forecast clients
    [InlineData(8_000_000, -1_000_000, 1_000, "Spending: on budget.")]
    [InlineData(8_800_000, -1_000_000, 1_100, "Spending: a pressure of £0.8m: demand +£0.8m (worked out from volumes and rates). Income: on budget")]
    [InlineData(7_200_000, -1_000_000, 1_000, "Spending: an underspend of £0.8m: unit cost -£0.8m (worked out from volumes and rates).")]
    [InlineData(8_010_000, -1_000_000, 1_000, "Spending: close to budget.")]
    [InlineData(8_000_000, -800_000, 1_000, "Spending: on budget. Income: less than budgeted, a pressure of £0.2m: unit cost +£0.2m (worked out from volumes and rates). Net: a pressure of £0.2m.")]
    [InlineData(8_000_000, -1_200_000, 1_000, "Spending: on budget. Income: more than budgeted, by £0.2m: unit cost -£0.2m (worked out from volumes and rates). Net: an underspend of £0.2m.")]
    [InlineData(8_200_000, -1_200_000, 1_000, "Spending: a pressure of £0.2m: unit cost +£0.2m (worked out from volumes and rates). Income: more than budgeted, by £0.2m: unit cost -£0.2m (worked out from volumes and rates). Net: on budget.")]
    [InlineData(8_000_000, -990_000, 1_000, "Spending: on budget. Income: close to budget. Net: close to budget.")]
    [InlineData(8_000_000, -1_000_000, 900, "Spending: on budget: demand -£0.8m, unit cost +£0.8m (worked out from volumes and rates).")]
    public void Activity_costs_more_less_or_as_budgeted(int gross, int income, int clients, string said) =>
        Measured(Activity(gross, income, clients))[0].Should().Be(said.Replace(" Income: on budget", string.Empty, StringComparison.Ordinal));

    [Fact]
    public void A_named_part_too_small_to_show_is_no_sum_of_nil() =>
        Measured(Activity(8_000_000, -1_000_000, 1_000, ("Prior year", 1_000_000), ("One large home", -1_000_000), ("Stamps", 100)))[0]
            .Should().Be("Spending: on budget: other nil (prior year +£1.0m; one large home -£1.0m; stamps almost nil).");

    [Theory]
    [InlineData(1, "Volume: 1 client by 31 March 2018, against 1,000 budgeted.")]
    [InlineData(2, "Volume: 2 clients by 31 March 2018, against 1,000 budgeted.")]
    [InlineData(0, "Volume: 0 clients by 31 March 2018, against 1,000 budgeted.")]
    public void One_client_is_one(int clients, string said) => Measured(Activity(8_000_000, -1_000_000, clients))[1].Should().StartWith(said);

    [Theory]
    [InlineData(1_220, "220 more clients than budgeted at the end of January")]
    [InlineData(1_001, "1 more client than budgeted at the end of January")]
    [InlineData(1_000, "As many clients as budgeted at the end of January")]
    [InlineData(999, "1 fewer client than budgeted at the end of January")]
    public void Volumes_are_more_fewer_or_as_many(int actual, string finding)
    {
        var position = Activity(8_000_000, -1_000_000, 1_000).Position;
        var months = new[] { new ActivityMonth { ActivityMeasureId = 1, Month = 10, HeadId = 1, Budget = new(1_000), Actual = new(actual) } };

        ActivityChart.Of(new(position.Measure, position.Period, position.Entry, [], months), "id")!.Title.Should().Be(finding);
    }

    [Theory]
    //          salaried and agency forecast, against £4m and £1m
    [InlineData(4_000_000, 1_000_000, "Staff together: on budget: SC staff nil, agency staff nil.")]
    [InlineData(3_500_000, 1_700_000, "Staff together: a pressure of £0.2m: SC staff -£0.5m, agency staff +£0.7m.")]
    [InlineData(3_500_000, 1_300_000, "Staff together: an underspend of £0.2m: SC staff -£0.5m, agency staff +£0.3m.")]
    [InlineData(4_000_000, 1_300_000, "Staff together: a pressure of £0.3m: SC staff nil, agency staff +£0.3m.")]
    [InlineData(4_010_000, 1_000_000, "Staff together: close to budget: SC staff almost nil, agency staff nil.")]
    public void Staff_cost_more_less_or_as_budgeted(int salaried, int agency, string said) => Staffed(salaried, agency)[0].Should().Be(said);

    [Theory]
    //          the line's variance, staff at +£0.2m and a step; "other" closes the bridge where something is left
    [InlineData(500_000, 300_000, "From staff to the line: staff +£0.2m, running costs +£0.3m make the variance of Homes, +£0.5m.")]
    [InlineData(-300_000, -500_000, "From staff to the line: staff +£0.2m, running costs -£0.5m make the variance of Homes, -£0.3m.")]
    [InlineData(0, -200_000, "From staff to the line: staff +£0.2m, running costs -£0.2m make the variance of Homes, nil.")]
    [InlineData(900_000, 300_000, "From staff to the line: staff +£0.2m, running costs +£0.3m, other +£0.4m make the variance of Homes, +£0.9m.")]
    [InlineData(200_000, 100, "From staff to the line: staff +£0.2m, running costs almost nil make the variance of Homes, +£0.2m.")]
    public void The_bridge_from_staff_to_the_line_reads_on_both_sides(int line, int step, string said) =>
        Staffed(3_500_000, 1_700_000, line, step)[1].Should().Be(said);

    private static MeasuredActivity Activity(int gross, int income, int clients, params (string Text, int Amount)[] others)
    {
        var source = new SmallCouncil().Source();
        var measure = new ActivityMeasure
        {
            ActivityMeasureId = 1,
            Year = 2017,
            Reference = "A",
            HeadId = 1,
            Name = "Care",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 8_000_000.Pounds(),
            BudgetIncome = (-1_000_000).Pounds(),
            BudgetVolume = new(1_000),
            DisplayOrder = 1,
        };
        var forecast = new ActivityForecast
        {
            ActivityMeasureId = 1,
            Period = 10,
            HeadId = 1,
            WorkingGross = measure.BudgetGross,
            WorkingIncome = measure.BudgetIncome,
            WorkingVolume = measure.BudgetVolume,
            ForecastGross = gross.Pounds(),
            ForecastIncome = income.Pounds(),
            ForecastVolume = new(clients),
        };
        var drivers = others.Select((other, place) => new ActivityDriver
        {
            ActivityMeasureId = 1,
            Period = 10,
            HeadId = 1,
            Side = MoneySide.Gross,
            Driver = VarianceDriver.Other,
            Text = other.Text,
            Amount = other.Amount.Pounds(),
            DisplayOrder = place + 1,
        });
        return new(new ActivityPosition(measure, source.Period, forecast, drivers, []), source.Structure.Find("A1-X")!, string.Empty, false);
    }

    private static List<string> Measured(MeasuredActivity measured) => [.. new MeasureSentences(new SmallCouncil().Source()).Of(measured).Select(text => text.Plain)];

    private static List<string> Staffed(int salaried, int agency, int line = 0, int? step = null)
    {
        var source = new SmallCouncil().With("A1-X", line).Source();
        var measure = new StaffingMeasure { StaffingMeasureId = 1, Year = 2017, Reference = "T", HeadId = 1, Name = "Staff", SalariedBudget = 4_000_000.Pounds(), AgencyBudget = 1_000_000.Pounds(), DisplayOrder = 1 };
        var forecast = new StaffingForecast
        {
            StaffingMeasureId = 1,
            Period = 10,
            HeadId = 1,
            SalariedWorking = measure.SalariedBudget,
            AgencyWorking = measure.AgencyBudget,
            SalariedForecast = salaried.Pounds(),
            AgencyForecast = agency.Pounds(),
        };
        StaffingBridgeStep[] steps = step is { } amount ? [new() { StaffingMeasureId = 1, Period = 10, HeadId = 1, DisplayOrder = 1, Text = "Running costs", Amount = amount.Pounds() }] : [];
        return [.. new MeasureSentences(source).Of(new MeasuredStaffing(new StaffingPosition(measure, forecast, steps), source.Structure.Find("A1-X")!, string.Empty)).Select(text => text.Plain)];
    }
}
