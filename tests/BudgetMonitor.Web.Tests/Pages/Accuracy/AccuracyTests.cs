using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Accuracy;

/// <summary>How near forecasts came: the basis is said, can be chosen, and is the home page's unless it is.</summary>
[Collection(SharedProduct.Name)]
public sealed class AccuracyTests(ProductFactory product)
{
    [Theory]
    //          address, what it says, what it is measured on
    [InlineData("", "£1.959m too high", "excluding Schools (CYP&E Directorate), after director’s adjustments: as the home page measures it.")]
    [InlineData("?adjustments=before", "too high", "excluding Schools (CYP&E Directorate), before director’s adjustments. The home page excludes what is outside")]
    [InlineData("?outside=with", "too high", "including Schools (CYP&E Directorate), after director’s adjustments. The home page excludes what is outside")]
    [InlineData("?outside=with&adjustments=before", "too high", "including Schools (CYP&E Directorate), before director’s adjustments.")]
    public async Task The_basis_is_stated_and_chosen_and_the_first_one_agrees_with_home(string query, string headline, string basis)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        (await browser.GetAsync("/")).Heading.Should().Contain("£1.959m better than last reported (P9)");
        var page = await browser.GetAsync("/accuracy/2017-18" + query);

        page.Document.QuerySelector(".headline")!.TextContent.Should().Contain(headline);
        page.Main.Should().Contain(basis);
        page.Document.QuerySelectorAll(".switches a[aria-current]").Should().HaveCount(2, "one is chosen of each");
        page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).Should().OnlyContain(href => href!.EndsWith(query, StringComparison.Ordinal), "what is chosen goes on below");
    }

    [Fact]
    public async Task Every_choice_gives_another_figure()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var first = await browser.GetAsync("/accuracy/2017-18");

        var headlines = new HashSet<string>();
        foreach (var link in first.Document.QuerySelectorAll(".switches a"))
        {
            headlines.Add((await browser.GetAsync(link.GetAttribute("href")!)).Document.QuerySelector(".headline")!.TextContent);
        }

        headlines.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_mean_error_is_a_size_and_has_no_plus()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/accuracy/2017-18");

        var rows = page.Document.QuerySelectorAll("table").Skip(1).SelectMany(table => table.QuerySelectorAll("tbody tr")).Where(row => row.QuerySelectorAll("td").Length == 5).ToList();
        rows.Should().NotBeEmpty();
        rows.SelectMany(row => row.QuerySelectorAll("td").Skip(2)).Should().OnlyContain(cell => !cell.TextContent.Contains('+') && !cell.TextContent.Contains('−'));
    }
}
