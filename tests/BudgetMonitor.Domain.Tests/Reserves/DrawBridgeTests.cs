using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Domain.Tests.Reserves;

public class DrawBridgeTests
{
    private static readonly TestCouncil Kent = TestCouncil.Draw("""
        KCC
            SCS
                OLDER
            SCHOOLS outside
                DELEGATED outside
        """);

    [Theory]
    //          pressure, draws of two reserves, difference
    [InlineData(17, -7, -10, 0)]   // Kent, 3.5: the draw is the pressure with the opposite sign
    [InlineData(17, -7, -9, 1)]    // draws less than the pressure
    [InlineData(17, -7, -12, -2)]
    [InlineData(-5, 2, 3, 0)]      // an underspend goes in
    public void The_draw_is_the_pressure_with_the_opposite_sign(int pressure, int first, int second, int difference)
    {
        var position = Kent.Period(10).CashLimit("DELEGATED", 100).Forecast("DELEGATED", 100 + pressure).Position();

        var bridge = DrawBridge.Of(position, [Reserve("DELEGATED", first), Reserve("delegated", second), Reserve(null, -99)]).Should().ContainSingle().Subject;

        bridge.Head.Code.Should().Be("DELEGATED");
        bridge.Movement.Should().Be((first + second).Pounds());
        bridge.Difference.Should().Be(difference.Pounds());
        bridge.Agrees.Should().Be(difference == 0);
    }

    [Fact]
    public void Nothing_is_compared_that_is_not_there()
    {
        var forecast = Kent.Period(10).CashLimit("DELEGATED", 100).Forecast("DELEGATED", 110).Position();
        var none = Kent.Period(10).CashLimit("DELEGATED", 100).Position();

        DrawBridge.Of(none, [Reserve("DELEGATED", -10)]).Should().BeEmpty();
        DrawBridge.Of(forecast, [Reserve("GONE", -10)]).Should().BeEmpty();
        DrawBridge.Of(forecast, [Reserve("DELEGATED", -10) with { IsReported = false }]).Should().BeEmpty();
    }

    private static ReservePosition Reserve(string? code, int amount) => new(
        new Reserve { Year = 2017, Name = "Schools", Kind = ReserveKind.Schools, HeadCode = code, Opening = 30.Pounds() },
        [new ReserveMovement { ReserveId = 1, Year = 2017, Period = 10, Description = "Draw", Amount = amount.Pounds() }]);
}
