using System.Net;
using BudgetMonitor.Web.Tests.Product;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Lines;

/// <summary>Finding, choosing, sorting and taking away service lines, each within what the reader may see.</summary>
public sealed class LinesTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string List = "/lines/2017-18/10";

    [Theory]
    //          who, words, the lines found by code
    [InlineData(DemonstrationUsers.FinanceOfficer, "SCS-CIC", "SCS-CIC")]
    [InlineData(DemonstrationUsers.FinanceOfficer, "scs-ci", "SCS-CIC")]
    [InlineData(DemonstrationUsers.FinanceOfficer, "looked after) services - non-dis", "SCS-CIC")]
    [InlineData(DemonstrationUsers.FinanceOfficer, "no such line", "")]
    [InlineData(DemonstrationUsers.BudgetManager, "SCS-CIC", "SCS-CIC")]
    [InlineData(DemonstrationUsers.BudgetManager, "XPH-LOC", "")]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "XPH-LOC", "")]
    [InlineData(DemonstrationUsers.FinanceOfficer, "XPH-LOC", "XPH-LOC")]
    public async Task A_line_is_found_by_name_or_code_from_any_page_by_whoever_may_see_it(string who, string words, string found)
    {
        var browser = await product.BrowseAsAsync(who);
        var home = await browser.GetAsync("/");
        var form = home.Document.QuerySelector("header form[role=search]")!;

        var answer = await browser.GetAsync($"{form.GetAttribute("action")}?{form.QuerySelector("input")!.GetAttribute("name")}={Uri.EscapeDataString(words)}");
        answer.Location.Should().StartWith(List + "?q=", "the search leads to the period that is open");
        var page = await browser.GetAsync(answer.Location!);

        string.Join(' ', Codes(page)).Should().Be(found);
        if (found.Length == 0)
        {
            page.Main.Should().Contain($"No line that you may see has “{words}” in its name or code");
        }
    }

    [Fact]
    public async Task The_columns_are_named_for_those_who_read_them()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(List);

        page.Document.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()).Last().Should().StartWith("Submission");
    }

    [Fact]
    public async Task Words_find_the_parts_of_the_council_too_and_all_their_lines()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(List + "?q=CYPE-SCS");

        page.Document.QuerySelector("#heads a")!.GetAttribute("href").Should().BeEquivalentTo("/monitoring/2017-18/10/CYPE-SCS");
        Codes(page).Should().HaveCountGreaterThan(1).And.OnlyContain(code => code.StartsWith("SCS-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_choice_leaves_the_lines_that_are_so()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var all = await browser.GetAsync(List);

        (await CodesAsync("red")).Should().Equal(all.Document.QuerySelectorAll("tr[data-line]").Where(row => row.QuerySelector(".rag")!.TextContent == "Red").Select(row => row.GetAttribute("data-line")!)).And.NotBeEmpty();
        var moved = await browser.GetAsync(List + "?show=moved");
        moved.Document.QuerySelectorAll("tr[data-line]").Select(row => row.Children[6].TextContent.Trim()).Should().NotBeEmpty().And.NotContain(["", "0"]);
        (await CodesAsync("not-submitted")).Should().NotBeEmpty();
        (await CodesAsync("red&show=moved")).Should().BeSubsetOf(await CodesAsync("red")).And.BeSubsetOf(Codes(moved));

        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db => await db.Explanations.ExecuteDeleteAsync());
        var bare = await (await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync(List + "?show=unexplained");
        bare.Document.QuerySelectorAll("tr[data-line]").Should().NotBeEmpty().And.OnlyContain(row => row.Children[8].TextContent.Contains(" of the ", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> CodesAsync(string show) => Codes(await browser.GetAsync($"{List}?show={show}"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("code")]
    [InlineData("limit")]
    [InlineData("forecast")]
    [InlineData("variance")]
    [InlineData("percent")]
    [InlineData("movement")]
    [InlineData("rating")]
    [InlineData("open")]
    [InlineData("part")]
    public async Task Every_column_sorts_both_ways_by_its_head(string key)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var place = (await browser.GetAsync(List)).Document.QuerySelectorAll("th[scope=col] a").Select((link, at) => (link, at)).Single(head => head.link.GetAttribute("href")!.EndsWith($"sort={key}", StringComparison.Ordinal) || head.link.GetAttribute("href")!.EndsWith($"sort=-{key}", StringComparison.Ordinal)).at;

        var up = await browser.GetAsync($"{List}?sort={key}");
        var down = await browser.GetAsync($"{List}?sort=-{key}");

        Head(up).GetAttribute("aria-sort").Should().Be("ascending");
        Head(down).GetAttribute("aria-sort").Should().Be("descending");
        up.Document.QuerySelectorAll("th[aria-sort]").Should().ContainSingle();
        Head(up).QuerySelector("a")!.GetAttribute("href").Should().EndWith($"sort=-{key}");
        Head(down).QuerySelector("a")!.GetAttribute("href").Should().EndWith($"sort={key}");
        Codes(up).Should().BeEquivalentTo(Codes(down));
        if (key is "limit" or "forecast" or "variance")
        {
            Figures(up, place).Should().BeInAscendingOrder();
            Figures(down, place).Should().BeInDescendingOrder();
        }

        AngleSharp.Dom.IElement Head(WebPage page) => page.Document.QuerySelectorAll("th[scope=col]")[place];
    }

    [Theory]
    [InlineData(DemonstrationUsers.FinanceOfficer)]
    [InlineData(DemonstrationUsers.BudgetManager)]
    public async Task The_files_hold_what_is_on_the_screen_in_its_order_and_no_more(string who)
    {
        var browser = await product.BrowseAsAsync(who);
        var page = await browser.GetAsync(List + "?show=moved&sort=-variance");
        var links = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("as=", StringComparison.Ordinal)).ToList();

        var csv = await browser.GetAsync(links.Single(href => href.Contains("as=csv", StringComparison.Ordinal)));
        var rows = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Should().HaveCount(Codes(page).Count + 1);
        rows[0].TrimStart('\uFEFF').Should().StartWith("Service line,Within,Code,\"Cash limit, net £\"");
        csv.Header("Content-Disposition").Should().Contain("-lines-2017-18-p10.csv");

        using var workbook = new XLWorkbook(new MemoryStream((await browser.GetAsync(links.Single(href => href.Contains("as=xlsx", StringComparison.Ordinal)))).Bytes));
        var table = workbook.Worksheets.Single().Tables.Single();
        table.DataRange.Rows().Select(row => row.Cell(3).GetString()).Should().Equal(Codes(page));
        table.DataRange.FirstRow().Cell(6).DataType.Should().Be(XLDataType.Number);
    }

    [Fact]
    public async Task Members_read_what_is_published_and_nothing_of_the_work_on_it()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        var page = await browser.GetAsync("/lines/2017-18/9?show=not-submitted&show=red");

        page.Document.QuerySelectorAll("input[name=show]").Select(box => box.GetAttribute("value")).Should().Equal("red", "moved");
        page.Main.Should().NotContain("Not explained").And.NotContain("Not started");
        Codes(page).Should().NotBeEmpty("a choice that is not theirs leaves nothing out");
        (await browser.GetAsync(List)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync(List + "?as=csv")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static List<string> Codes(WebPage page) => [.. page.Document.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")!)];

    private static List<decimal> Figures(WebPage page, int place) =>
    [
        .. page.Document.QuerySelectorAll("tr[data-line]")
            .Select(row => row.Children[place].TextContent.Trim().Replace('\u2212', '-').TrimStart('+'))
            .Where(text => text.Length > 0 && text != "not forecast")
            .Select(text => decimal.Parse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
