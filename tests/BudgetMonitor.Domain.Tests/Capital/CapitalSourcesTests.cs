using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Capital;

public class CapitalSourcesTests
{
    [Theory]
    [InlineData(null, "Grant|Borrowing|Capital receipts|Revenue|Developer contributions|External")]
    [InlineData(" ; ", "Grant|Borrowing|Capital receipts|Revenue|Developer contributions|External")]
    [InlineData("Grant; Levy ;grant;Loans", "Grant|Levy|Loans")]
    public void The_councils_own_list_comes_before_the_usual_one(string? list, string sources) =>
        string.Join('|', CapitalSources.Of(new CouncilSettings { Name = "Council", ShortName = "C", CapitalSources = list })).Should().Be(sources);

    [Theory]
    //          year, budget, gap
    [InlineData(2017, 100, 0)]
    [InlineData(2017, 120, 20)] // twenty that nothing pays
    [InlineData(2017, 90, -10)] // ten too much
    [InlineData(2018, 50, 10)]
    [InlineData(2019, 5, 5)] // funded in other years alone
    public void Funding_adds_up_to_the_budget_of_its_year(int year, int budget, int gap) =>
        CapitalSources.Gap(year, budget.Pounds(), [Part(2017, "Grant", 70), Part(2017, "Revenue", 30), Part(2018, "Grant", 40)]).Should().Be(gap.Pounds());

    [Fact]
    public void A_scheme_without_funding_has_no_gap() => CapitalSources.Gap(2017, 100.Pounds(), []).Should().BeNull();

    private static CapitalFunding Part(int year, string source, int amount) =>
        new() { CapitalSchemeId = 1, HeadId = 1, ForYear = year, Source = source, Amount = amount.Pounds() };
}
