using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Staffing;

/// <summary>Staffing as the sample has it. Nothing is saved here, so that each figure can be named.</summary>
[Collection(SharedProduct.Name)]
public sealed class StaffingReadingTests(ProductFactory product)
{
    [Fact]
    public async Task The_list_shows_own_staff_apart_from_agency_and_says_where_money_lags_behind()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/staffing/2017-18/10");

        var row = page.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("All Staffing Budgets", StringComparison.Ordinal));
        row.TextContent.Should().Contain("−9.893").And.Contain("+14.421").And.Contain("+17.624").And.Contain("7,542.38 FTE").And.Contain("630 heads").And.Contain("money to 31 December 2017");
    }

    [Fact]
    public async Task A_measure_leads_step_by_step_to_its_line()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync("/staffing/2017-18/10/CSC-STAFF");

        page.Main.Should().Contain("£2.232m more than budgeted").And.Contain("−5,749,900").And.Contain("+7,981,800").And.Contain("Other, not named").And.Contain("−32,800").And.Contain("+1,299,100");
        page.Main.Should().Contain("307.0").And.Contain("325.6").And.Contain("+18.7");
    }

    [Fact]
    public async Task Whoever_has_one_part_sees_its_staff_alone() =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync("/staffing/2017-18/10")).Main
            .Should().Contain("Children's Social Care").And.NotContain("All Staffing Budgets");

    [Fact]
    public async Task What_is_not_there_is_not_found() =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/staffing/2017-18/10/NOBODY")).Status.Should().Be(HttpStatusCode.NotFound);
}
