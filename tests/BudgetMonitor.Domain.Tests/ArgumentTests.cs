using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests;

/// <summary>What must be given is asked for by name, so that a mistake in a caller shows where it is made.</summary>
public class ArgumentTests
{
    private static readonly TestCouncil Drawn = TestCouncil.Draw("KCC");
    private static readonly RagThreshold Threshold = new(new(1m), 1.Pounds());

    public static TheoryData<string, Action> Missing => new()
    {
        { "year", () => new MonitoringPeriod(null!, 1) },
        { "amber", () => new RagRule(RatingBase.Net, RatingLegs.BothNeeded, null!, Threshold, null) },
        { "red", () => new RagRule(RatingBase.Net, RatingLegs.BothNeeded, Threshold, null!, null) },
        { "standard", () => new RagRules(null!) },
        { "rule", () => new RagRuleRecord { Level = "service" }.Set(null!) },
        { "records", () => RagRuleRecord.ToRules(null!) },
        { "figures", () => VarianceEngine.Calculate(null!, null, RagRules.Default) },
        { "rules", () => VarianceEngine.Calculate(Drawn.Period(1).Figures, null, null!) },
        { "nodes", () => Drawn.Period(1).Position().Combine(null!, HeadKind.Division) },
        { "structure", () => Person.CommandLine.Owns(null!, Drawn["KCC"]) },
        { "node", () => Person.CommandLine.Owns(Drawn.Structure, null!) },
        { "council", () => Person.CommandLine.MaySee(null!, PeriodStatus.Open, Drawn.Structure, Drawn["KCC"]) },
        { "text", () => TextFields.Split(null!, Drawn.Structure) },
        { "structure", () => TextFields.Split("text", null!) },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_is_named(string name, Action call)
    {
        call.Should().Throw<ArgumentNullException>().WithParameterName(name);
    }
}
