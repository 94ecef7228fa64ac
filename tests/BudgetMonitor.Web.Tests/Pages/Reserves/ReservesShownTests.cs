using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Reserves;

/// <summary>Reserves as the demonstration has them.</summary>
[Collection(SharedProduct.Name)]
public sealed class ReservesShownTests(ProductFactory product)
{
    [Fact]
    public async Task The_schools_draw_is_their_pressure_with_the_opposite_sign()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/reserves/2017-18/10");

        page.Document.QuerySelector(".headline")!.TextContent.Should().Be("Schools’ reserves are forecast to fall from £28.340m to £10.943m; no general or earmarked reserve is kept here");
        page.Main.Should().Contain("The draw on the reserves is the variance on the monitoring page with the opposite sign.").And.Contain("+17.398").And.Contain("−17.398").And.Contain("Ends below nil");
    }

    [Fact]
    public async Task A_period_that_reported_no_reserves_says_so()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/reserves/2017-18/9");

        page.Document.QuerySelector(".headline")!.TextContent.Should().Be("Period 9 (December) does not say yet what the year does to reserves");
        page.Main.Should().Contain("not reported").And.NotContain("10.943");
    }

    [Fact]
    public async Task Who_sees_no_total_yet_is_led_to_what_is_published_and_shown_no_way_to_the_draft()
    {
        var director = await product.BrowseAsAsync(DemonstrationUsers.Director);

        (await director.GetAsync("/reserves")).Location.Should().Be("/reserves/2017-18/9");
        (await director.GetAsync("/reserves/2017-18/9")).Text.Should().NotContain("/reserves/2017-18/10");
        (await director.GetAsync("/monitoring/2017-18/10/CYPE")).Document.QuerySelectorAll(".areas__link").Select(link => link.TextContent).Should().NotContain("Reserves");
        (await director.GetAsync("/monitoring/2017-18/9/CYPE")).Document.QuerySelectorAll(".areas__link").Select(link => link.TextContent).Should().Contain("Reserves");
    }
}
