using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Positions;

public class CombineTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
                ASYLUM
            FINANCE
        """);

    [Fact]
    public void Heads_that_a_paper_groups_in_its_own_way_are_summed_exactly()
    {
        var last = Council.Period(9).Line("OLDER", 1_000, 1_000).Line("FINANCE", 50, 55);
        var position = Council.Period(10)
            .Line("OLDER", 1_000, 1_100).Line("YOUNGER", 500, null).Line("ASYLUM", 300, 330).Line("FINANCE", 50, 45)
            .Adjust("ADULTS", -10)
            .RollForward("ASYLUM", RollForwardKind.Committed, 4)
            .Position(last);

        var sum = position.Combine([Council["FINANCE"], Council["ADULTS"]], HeadKind.Directorate);

        sum.Head.Should().BeNull();
        sum.Kind.Should().Be(HeadKind.Directorate);
        sum.CashLimit!.Value.Net.Should().Be(1_550.Pounds());
        sum.Variance!.Value.Net.Should().Be(95.Pounds());
        sum.RevisedVariance.Should().Be(85.Pounds());
        sum.Movement.Should().Be(80.Pounds());
        sum.RollForwards.Should().BeNull();
        (sum.LinesForecast, sum.LinesNotForecast).Should().Be((2, 1));
    }

    [Fact]
    public void The_parts_of_a_head_combined_are_the_head()
    {
        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Line("YOUNGER", 500, 400).Line("ASYLUM", 300, 330).Position();

        var sum = position.Combine([.. Council.Structure.ChildrenOf(Council["SCS"])], HeadKind.Directorate);

        sum.RevisedVariance.Should().Be(position.Find("SCS")!.RevisedVariance);
    }

    [Fact]
    public void A_sum_has_no_movement_where_nothing_was_reported_before()
    {
        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Line("FINANCE", 50, 45).Position();

        position.Combine([Council["OLDER"], Council["FINANCE"]], HeadKind.Division).Movement.Should().BeNull();
    }

    [Fact]
    public void One_head_combined_is_itself()
    {
        var position = Council.Period(10).Line("OLDER", 1_000, 1_100).Position();

        position.Combine([Council["OLDER"]], HeadKind.Division).Head.Should().Be(Council["OLDER"]);
    }

    [Fact]
    public void No_heads_combined_have_no_figures()
    {
        var sum = Council.Period(10).Line("OLDER", 1_000, 1_100).Position().Combine([], HeadKind.Division);

        sum.CashLimit.Should().BeNull();
        sum.RevisedVariance.Should().BeNull();
        sum.Rating.Rag.Should().Be(Rag.NotRated);
    }

    [Theory]
    [InlineData("SCS", "OLDER", "OLDER")]
    [InlineData("OLDER", "ADULTS", "OLDER")]   // in whichever order
    [InlineData("FINANCE", "FINANCE", "FINANCE")]
    [InlineData("KCC", "FINANCE", "FINANCE")]
    public void Heads_that_overlap_would_count_twice_and_are_refused(string first, string second, string named)
    {
        var position = Council.Period(10).Position();

        var combine = () => position.Combine([Council[first], Council[second]], HeadKind.Division);

        combine.Should().Throw<ArgumentException>().WithMessage($"{named} is already inside another head of the sum*");
    }

    [Fact]
    public void A_sum_is_rated_by_the_rule_of_the_level_asked_for()
    {
        var rules = new RagRules(
            new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, new(new(1m), 10.Pounds()), new(new(2m), 20.Pounds()), null),
            new Dictionary<HeadKind, RagRule>
            {
                [HeadKind.Directorate] = new(RatingBase.Net, RatingLegs.WhicheverFirst, new(new(90m), 1_000.Pounds()), new(new(95m), 2_000.Pounds()), null),
            });
        var position = Council.Period(10).Line("OLDER", 100, 150).Line("FINANCE", 100, 100).Position(rules: rules);
        StructureNode[] heads = [Council["OLDER"], Council["FINANCE"]];

        position.Combine(heads, HeadKind.Division).Rating.Rag.Should().Be(Rag.Red);
        position.Combine(heads, HeadKind.Directorate).Rating.Rag.Should().Be(Rag.Green);
    }
}
