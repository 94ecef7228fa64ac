using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;

namespace BudgetMonitor.Domain.Tests.Positions;

/// <summary>Kent's public health: a reserve transfer line that always brings the service back to nil.</summary>
public class MirrorTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            BEFORE mirrors=PH
            PH
                DRUGS
                SEXUAL
                    CLINICS
            HEALTH
                AFTER mirrors=CLINICS
        """);

    [Theory]
    //          drugs, clinics forecast; the transfer's forecast
    [InlineData(100, 50, -150)]
    [InlineData(110, 50, -160)]
    [InlineData(90, 20, -110)]
    [InlineData(0, 0, 0)]
    [InlineData(-10, -5, 15)]
    public void The_mirrored_head_and_its_mirror_are_nil_together(int drugs, int clinics, int transfer)
    {
        var position = Council.Period(10)
            .Line("DRUGS", 100, drugs).Line("CLINICS", 50, clinics).CashLimit("BEFORE", -150).CashLimit("AFTER", -50)
            .Position();

        position.Find("BEFORE")!.Forecast!.Value.Net.Should().Be(transfer.Pounds());
        (position.Find("BEFORE")!.Forecast!.Value.Net + position.Find("PH")!.Forecast!.Value.Net).Should().Be(Money.Zero);
        (position.Find("BEFORE")!.RevisedVariance + position.Find("PH")!.RevisedVariance).Should().Be(Money.Zero);
        position.Find("AFTER")!.Forecast!.Value.Net.Should().Be((-clinics).Pounds());
    }

    [Fact]
    public void A_mirrored_line_without_a_forecast_counts_at_its_cash_limit_in_the_mirror_too()
    {
        var position = Council.Period(10).Line("DRUGS", 100, 130).Line("CLINICS", 50, null).CashLimit("BEFORE", -150).Position();

        position.Find("BEFORE")!.Forecast!.Value.Net.Should().Be((-180).Pounds());
        position.Find("BEFORE")!.LinesForecast.Should().Be(1);
    }

    [Fact]
    public void The_mirrors_income_stays_at_its_cash_limit_and_its_gross_takes_the_rest()
    {
        var position = Council.Period(10).Line("DRUGS", 100, 130).CashLimit("BEFORE", 20, -120).Position();

        position.Find("BEFORE")!.Forecast.Should().Be(new Amounts((-10).Pounds(), (-120).Pounds()));
    }

    [Fact]
    public void A_forecast_given_for_the_mirror_itself_is_passed_over()
    {
        var position = Council.Period(10)
            .Line("DRUGS", 100, 130).CashLimit("BEFORE", -100).Forecast("BEFORE", 999_999)
            .CashLimit("AFTER", -50).Forecast("AFTER", 777)
            .Position();

        position.Find("BEFORE")!.Forecast!.Value.Net.Should().Be((-130).Pounds());
        position.Find("AFTER")!.Forecast.Should().BeNull("nothing is forecast for the clinics, so there is nothing to mirror");
        position.Find("AFTER")!.LinesNotForecast.Should().Be(1);
        position.Find("HEALTH")!.Forecast.Should().BeNull();
    }

    [Fact]
    public void A_mirror_may_not_overflow()
    {
        var period = Council.Period(10).Line("DRUGS", 0, 0);
        period.Figures.SetCashLimit(Council["BEFORE"].Index, new(Money.Zero, new(long.MaxValue)));
        period.Figures.SetForecast(Council["DRUGS"].Index, new(new(100), Money.Zero));

        var calculate = () => period.Position();

        calculate.Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_mirror_outside_any_budget_still_mirrors()
    {
        var position = Council.Period(10).Line("DRUGS", 100, 130).Line("CLINICS", 50, 40).Position();

        position.Find("AFTER")!.Forecast!.Value.Net.Should().Be((-40).Pounds());
        position.Find("AFTER")!.CashLimit.Should().BeNull();
    }

    [Fact]
    public void The_mirror_moves_against_what_it_mirrors()
    {
        var last = Council.Period(9).Line("DRUGS", 100, 105).CashLimit("BEFORE", -100);

        var position = Council.Period(10).Line("DRUGS", 100, 112).CashLimit("BEFORE", -100).Position(last);

        position.Find("DRUGS")!.Movement.Should().Be(7.Pounds());
        position.Find("BEFORE")!.Movement.Should().Be((-7).Pounds());
        position.Council.Movement.Should().Be(Money.Zero);
    }

    [Fact]
    public void A_hidden_mirror_counts_at_its_cash_limit_in_both_periods_and_every_total_above()
    {
        TestPeriod Period(int number, int clinics) => Council.Period(number)
            .Line("DRUGS", 100, 120).Line("CLINICS", 50, clinics).CashLimit("BEFORE", -150).CashLimit("AFTER", -50)
            .PriorYear("AFTER", -40, 1).Actual("AFTER", -30).Adjust("AFTER", -5).RollForward("AFTER", RollForwardKind.Bid, 6);
        var position = Period(10, 70).Position(Period(9, 60));

        var hidden = position.Hiding([Council["AFTER"]]);

        hidden.IsHidden(Council["AFTER"]).Should().BeTrue();
        hidden.IsHidden(Council["BEFORE"]).Should().BeFalse();
        (hidden.Find("AFTER")!.Forecast, hidden.Find("AFTER")!.ActualToDate, hidden.Find("AFTER")!.Adjustment, hidden.Find("AFTER")!.RollForwards).Should().Be((null, null, null, null));
        hidden.Find("AFTER")!.PriorYearOutturn.Should().Be((-40).Pounds());
        (hidden.Find("AFTER")!.LinesNotForecast, hidden.Council.LinesNotForecast).Should().Be((0, 0), "it waits for nobody's forecast");
        hidden.Find("HEALTH")!.CashLimit.Should().Be(position.Find("HEALTH")!.CashLimit);
        hidden.Find("HEALTH")!.RevisedVariance.Should().BeNull("nothing else is forecast there");
        hidden.Find("PH")!.RevisedVariance.Should().Be(40.Pounds());
        hidden.Council.RevisedVariance.Should().Be(Money.Zero);
        hidden.Council.LastRevisedVariance.Should().Be(Money.Zero);
        hidden.Hiding([Council["AFTER"]]).Should().BeSameAs(hidden);
        position.Hiding([]).Should().BeSameAs(position);
        position.Find("AFTER")!.Forecast!.Value.Net.Should().Be((-70).Pounds(), "the position itself stays as it is");
    }

    [Fact]
    public void Only_a_mirror_can_be_hidden()
    {
        var position = Council.Period(10).Line("DRUGS", 100, 120).Position();

        var hide = () => position.Hiding([Council["DRUGS"]]);

        hide.Should().Throw<ArgumentException>().WithMessage("DRUGS mirrors nothing.*");
    }
}
