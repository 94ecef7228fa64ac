using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Monitoring;

[Collection(SharedProduct.Name)]
public class MonitoringTests(ProductFactory product)
{
    [Theory]
    [InlineData("/monitoring")]
    [InlineData("/monitoring/2017-18/10")]
    [InlineData("/monitoring/2017-18/9/CYPE")]
    public async Task Nobody_sees_it_without_signing_in(string path)
    {
        var page = await product.Browse().GetAsync(path);

        page.Status.Should().Be(HttpStatusCode.Redirect);
        page.Location.Should().StartWith("/account/sign-in");
    }

    [Theory]
    //          who, what, answer
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/10", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "2017-18/10/CORP", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.ChiefAccountant, "2017-18/10/XPH-LOC", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10", HttpStatusCode.OK)]          // their own part
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/CYPE", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/SCS-CIC", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/KCC", HttpStatusCode.NotFound)] // would give the others away by subtraction
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/10/CORP", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "2017-18/9/CORP", HttpStatusCode.OK)]      // published
    [InlineData(DemonstrationUsers.BudgetManager, "2017-18/10/CYPE-SCS", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.BudgetManager, "2017-18/10/CYPE", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.Director, "2017-18/10/CYPE", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.Director, "2017-18/10/CORP", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.CommitteeMember, "2017-18/10", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.CommitteeMember, "2017-18/10/CYPE", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.CommitteeMember, "2017-18/9", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.CommitteeMember, "2017-18/9/SCS-CIC", HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.Administrator, "2017-18/10", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.Administrator, "2017-18/9/CYPE", HttpStatusCode.OK)]
    public async Task A_head_is_seen_by_those_whose_it_is_and_by_all_once_published(string who, string what, HttpStatusCode answer)
    {
        var browser = await product.BrowseAsAsync(who);

        (await browser.GetAsync($"/monitoring/{what}")).Status.Should().Be(answer);
    }

    [Theory]
    [InlineData("2017-19/10")]
    [InlineData("1066-67/10")]
    [InlineData("2017-18/0")]
    [InlineData("2017-18/14")]
    [InlineData("2017-18/-1")]
    [InlineData("2017-18/99999999999999999999")]
    [InlineData("2017-18/ten")]
    [InlineData("2016-17/10")]
    [InlineData("2017-18/3")]
    [InlineData("2017-18/10/NOPE")]
    [InlineData("2017-18/10/%F0%9F%92%A9")]
    public async Task What_does_not_exist_is_not_found(string what)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync($"/monitoring/{what}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_an_address_it_opens_the_latest_period_that_the_reader_may_see()
    {
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/monitoring")).Location.Should().Be("/monitoring/2017-18/10");
        (await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/monitoring")).Location.Should().Be("/monitoring/2017-18/9");
    }

    [Fact]
    public async Task The_council_shows_the_figures_of_the_printed_paper()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/monitoring/2017-18/10");

        page.Main.Should().Contain("Draft, open for entry")
            .And.Contain("Forecast to overspend by £3.865m after director’s adjustments, £1.959m better than last reported (P9)")
            .And.Contain("£m, + is a pressure")
            .And.Contain("Figures are rounded from exact pence")
            .And.Contain("The council, directorates: amber from", "the rule in force stands under the table");

        // Kent, table 1a: sub total Growth, Environment & Transport, TOTAL (excl Schools), Schools, TOTAL.
        Row(page, "Growth, Environment & Transport").Should().StartWith("206.821 −40.101 166.720 166.832 +0.113 +0.07% −0.250 −0.137 −0.019 −0.118");
        Row(page, "Total excluding Schools (CYP&E Directorate)").Should().Contain("938.659").And.Contain("+4.837 +0.52% −0.972 +3.865 +5.824 −1.959 +1.615 +5.479 Red");
        Row(page, "Schools (CYP&E Directorate)").Should().Contain("+17.398 +22.738 −5.340");
        Row(page, "Total including Schools (CYP&E Directorate)").Should().Contain("+22.234 +2.37% −0.972 +21.262 +28.562 −7.299");
    }

    [Theory]
    [InlineData("unit=thousands", "£000, + is a pressure", "166,720")]
    [InlineData("unit=pounds", "£, + is a pressure", "166,719,600")]
    [InlineData("unit=rubbish", "£m, + is a pressure", "166.720")]
    public async Task The_unit_is_in_the_address_and_kept_by_its_links(string query, string caption, string figure)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync($"/monitoring/2017-18/10?{query}");

        page.Main.Should().Contain(caption);
        Row(page, "Growth, Environment & Transport").Should().Contain(figure);
        var links = page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href"));
        links.Should().OnlyContain(link => query.Contains("rubbish") ? !link!.Contains("unit") : link!.Contains(query));
    }

    [Fact]
    public async Task Column_groups_and_levels_are_switched_by_links()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/monitoring/2017-18/10?levels=2&hide=gross-income,movement");

        page.Document.QuerySelectorAll("thead [data-column]").Select(head => head.GetAttribute("data-column")).Should().Equal(
            "cash-limit-net", "forecast", "variance", "variance-percentage", "adjustment", "revised-variance", "roll-forwards", "after-roll-forwards");
        Row(page, "Asylum").Should().Contain("+3.370");
        var showAgain = page.Document.QuerySelectorAll(".switches__link").Single(link => link.TextContent.StartsWith("Gross and income", StringComparison.Ordinal));
        showAgain.GetAttribute("href").Should().Contain("hide=movement").And.NotContain("gross-income");
    }

    [Fact]
    public async Task A_line_shows_its_parts_its_year_and_who_changed_it()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/monitoring/2017-18/10/SCS-CIC?unit=pounds");

        Row(page, "Gross").Should().Be("52,495,700 54,407,100 +1,911,400 +3.64% 54,104,700");
        Row(page, "Net").Should().StartWith("48,228,100 50,139,500 +1,911,400 +3.96%");
        page.Main.Should().Contain("P10: £1.911m overspend, up £0.302m since P9")
            .And.Contain("Who changed the forecast")
            .And.Contain("Command line");
        page.Document.QuerySelectorAll("section[aria-labelledby=course] svg.paper-chart__picture > rect").Should().HaveCount(2);
        page.Document.QuerySelectorAll("[style]").Should().BeEmpty();
    }

    [Fact]
    public async Task Readers_of_published_figures_see_neither_drafts_nor_who_changed_them()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        var page = await browser.GetAsync("/monitoring/2017-18/9/SCS-CIC");

        page.Main.Should().Contain("Published").And.NotContain("Who changed").And.NotContain("P10");
        page.Document.QuerySelectorAll("section[aria-labelledby=course] svg.paper-chart__picture > rect").Should().ContainSingle();
    }

    [Fact]
    public async Task A_line_that_follows_another_head_says_so()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        (await browser.GetAsync("/monitoring/2017-18/10/PH-RES")).Main.Should().Contain("This line follows Public Health");
    }

    [Fact]
    public async Task Heads_above_a_persons_part_are_named_but_not_linked()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var page = await browser.GetAsync("/monitoring/2017-18/10/CYPE-SCS");

        page.Document.QuerySelectorAll(".govuk-breadcrumbs__link").Should().BeEmpty();
        page.Document.QuerySelector(".govuk-breadcrumbs")!.TextContent.Should().Contain("Kent County Council");
    }

    private static string Row(WebPage page, string name) => page.Document.QuerySelectorAll("tbody tr")
        .Where(row => row.QuerySelector("th")?.TextContent.Trim() == name)
        .Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell =>
        {
            cell.QuerySelector(".explanation")?.Remove();
            return cell.TextContent.Trim();
        }).Where(text => text.Length > 0)))
        .First();
}
