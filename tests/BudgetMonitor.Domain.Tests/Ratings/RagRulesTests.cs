using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Ratings;

public class RagRulesTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
            FINANCE
        """);

    [Theory]
    //          level, amber from, red from, large underspend from (£, on a very large budget)
    [InlineData(HeadKind.Council, 1_000_000, 2_500_000, 5_000_000)]
    [InlineData(HeadKind.Directorate, 1_000_000, 2_500_000, 5_000_000)]
    [InlineData(HeadKind.Division, 250_000, 1_000_000, 2_000_000)]
    [InlineData(HeadKind.Service, 250_000, 1_000_000, 2_000_000)]
    public void A_council_starts_with_stricter_sums_for_lines_than_for_directorates(HeadKind kind, int amber, int red, int under)
    {
        var limit = new Amounts(50_000_000_000m.Pounds(), Money.Zero);
        var rule = RagRules.Default.For(kind);

        rule.Base.Should().Be(RatingBase.Gross);
        rule.Rate((amber - 1).Pounds(), limit).Rag.Should().Be(Rag.Green);
        rule.Rate(amber.Pounds(), limit).Rag.Should().Be(Rag.Amber);
        rule.Rate(red.Pounds(), limit).Rag.Should().Be(Rag.Red);
        rule.Rate((-under).Pounds(), limit).Rag.Should().Be(Rag.LargeUnderspend);
    }

    [Fact]
    public void A_head_is_rated_by_the_rule_of_its_level()
    {
        var rules = new RagRules(
            Rule(amber: 1_000, red: 2_000),
            new Dictionary<HeadKind, RagRule>
            {
                [HeadKind.Service] = Rule(amber: 10, red: 20),
                [HeadKind.Division] = Rule(amber: 10, red: 100),
            });
        var position = Council.Period(10)
            .Line("OLDER", 1_000_000, 1_000_030).Line("YOUNGER", 1_000_000, 1_000_000).Line("FINANCE", 100, null)
            .Position(rules: rules);

        position.Find("OLDER")!.Rating.Rag.Should().Be(Rag.Red);
        position.Find("ADULTS")!.Rating.Rag.Should().Be(Rag.Amber);
        position.Find("SCS")!.Rating.Rag.Should().Be(Rag.Green, "directorates follow the standard rule");
        position.Find("YOUNGER")!.Rating.Rag.Should().Be(Rag.Green);
        position.Find("FINANCE")!.Rating.Should().BeEquivalentTo(new { Rag = Rag.NotRated, Reason = "Not rated: there is no forecast yet." });
        rules.ByLevel.Keys.Should().BeEquivalentTo([HeadKind.Service, HeadKind.Division]);
    }

    [Fact]
    public void The_variance_after_the_directors_adjustment_is_what_is_rated()
    {
        var rules = new RagRules(Rule(amber: 10, red: 100));

        Council.Period(10).Line("OLDER", 1_000_000, 1_000_120).Adjust("SCS", -115).Position(rules: rules)
            .Find("SCS")!.Rating.Rag.Should().Be(Rag.Green);
    }

    [Fact]
    public void A_small_sum_is_rated_by_its_share_of_the_budget()
    {
        Council.Period(10).Line("OLDER", 100, 103).Position().Find("OLDER")!.Rating.Rag.Should().Be(Rag.Red, "3% of gross is over 2%");
    }

    [Fact]
    public void Spending_without_a_budget_is_rated_by_its_sum()
    {
        Council.Period(10).Forecast("OLDER", 1_000_000).Position().Find("OLDER")!.Rating.Rag.Should().Be(Rag.Red);
    }

    private static RagRule Rule(int amber, int red) =>
        new(RatingBase.Net, RatingLegs.BothNeeded, new(new(0.0001m), amber.Pounds()), new(new(0.0001m), red.Pounds()), null);
}
