using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Tests.Figures;

public class FigureAccessTests
{
    [Theory]
    //          role, part, status, own part only, what is seen
    [InlineData(Role.ChiefAccountant, "", PeriodStatus.Open, true, "TOWN")]
    [InlineData(Role.FinanceOfficer, "CARE", PeriodStatus.Open, true, "CARE")]
    [InlineData(Role.FinanceOfficer, "CARE,HOMES,REPAIR", PeriodStatus.Open, true, "CARE,REPAIR")]
    [InlineData(Role.FinanceOfficer, "CARE", PeriodStatus.Open, false, "TOWN")]
    [InlineData(Role.FinanceOfficer, "CARE", PeriodStatus.Published, true, "TOWN")]
    [InlineData(Role.FinanceOfficer, "", PeriodStatus.Open, true, "")]
    [InlineData(Role.CommitteeMember, "TOWN", PeriodStatus.Open, true, "")]
    [InlineData(Role.CommitteeMember, "", PeriodStatus.Published, true, "TOWN")]
    [InlineData(Role.Administrator, "TOWN", PeriodStatus.InReview, false, "")]
    public void A_person_sees_from_their_own_parts_down(Role role, string parts, PeriodStatus status, bool ownPartOnly, string seen)
    {
        var access = new FigureAccess(SmallCouncil.Snapshot(status: status, ownPartOnly: ownPartOnly), Person(role, parts));

        string.Join(',', access.VisibleTops.Select(node => node.Code)).Should().Be(seen);
    }

    [Theory]
    [InlineData(Role.ChiefAccountant, "", "TOWN", 4)]
    [InlineData(Role.FinanceOfficer, "CARE", "TOWN", 2)]
    [InlineData(Role.BudgetManager, "HOMES", "CARE", 1)]
    [InlineData(Role.BudgetManager, "HOMES", "ROADS", 0)]
    [InlineData(Role.Director, "CARE", "CARE", 0)]
    [InlineData(Role.CommitteeMember, "CARE", "CARE", 0)]
    public void A_person_enters_the_lines_of_their_own_parts(Role role, string parts, string head, int lines)
    {
        var access = new FigureAccess(SmallCouncil.Snapshot(), Person(role, parts));

        access.EntryLines(access.Structure.Find(head)!).Should().HaveCount(lines);
    }

    private static Person Person(Role role, string parts) =>
        new(1, "Somebody", role, parts.Split(',', StringSplitOptions.RemoveEmptyEntries));
}
