using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Ratings;

public class RagRulesTextTests
{
    public static TheoryData<RagRules> Rules => new(
        RagRules.Default,
        new RagRules(new RagRule(RatingBase.Net, RatingLegs.BothNeeded, new(new(0.0001m), new Money(1)), new(new(999.9999m), 100.Pounds()), null)),
        new RagRules(
            RagRules.Default.Standard,
            Enum.GetValues<HeadKind>().ToDictionary(kind => kind, _ => new RagRule(RatingBase.Gross, RatingLegs.WhicheverFirst, new(new(1.25m), 1.Pounds()), new(new(2m), 2.Pounds()), new(new(5m), 5.Pounds())))));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_come_back_as_they_were_kept_and_fit_their_column(RagRules rules)
    {
        var text = RagRulesText.Write(rules);
        var read = RagRulesText.Read(text);

        read.Standard.Should().Be(rules.Standard);
        read.ByLevel.Should().BeEquivalentTo(rules.ByLevel);
        text.Length.Should().BeLessThan(PeriodRecord.RulesMaxLength);
    }
}
