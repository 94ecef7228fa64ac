using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Activity;

public class ActivityPositionTests
{
    private static readonly FinancialYear Year = new(2017);

    [Theory]
    //          money, volume, basis, weeks, cost
    [InlineData(1_000, 250, VolumeBasis.Cumulative, 52, 4)]      // £4 a journey, whatever the weeks
    [InlineData(1_000, 10, VolumeBasis.Snapshot, 50, 2)]         // £2 per client a week
    [InlineData(1_000, 0, VolumeBasis.Cumulative, 52, null)]     // nil units have no cost
    [InlineData(0, 10, VolumeBasis.Cumulative, 52, 0)]
    [InlineData(-500, 10, VolumeBasis.Snapshot, 50, -1)]         // contributions
    public void A_unit_costs_money_over_volume_and_weeks_where_it_is_a_number_on_a_day(int money, int volume, VolumeBasis basis, int weeks, int? cost) =>
        (UnitCost.Of(money.Pounds(), new Volume(volume), basis, weeks)?.Pounds).Should().Be(cost);

    [Fact]
    public void A_volume_that_is_not_known_has_no_cost() => UnitCost.Of(1.Pounds(), null, VolumeBasis.Cumulative, 52m).Should().BeNull();

    [Fact]
    public void Weeks_are_days_over_seven()
    {
        (Year.Weeks() * 7m).Should().BeApproximately(365m, 0.0001m);
        (new FinancialYear(2019).Weeks() * 7m).Should().BeApproximately(366m, 0.0001m);
        (new MonitoringPeriod(Year, 1).WeeksToDate() * 7m).Should().BeApproximately(30m, 0.0001m);
        (new MonitoringPeriod(Year, 13).WeeksToDate() * 7m).Should().BeApproximately(365m, 0.0001m);
    }

    [Fact]
    public void A_period_without_an_entry_has_the_approved_budget_and_no_forecast()
    {
        var position = At(10, forecast: null);

        position.Budget.Should().Be(new Amounts(1_000.Pounds(), (-100).Pounds()));
        position.BudgetVolume.Should().Be(new Volume(50m));
        position.Should().BeEquivalentTo(new { Forecast = (Amounts?)null, Variance = (Amounts?)null, VolumeVariance = (VolumeChange?)null, GrossSplit = (VarianceSplit?)null, SplitToDate = (VarianceSplit?)null, ForecastUnitCost = (UnitCost?)null });
    }

    [Fact]
    public void What_follows_is_measured_from_the_budget_as_it_stands_in_the_period()
    {
        var position = At(10, Forecast(), (10, 40m, 44m));

        position.Variance.Should().Be(new Amounts(180.Pounds(), (-10).Pounds()));
        position.VolumeVariance.Should().Be(new VolumeChange(5m));
        position.VolumeVarianceToDate.Should().Be(new VolumeChange(4m));
        position.VarianceToDate.Should().Be(30.Pounds());
        position.GrossSplit!.Volume.Should().Be(100.Pounds());
        position.GrossSplit.Price.Should().Be(80.Pounds());
        position.IncomeSplit!.Volume.Should().Be((-10).Pounds());
        position.SplitToDate!.Volume.Should().Be(80.Pounds());
        position.SplitToDate.Price.Should().Be((-50).Pounds());
        position.BudgetUnitCost.Should().Be(new UnitCost(20m));
        position.ForecastUnitCost!.Value.Pounds.Should().BeApproximately(21.4545m, 0.0001m);
        position.UnitCostToDate!.Value.Pounds.Should().BeApproximately(18.8636m, 0.0001m);
    }

    [Theory]
    [InlineData(9, null, 30)]       // January's actual is not December's to tell
    [InlineData(10, 44, 40)]
    [InlineData(13, 60, 55)]        // the closing reads March
    public void Volumes_to_date_are_those_of_the_periods_month(int period, int? actual, int budget)
    {
        var position = At(period, Forecast(period), (9, 30m, null), (10, 40m, 44m), (12, 55m, 60m));

        position.ActualVolumeToDate.Should().Be(Known(actual));
        position.BudgetVolumeToDate.Should().Be(new Volume(budget));
        position.Series.Should().HaveCount(12).And.OnlyContain(point => point.Month <= period || point.Actual == null);
    }

    [Fact]
    public void Marchs_budget_is_the_years_where_no_other_is_given() => At(10, Forecast()).Series[11].Budget.Should().Be(new Volume(50m));

    [Theory]
    [InlineData("journeys", "journey")]
    [InlineData("tonnes", "tonne")]
    [InlineData("bodies", "body")]
    [InlineData("staff", "staff")]
    public void One_of_what_is_counted_has_a_name(string unit, string one) => ActivityWords.Singular(unit).Should().Be(one);

    [Fact]
    public void A_unit_cost_says_what_it_means()
    {
        Measure(VolumeBasis.Cumulative).UnitCostName().Should().Be("£ per client");
        Measure(VolumeBasis.Snapshot).UnitCostName().Should().Be("£ per client a week");
    }

    private static ActivityPosition At(int period, ActivityForecast? forecast, params (int Month, decimal? Budget, decimal? Actual)[] months) => new(
        Measure(VolumeBasis.Cumulative),
        new(Year, period),
        forecast,
        [],
        months.Select(month => new ActivityMonth { ActivityMeasureId = 1, HeadId = 1, Month = month.Month, Budget = Known(month.Budget), Actual = Known(month.Actual) }));

    private static Volume? Known(decimal? units) => units is { } known ? new Volume(known) : null;

    private static ActivityForecast Forecast(int period = 10) => new()
    {
        ActivityMeasureId = 1,
        Period = period,
        HeadId = 1,
        WorkingGross = 1_000.Pounds(),
        WorkingIncome = (-100).Pounds(),
        WorkingVolume = new(50m),
        ForecastGross = 1_180.Pounds(),
        ForecastIncome = (-110).Pounds(),
        ForecastVolume = new(55m),
        BudgetToDate = 800.Pounds(),
        ActualToDate = 830.Pounds(),
    };

    private static ActivityMeasure Measure(VolumeBasis basis) => new()
    {
        Year = 2017,
        Reference = "M",
        HeadId = 1,
        Name = "Care",
        Covers = ActivityCover.Part,
        Unit = "clients",
        Basis = basis,
        BudgetGross = 1_000.Pounds(),
        BudgetIncome = (-100).Pounds(),
        BudgetVolume = new(50m),
    };
}
