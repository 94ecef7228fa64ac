using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Positions;

/// <summary>Heads outside the council's total: schools below Kent's "total excluding schools", and the like further down.</summary>
public class WithinTotalTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            CYPE
                EARLY
                    HUBS
                    GRANTS outside
                SEND
            SCHOOLS outside
                DELEGATED
                    NURSERY
                GROWTH
            FINANCE
        """);

    [Theory]
    //          head, with everything, within the total
    [InlineData("KCC", 1_111_111, 11_011)]
    [InlineData("CYPE", 111, 11)]
    [InlineData("EARLY", 110, 10)]
    [InlineData("HUBS", 10, 10)]
    [InlineData("SEND", 1, 1)]
    [InlineData("FINANCE", 11_000, 11_000)]
    [InlineData("GRANTS", 100, 100)]                // a head outside the total is itself
    [InlineData("SCHOOLS", 1_100_000, 1_100_000)]
    [InlineData("DELEGATED", 100_000, 100_000)]
    public void A_head_without_what_is_outside_the_total(string code, int everything, int within)
    {
        var position = Council.Period(10)
            .Line("HUBS", 0, 10).Line("GRANTS", 0, 100).Line("SEND", 0, 1)
            .Line("NURSERY", 0, 100_000).Line("GROWTH", 0, 1_000_000).Line("FINANCE", 0, 11_000)
            .Position();

        position.Find(code)!.RevisedVariance.Should().Be(everything.Pounds());
        position.WithinTotal(Council[code]).RevisedVariance.Should().Be(within.Pounds());
        position.WithinTotal(Council[code]).Head.Should().Be(Council[code]);
    }

    [Fact]
    public void The_councils_total_is_the_council_within_the_total()
    {
        var position = Council.Period(10).Line("HUBS", 100, 110).Line("GROWTH", 100, 150).Position();

        position.Council.RevisedVariance.Should().Be(60.Pounds());
        position.CouncilTotal.RevisedVariance.Should().Be(10.Pounds());
        position.CouncilTotal.CashLimit!.Value.Net.Should().Be(100.Pounds());
    }

    [Fact]
    public void Movements_leave_out_what_is_outside_in_both_periods()
    {
        var last = Council.Period(9).Line("HUBS", 100, 100).Line("GRANTS", 100, 500).Line("GROWTH", 100, 900);

        var position = Council.Period(10).Line("HUBS", 100, 130).Line("GRANTS", 100, 100).Line("GROWTH", 100, 100).Position(last);

        position.CouncilTotal.LastRevisedVariance.Should().Be(Money.Zero);
        position.CouncilTotal.Movement.Should().Be(30.Pounds());
        position.WithinTotal(Council["EARLY"]).Movement.Should().Be(30.Pounds());
        position.Council.Movement.Should().Be((30 - 400 - 800).Pounds());
    }

    [Fact]
    public void Adjustments_and_roll_forwards_above_an_outside_head_are_within_the_total_and_those_at_it_are_not()
    {
        var position = Council.Period(10)
            .Line("HUBS", 100, 100).Line("GRANTS", 100, 100)
            .Adjust("KCC", -1).Adjust("CYPE", -20).Adjust("GRANTS", -300).Adjust("SCHOOLS", -4_000)
            .RollForward("EARLY", RollForwardKind.Committed, 5).RollForward("DELEGATED", RollForwardKind.Bid, 600)
            .Position();

        position.Council.Adjustment.Should().Be((-4_321).Pounds());
        position.CouncilTotal.Adjustment.Should().Be((-21).Pounds());
        position.WithinTotal(Council["CYPE"]).Adjustment.Should().Be((-20).Pounds());
        position.WithinTotal(Council["EARLY"]).Adjustment.Should().BeNull("the only one below is outside, and absent is not nil");
        position.CouncilTotal.RollForwards.Should().Be(5.Pounds());
        position.CouncilTotal.RollForward(RollForwardKind.Bid).Should().BeNull();
    }

    [Fact]
    public void Lines_are_counted_within_the_total_alone()
    {
        var position = Council.Period(10)
            .Line("HUBS", 100, 100).Line("SEND", 100, null).Line("GRANTS", 100, null).Line("NURSERY", 100, 100)
            .Position();

        (position.Council.LinesForecast, position.Council.LinesNotForecast).Should().Be((2, 2));
        (position.CouncilTotal.LinesForecast, position.CouncilTotal.LinesNotForecast).Should().Be((1, 1));
    }

    [Fact]
    public void A_council_with_nothing_outside_has_one_total()
    {
        var council = TestCouncil.Draw("""
            NCC
                ASC
            """);

        var position = council.Period(2).Line("ASC", 100, 120).Position();

        position.CouncilTotal.RevisedVariance.Should().Be(position.Council.RevisedVariance);
    }

    [Fact]
    public void Last_years_figures_of_lines_are_left_out_with_their_lines()
    {
        var position = Council.Period(10).PriorYear("HUBS", 100, 1).PriorYear("GRANTS", 30, 2).PriorYear("GROWTH", 7, 3).Position();

        (position.Council.PriorYearOutturn, position.Council.PriorYearVariance).Should().Be((137.Pounds(), 6.Pounds()));
        (position.CouncilTotal.PriorYearOutturn, position.CouncilTotal.PriorYearVariance).Should().Be((100.Pounds(), 1.Pounds()));
    }

    [Fact]
    public void A_figure_of_last_year_for_a_whole_head_loses_what_is_known_outside_the_total_once()
    {
        var position = Council.Period(10)
            .PriorYear("CYPE", 500, 50)          // stands for everything below, in place of its parts
            .PriorYear("HUBS", 100, 1)
            .PriorYear("GRANTS", 30, 2)          // outside
            .PriorYear("SCHOOLS", 4_000, 40)
            .PriorYear("FINANCE", 9, 9)
            .Position();

        position.Find("CYPE")!.PriorYearOutturn.Should().Be(500.Pounds());
        Outturn("CYPE").Should().Be(470.Pounds());
        Outturn("EARLY").Should().Be(100.Pounds());
        Outturn("KCC").Should().Be(479.Pounds());
        position.WithinTotal(Council["CYPE"]).PriorYearVariance.Should().Be(48.Pounds());
        position.CouncilTotal.PriorYearVariance.Should().Be(57.Pounds());
        position.Council.PriorYearOutturn.Should().Be(4_509.Pounds());

        Money? Outturn(string code) => position.WithinTotal(Council[code]).PriorYearOutturn;
    }

    [Fact]
    public void A_figure_of_last_year_for_the_whole_council_loses_schools()
    {
        var position = Council.Period(10).PriorYear("KCC", 1_000).PriorYear("SCHOOLS", 300).PriorYear("CYPE", 55).Position();

        position.Council.PriorYearOutturn.Should().Be(1_000.Pounds());
        position.CouncilTotal.PriorYearOutturn.Should().Be(700.Pounds());
        position.CouncilTotal.PriorYearVariance.Should().BeNull();
    }

    [Theory]
    //          heads, their sum without what is outside the total
    [InlineData("EARLY,FINANCE", 11_010)]
    [InlineData("FINANCE,EARLY", 11_010)]          // in whichever order
    [InlineData("EARLY,SCHOOLS", 10)]              // one of them is outside
    [InlineData("GRANTS,SCHOOLS", 1_100_100)]      // all of them are, and are what is asked for
    [InlineData("CYPE", 11)]
    [InlineData("SCHOOLS", 1_100_000)]
    public void Several_heads_without_what_is_outside_the_total(string codes, int within)
    {
        var position = Council.Period(10)
            .Line("HUBS", 0, 10).Line("GRANTS", 0, 100).Line("SEND", 0, 1)
            .Line("NURSERY", 0, 100_000).Line("GROWTH", 0, 1_000_000).Line("FINANCE", 0, 11_000)
            .Position(Council.Period(9).Line("GRANTS", 0, 7).Line("HUBS", 0, 3).Line("FINANCE", 0, 0));

        position.CombineWithinTotal([.. codes.Split(',').Select(code => Council[code])], HeadKind.Division)
            .RevisedVariance.Should().Be(within.Pounds());
        position.CombineWithinTotal([Council["EARLY"], Council["FINANCE"]], HeadKind.Division)
            .LastRevisedVariance.Should().Be(3.Pounds());
    }

    [Fact]
    public void A_mirror_may_be_outside_the_total_while_what_it_mirrors_is_inside()
    {
        var council = TestCouncil.Draw("""
            KCC
                PH
                RES outside mirrors=PH
            """);

        var position = council.Period(10).Line("PH", 100, 140).CashLimit("RES", -100).Position();

        position.Council.RevisedVariance.Should().Be(Money.Zero);
        position.CouncilTotal.RevisedVariance.Should().Be(40.Pounds());
    }
}
