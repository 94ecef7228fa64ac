using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Domain.Tests.Staffing;

public class StaffingPositionTests
{
    [Fact]
    public void Salaried_and_agency_are_measured_apart_and_together()
    {
        // Kent, Appendix 2.10: agency workers in posts that are budgeted for the council's own.
        var position = At(39_218_200, 0, 33_468_300, 7_981_800);

        position.Variance.Should().Be(new StaffSum((-5_749_900).Pounds(), 7_981_800.Pounds()));
        position.Variance!.Value.Total.Should().Be(2_231_900.Pounds());
    }

    [Theory]
    [InlineData(null, 3, null)]
    [InlineData(10, null, null)]
    [InlineData(10, 3, 1)]
    public void The_variance_to_date_needs_both_parts_of_both(int? salaried, int? agency, int? total)
    {
        var forecast = Forecast(12, 4, 12, 4);
        (forecast.SalariedBudgetToDate, forecast.AgencyBudgetToDate) = (9.Pounds(), 3.Pounds());
        (forecast.SalariedSpend, forecast.AgencySpend) = (salaried?.Pounds(), agency?.Pounds());

        (new StaffingPosition(Measure(12, 4), forecast, []).VarianceToDate?.Total).Should().Be(total?.Pounds());
    }

    [Fact]
    public void Numbers_move_from_the_first_day()
    {
        var forecast = Forecast(1, 1, 1, 1);
        (forecast.SalariedNumber, forecast.AgencyNumber) = (new(325.64m), new(62m));

        var position = new StaffingPosition(Measure(1, 1), forecast, []);

        position.SalariedMovement.Should().Be(18.68m);
        position.AgencyMovement.Should().BeNull("nobody counted agency staff on the first day");
    }

    [Theory]
    [InlineData(1_338_500, -893_400, 0)]        // the steps explain all but nothing
    [InlineData(1_338_500, -700_000, -193_400)] // what nobody names is the balance
    [InlineData(null, -700_000, null)]
    public void The_bridge_to_the_line_always_closes(int? line, int step, int? balance)
    {
        var steps = new[] { new StaffingBridgeStep { StaffingMeasureId = 1, Period = 10, HeadId = 1, DisplayOrder = 1, Amount = step.Pounds(), Text = "Recharges" } };

        At(39_218_200, 0, 33_468_300, 7_981_800, steps).BridgeBalance(line?.Pounds()).Should().Be(balance?.Pounds());
    }

    [Fact]
    public void Without_a_forecast_there_is_a_budget_and_no_variance()
    {
        var position = new StaffingPosition(Measure(12, 4), null, []);

        position.Budget.Total.Should().Be(16.Pounds());
        position.Variance.Should().BeNull();
        position.BridgeBalance(1.Pounds()).Should().BeNull();
    }

    private static StaffingPosition At(int salaried, int agency, int salariedForecast, int agencyForecast, IEnumerable<StaffingBridgeStep>? steps = null) =>
        new(Measure(salaried, agency), Forecast(salaried, agency, salariedForecast, agencyForecast), steps ?? []);

    private static StaffingMeasure Measure(int salaried, int agency) => new()
    {
        Year = 2017,
        Reference = "CSC",
        HeadId = 1,
        Name = "Social work",
        SalariedBudget = salaried.Pounds(),
        AgencyBudget = agency.Pounds(),
        StartsOn = new(2017, 3, 31),
        SalariedStart = new(306.96m),
    };

    private static StaffingForecast Forecast(int salaried, int agency, int salariedForecast, int agencyForecast) => new()
    {
        StaffingMeasureId = 1,
        Period = 10,
        HeadId = 1,
        SalariedWorking = salaried.Pounds(),
        AgencyWorking = agency.Pounds(),
        SalariedForecast = salariedForecast.Pounds(),
        AgencyForecast = agencyForecast.Pounds(),
    };
}
