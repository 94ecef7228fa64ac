using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Tests.Markup;

public class MonitoringAreasTests
{
    public static TheoryData<string> Kinds => [.. CouncilAreas.RemovableKinds.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_an_area_lets_somebody_remove_has_pages_in_one_of_them(string key)
    {
        var kind = CouncilAreas.RemovableKinds.Single(one => one.Key == key);

        MonitoringAreas.All.Where(area => area.Holds(kind)).Should().ContainSingle().Which.Changes[kind.Entity].Should().Contain("{key}");
    }

    [Fact]
    public void Kinds_differ_in_the_word_of_their_address() =>
        CouncilAreas.RemovableKinds.Should().OnlyHaveUniqueItems(kind => kind.Key).And.OnlyContain(kind => kind.Key == kind.Key.ToLowerInvariant());

    [Fact]
    public void Nothing_is_removed_that_no_area_declares() =>
        MonitoringAreas.All.SelectMany(area => area.Changes.Keys).Should().BeEquivalentTo(CouncilAreas.RemovableKinds.Select((RemovableKind kind) => kind.Entity));
}
