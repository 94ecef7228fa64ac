using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Papers.Tests.Building;

public sealed class DistinctNamesTests
{
    [Theory]
    [InlineData("A-M", "Management (Adults)")]     // the other stands in another directorate
    [InlineData("P-M", "Management (Place)")]
    [InlineData("P1-T", "Trees (Parks)")]          // both stand in one directorate
    [InlineData("P2-T", "Trees (Roads)")]
    [InlineData("P2", "Roads")]
    [InlineData("FIN", "Finance")]                 // a head and its only line are one thing
    [InlineData("FIN-1", "Finance")]
    public void Heads_of_one_name_are_told_apart_by_what_stands_above_them(string code, string name)
    {
        var structure = BudgetStructure.Create(new FinancialYear(2017),
        [
            new("C", "Council", null, HeadKind.Council),
            new("A", "Adults", "C", HeadKind.Directorate, 1),
            new("A-M", "Management", "A", HeadKind.Service, 1),
            new("P", "Place", "C", HeadKind.Directorate, 2),
            new("P-M", "management", "P", HeadKind.Service, 1),
            new("P1", "Parks", "P", HeadKind.Division, 2),
            new("P1-T", "Trees", "P1", HeadKind.Service, 1),
            new("P2", "Roads", "P", HeadKind.Division, 3),
            new("P2-T", "Trees", "P2", HeadKind.Service, 1),
            new("FIN", "Finance", "C", HeadKind.Directorate, 3),
            new("FIN-1", "Finance", "FIN", HeadKind.Service, 1),
        ]);

        DistinctNames.NameOf(structure, structure.Find(code)!).Should().BeEquivalentTo(name);
    }
}
