using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Activity;

public class ActivityEvidenceTests
{
    private static readonly ActivityMeasure Measure = new()
    {
        Year = 2017,
        Reference = "M",
        HeadId = 1,
        Name = "Waste",
        Covers = ActivityCover.Whole,
        Unit = "tonnes",
        Basis = VolumeBasis.Cumulative,
        BudgetGross = 1_000.Pounds(),
        BudgetIncome = (-100).Pounds(),
        BudgetVolume = new(50m),
    };

    [Fact]
    public void Without_a_forecast_volume_a_measure_says_nothing() => ActivityEvidence.Of(Measure, null, null).Should().BeNull();

    [Fact]
    public void The_new_volume_is_priced_at_the_rate_last_reported() =>
        ActivityEvidence.Of(Measure, Forecast(10, 60m, 9_999), Forecast(9, 55m, 1_100))!.Gives.Should().Be(new Amounts(1_200.Pounds(), (-120).Pounds()));

    [Fact]
    public void Before_a_period_is_entered_the_last_volume_goes_on() =>
        ActivityEvidence.Of(Measure, null, Forecast(9, 55m, 1_100))!.Gives.Should().Be(new Amounts(1_100.Pounds(), (-110).Pounds()));

    [Fact]
    public void Where_nothing_was_reported_before_the_budget_has_the_rate() =>
        ActivityEvidence.Of(Measure, Forecast(10, 60m, 9_999), null)!.Gives.Should().Be(new Amounts(1_200.Pounds(), (-120).Pounds()));

    [Theory]
    [InlineData(60, 0)]                          // no rate
    [InlineData(10_000_000_000, 0.01)]           // beyond any money
    public void What_cannot_be_priced_gives_nothing(double volume, double ofVolume) =>
        new ActivityEvidence(new((decimal)volume), new Amounts(1_000_000_000.Pounds(), Money.Zero), new((decimal)ofVolume)).Gives.Should().BeNull();

    [Fact]
    public void The_method_offers_what_the_measure_gives()
    {
        var evidence = new LineEvidence(10, null, null, null, null) { Activity = new(new(3m), new Amounts(100.Pounds(), Money.Zero), new(7m)) };

        ForecastMethods.Of(ForecastMethod.ActivityAndRate, evidence).Should().Be(new Amounts(42.86m.Pounds(), Money.Zero));
        ForecastMethodWords.All.Should().Contain(ForecastMethod.ActivityAndRate);
        ForecastMethods.Of(ForecastMethod.ActivityAndRate, evidence with { Activity = null }).Should().BeNull();
    }

    private static ActivityForecast Forecast(int period, decimal volume, int gross) => new()
    {
        ActivityMeasureId = 1,
        Period = period,
        HeadId = 1,
        WorkingGross = 1_000.Pounds(),
        WorkingIncome = (-100).Pounds(),
        WorkingVolume = new(50m),
        ForecastGross = gross.Pounds(),
        ForecastIncome = (-gross / 10).Pounds(),
        ForecastVolume = new(volume),
    };
}
