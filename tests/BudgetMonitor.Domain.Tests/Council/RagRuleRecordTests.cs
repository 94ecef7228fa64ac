using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Council;

public class RagRuleRecordTests
{
    public static TheoryData<RagRule> Rules =>
    [
        RagRules.Default.Standard,
        RagRules.Default.For(HeadKind.Council),
        new RagRule(RatingBase.Net, RatingLegs.BothNeeded, new(new(0.25m), 1.5m.Pounds()), new(new(0.25m), 2.Pounds()), null),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_kept_comes_back_the_same(RagRule rule)
    {
        var record = new RagRuleRecord { Level = RagRuleRecord.Standard };

        record.Set(rule);

        record.ToRule().Should().Be(rule);
    }

    [Fact]
    public void Taking_a_rule_without_a_flag_for_underspends_removes_the_old_one()
    {
        var record = new RagRuleRecord { Level = "service" };
        record.Set(RagRules.Default.Standard);

        record.Set(new RagRule(RatingBase.Net, RatingLegs.BothNeeded, new(new(1m), 1.Pounds()), new(new(1m), 1.Pounds()), null));

        record.ToRule().LargeUnderspend.Should().BeNull();
    }

    [Fact]
    public void Nothing_kept_means_what_a_council_starts_with()
    {
        RagRuleRecord.ToRules([]).Should().BeSameAs(RagRules.Default);
    }

    [Fact]
    public void Levels_with_a_rule_of_their_own_use_it_and_the_others_the_standard()
    {
        var rules = RagRuleRecord.ToRules([Record(RagRuleRecord.Standard, 5), Record("division", 7)]);

        rules.Standard.Amber.Amount.Should().Be(5.Pounds());
        rules.For(HeadKind.Division).Amber.Amount.Should().Be(7.Pounds());
        rules.For(HeadKind.Council).Amber.Amount.Should().Be(5.Pounds());
        rules.ByLevel.Keys.Should().Equal(HeadKind.Division);
    }

    [Fact]
    public void A_level_alone_stands_beside_the_products_standard()
    {
        var rules = RagRuleRecord.ToRules([Record("service", 7)]);

        rules.Standard.Should().Be(RagRules.Default.Standard);
        rules.For(HeadKind.Service).Amber.Amount.Should().Be(7.Pounds());
    }

    [Theory]
    [InlineData(null, "standard")]
    [InlineData(HeadKind.Council, "council")]
    [InlineData(HeadKind.Directorate, "directorate")]
    [InlineData(HeadKind.Division, "division")]
    [InlineData(HeadKind.Service, "service")]
    public void A_level_is_kept_under_its_name(HeadKind? kind, string name)
    {
        RagRuleRecord.LevelName(kind).Should().Be(name);
    }

    private static RagRuleRecord Record(string level, int amount)
    {
        var record = new RagRuleRecord { Level = level };
        record.Set(new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, new(new(1m), amount.Pounds()), new(new(2m), amount.Pounds()), null));
        return record;
    }
}
