using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Positions;

/// <summary>Which roll forwards move a figure.</summary>
public sealed class RollForwardRuleTests
{
    [Theory]
    [InlineData(RollForwardKind.Committed, RollForwardDecision.Requested, true)]
    [InlineData(RollForwardKind.Rephased, RollForwardDecision.Requested, true)]
    [InlineData(RollForwardKind.Bid, RollForwardDecision.Requested, false)] // a entry that nobody has granted
    [InlineData(RollForwardKind.Committed, RollForwardDecision.Approved, true)]
    [InlineData(RollForwardKind.Bid, RollForwardDecision.Approved, true)]
    [InlineData(RollForwardKind.Committed, RollForwardDecision.Refused, false)]
    [InlineData(RollForwardKind.Rephased, RollForwardDecision.Refused, false)]
    [InlineData(RollForwardKind.Bid, RollForwardDecision.Refused, false)]
    public void Only_what_the_rule_counts_moves_a_figure(RollForwardKind kind, RollForwardDecision decision, bool counts) =>
        RollForwardRule.Counts(kind, decision).Should().Be(counts);
}
