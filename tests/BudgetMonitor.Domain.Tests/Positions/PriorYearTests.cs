using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Positions;

public class PriorYearTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        NCC
            EARLY
                HUBS
                ADVICE
            SOCIAL
                OLDER
        """);

    [Fact]
    public void Last_years_figures_of_lines_add_up()
    {
        var position = Council.Period(2).PriorYear("HUBS", 10, 1).PriorYear("ADVICE", 20, -3).PriorYear("OLDER", 100, 7).Position();

        (position.Find("EARLY")!.PriorYearOutturn, position.Find("EARLY")!.PriorYearVariance).Should().Be((30.Pounds(), (-2).Pounds()));
        (position.Council.PriorYearOutturn, position.Council.PriorYearVariance).Should().Be((130.Pounds(), 5.Pounds()));
    }

    [Fact]
    public void A_division_known_only_in_total_stands_for_its_lines()
    {
        var position = Council.Period(2).PriorYear("EARLY", 500, -20).PriorYear("OLDER", 100, 7).Position();

        position.Find("HUBS")!.PriorYearOutturn.Should().BeNull();
        position.Find("EARLY")!.PriorYearOutturn.Should().Be(500.Pounds());
        position.Council.PriorYearOutturn.Should().Be(600.Pounds());
        position.Council.PriorYearVariance.Should().Be((-13).Pounds());
    }

    [Fact]
    public void A_divisions_own_figure_takes_the_place_of_its_lines_and_is_not_added_to_them()
    {
        var position = Council.Period(2).PriorYear("EARLY", 500).PriorYear("HUBS", 10, 1).Position();

        position.Find("EARLY")!.PriorYearOutturn.Should().Be(500.Pounds());
        position.Find("EARLY")!.PriorYearVariance.Should().Be(1.Pounds(), "only the outturn was given for the division");
        position.Council.PriorYearOutturn.Should().Be(500.Pounds());
    }

    [Fact]
    public void The_variance_may_be_known_where_the_outturn_is_not()
    {
        var position = Council.Period(2).PriorYear("OLDER", null, 7).Position();

        position.Council.PriorYearOutturn.Should().BeNull();
        position.Council.PriorYearVariance.Should().Be(7.Pounds());
    }

    [Fact]
    public void A_nil_of_last_year_is_a_figure()
    {
        var position = Council.Period(2).PriorYear("EARLY", 0, 0).PriorYear("HUBS", 10, 1).Position();

        position.Find("EARLY")!.PriorYearOutturn.Should().Be(Money.Zero);
        position.Council.PriorYearVariance.Should().Be(Money.Zero);
    }
}
