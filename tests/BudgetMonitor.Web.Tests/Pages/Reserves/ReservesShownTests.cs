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

    [Theory]
    [InlineData("SCH", "this variance")]
    [InlineData("SCH-DEL", "the variance of Schools (CYP&E Directorate)")]
    public async Task The_schools_page_leads_to_the_draw_and_the_draw_back_to_it(string code, string whose)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var monitoring = await browser.GetAsync($"/monitoring/2017-18/10/{code}");
        var draw = monitoring.Document.GetElementById("draw")!;
        draw.TextContent.Should().Be($"The draw on Individual School Reserves and Central Schools Reserve: £17.398m drawn from them, which is {whose} with the opposite sign");
        var address = draw.QuerySelector("a")!.GetAttribute("href")!.Split('#');
        var section = (await browser.GetAsync(address[0])).Document.GetElementById(address[1])!;
        section.QuerySelector("tbody a")!.GetAttribute("href").Should().BeEquivalentTo("/monitoring/2017-18/10/SCH");
    }

    [Theory]
    [InlineData("finance.officer", "/monitoring/2017-18/10/CYPE")] // no reserve bears it
    [InlineData("finance.officer.cype", "/monitoring/2017-18/10/CYPE")]
    [InlineData("committee.member", "/monitoring/2017-18/9/SCH")] // the published period reports no reserves
    public async Task A_page_without_a_draw_says_nothing_of_one(string user, string path)
    {
        var page = await (await product.BrowseAsAsync(user)).GetAsync(path);

        page.Status.Should().Be(System.Net.HttpStatusCode.OK);
        page.Document.GetElementById("draw").Should().BeNull();
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
