using System.Net;
using BudgetMonitor.Web.Tests.Product;
using ClosedXML.Excel;

namespace BudgetMonitor.Web.Tests.Pages.Monitoring;

/// <summary>The table of monitoring can be taken away as it stands on the screen.</summary>
public sealed class MonitoringFileTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Council = "/monitoring/2017-18/10";

    [Theory]
    [InlineData("", "Children, Young People & Education")]
    [InlineData("?sort=variance", "Financing Items")]
    [InlineData("?sort=-movement&levels=2&hide=gross-income,roll-forwards&unit=thousands", "Strategic & Corporate Services")]
    public async Task The_files_hold_the_rows_and_columns_on_the_screen_in_their_order(string view, string first)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(Council + view);
        var table = page.Document.QuerySelector("table.figure-table")!;
        var heads = table.QuerySelectorAll("tbody tr > th").Select(head => head.TextContent.Trim()).ToList();
        var links = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("as=", StringComparison.Ordinal)).ToList();
        heads[0].Should().Be(first);

        using var workbook = new XLWorkbook(new MemoryStream((await browser.GetAsync(links.Single(href => href.EndsWith("as=xlsx", StringComparison.Ordinal)))).Bytes));
        var taken = workbook.Worksheets.Single().Tables.Single();
        taken.DataRange.Rows().Select(row => row.Cell(1).GetString().Trim()).Should().Equal(heads);
        taken.Fields.Count().Should().BeGreaterThanOrEqualTo(table.QuerySelectorAll("thead tr:last-child th").Length);
        taken.DataRange.FirstRow().Cell(2).DataType.Should().Be(XLDataType.Number);

        var csv = await browser.GetAsync(links.Single(href => href.EndsWith("as=csv", StringComparison.Ordinal)));
        csv.Header("Content-Disposition").Should().Contain("-monitoring-2017-18-p10.csv");
        var rows = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Should().HaveCount(heads.Count + 1);
        rows[0].Should().Contain("Forecast outturn: Variance £");
        rows[0].Contains("Cash limit: Gross", StringComparison.Ordinal).Should().Be(!view.Contains("gross-income", StringComparison.Ordinal), "what is hidden on the screen is not in the file");
    }

    [Theory]
    [InlineData("committee.member", Council + "?as=csv")]
    [InlineData("chief.accountant", Council + "?as=pdf")]
    [InlineData("chief.accountant", Council + "/FIN-ITM?as=csv")]
    [InlineData("budget.manager", Council + "/ASCH?as=csv")]
    public async Task There_is_no_file_of_what_is_not_theirs_or_of_another_kind(string who, string address)
    {
        (await (await product.BrowseAsAsync(who)).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
