using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>Who may open the entry pages, and what they show. Nothing is saved here.</summary>
[Collection(SharedProduct.Name)]
public class ForecastPagesTests(ProductFactory product)
{
    [Theory]
    [InlineData("/forecasts")]
    [InlineData("/forecasts/2017-18/10")]
    [InlineData("/forecasts/2017-18/10/CYPE-SCS")]
    public async Task Nobody_enters_without_signing_in(string path) =>
        (await product.Browse().GetAsync(path)).Location.Should().StartWith("/account/sign-in");

    [Theory]
    [InlineData(DemonstrationUsers.CommitteeMember)]
    [InlineData(DemonstrationUsers.Director)]
    [InlineData(DemonstrationUsers.Administrator)]
    public async Task Those_who_never_forecast_are_refused(string who)
    {
        var browser = await product.BrowseAsAsync(who);

        (await browser.GetAsync("/forecasts/2017-18/10")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await browser.PostWithTokenAsync("/forecasts/2017-18/10/CYPE-SCS")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    //          who, what, answer
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/10/KCC", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/10/XPH-LOC", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/CYPE", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/KCC", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/CORP", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/9/CORP", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.BudgetManager, "2017-18/10/CYPE-SCS", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.BudgetManager, "2017-18/10/CYPE", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/10/NOPE", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/13/CYPE", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "1917-18/10/CYPE", HttpStatusCode.NotFound)]
    public async Task Only_what_is_theirs_is_found(string who, string what, HttpStatusCode answer)
    {
        var browser = await product.BrowseAsAsync(who);

        (await browser.GetAsync($"/forecasts/{what}")).Status.Should().Be(answer);
    }

    [Fact]
    public async Task A_published_period_is_locked_and_says_why()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/forecasts/2017-18/9/CYPE-SCS");

        page.Status.Should().Be(HttpStatusCode.Forbidden);
        page.Heading.Should().Be("No forecasts can be entered for Specialist Children's Services");
        page.Main.Should().Contain("Period 9 (December) 2017-18 is published");
        page.Document.QuerySelectorAll("main form").Should().BeEmpty();
    }

    [Fact]
    public async Task The_list_says_what_is_mine_and_how_far_it_is()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        (await browser.GetAsync("/forecasts")).Location.Should().Be("/forecasts/2017-18/10");
        var page = await browser.GetAsync("/forecasts/2017-18/10");

        page.Main.Should().Contain("Every line is forecast");
        page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).Should().Equal(
            "Children, Young People & Education", "Education & Young People", "Specialist Children's Services", "Asylum");
    }

    [Fact]
    public async Task A_locked_period_lists_without_links_to_enter()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/forecasts/2017-18/9");

        page.Main.Should().Contain("Period 9 (December) is locked");
        page.Document.QuerySelectorAll("tbody th a").Should().BeEmpty();
        page.Document.QuerySelectorAll("main p a").Select(link => link.GetAttribute("href")).Should().Contain("/forecasts/2017-18/10");
    }

    [Fact]
    public async Task The_table_shows_each_line_with_its_forecast_and_what_follows_from_it()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS");

        var row = page.Document.QuerySelector("tr[data-line='SCS-CIC']")!;
        row.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("54,407,100");
        row.QuerySelector("input[name='Rows[0].Income']")!.GetAttribute("value").Should().Be("-4,267,600");
        row.QuerySelector("[data-cell=net]")!.TextContent.Should().Be("50,139,500");
        row.QuerySelector("[data-cell=variance]")!.TextContent.Should().Be("+1,911,400");
        row.QuerySelector("[data-cell=percentage]")!.TextContent.Should().Be("+3.96%");
        row.QuerySelector("[data-cell=movement]")!.TextContent.Should().Be("+302,400");
        page.Document.QuerySelector("input[name=RowCount]")!.GetAttribute("value").Should().Be("5");
        page.Document.QuerySelectorAll("tr[data-level]").Select(level => level.GetAttribute("data-level")).Should().Equal("CYPE-SCS", "CYPE", "KCC within total", "KCC");
    }

    [Fact]
    public async Task Sums_above_a_persons_part_are_not_shown()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS");

        page.Document.QuerySelectorAll("tr[data-level]").Select(level => level.GetAttribute("data-level")).Should().Equal("CYPE-SCS");
        page.Text.Should().NotContain("\"KCC\"").And.NotContain("172,044,300");
    }

    [Fact]
    public async Task A_line_that_follows_another_head_cannot_be_typed_into()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/forecasts/2017-18/10/CORP-PH");

        page.Document.QuerySelectorAll("tr[data-line='PH-RES'] input").Should().BeEmpty();
        page.Document.QuerySelector("tr[data-line='PH-RES']")!.TextContent.Should().Contain("Follows Public Health");
    }
}
