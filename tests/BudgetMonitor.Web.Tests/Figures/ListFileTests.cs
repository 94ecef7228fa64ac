using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>Every list can be taken away as it stands on the screen: its columns, its rows, their order and their figures.</summary>
public sealed class ListFileTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    //          list, its table on the page, pounds in one of the screen's unit
    public static readonly TheoryData<string, string, int> Lists = new()
    {
        { "/round/2017-18/10", ".round-table", 1_000 },
        { "/round/2017-18/10?show=not-submitted&sort=-variance", ".round-table", 1_000 },
        { "/forecasts/2017-18/10", "main table", 1 },
        { "/forecasts/2017-18/10?sort=variance", "main table", 1 },
        { "/savings/2017-18/10", ".savings-table", 1_000_000 },
        { "/savings/2017-18/10?status=Unachievable&sort=-target", ".savings-table", 1_000_000 },
        { "/savings/2017-18/10?directorate=ASCH&sort=-shortfall", ".savings-table", 1_000_000 },
        { "/capital/2017-18/10", ".sticky-first", 1_000_000 },
        { "/capital/2017-18/10?sort=-rephasing&unit=thousands", ".sticky-first", 1_000 },
        { "/reserves/2017-18/10", "table:has(a.sort)", 1_000_000 },
        { "/reserves/2017-18/10?sort-usable=-closing", "table:has(a.sort)", 1_000_000 },
        { "/activity/2017-18/10", "main table", 1_000_000 },
        { "/activity/2017-18/10?sort=-variance", "main table", 1_000_000 },
        { "/staffing/2017-18/10", "main table", 1_000_000 },
        { "/staffing/2017-18/10?sort=-to-date", "main table", 1_000_000 },
        { "/companies/2017-18/10", "main table", 1_000_000 },
        { "/companies/2017-18/10?sort=-budget", "main table", 1_000_000 },
        { "/roll-forwards/2017-18/10", "main table", 1 },
        { "/roll-forwards/2017-18/10?sort=-amount", "main table", 1 },
        { "/series/2017-18/10", "main table", 1 },
        { "/accuracy/2017-18", "table:has(a.sort)", 1_000_000 },
        { "/accuracy/2017-18?sort-head=-bias&adjustments=before", "table:has(a.sort)", 1_000_000 },
        { "/lines/2017-18/10?sort=-variance", "main table", 1 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_file_holds_the_columns_rows_order_and_figures_on_the_screen(string address, string table, int scale)
    {
        foreach (var who in new[] { DemonstrationUsers.ChiefAccountant, DemonstrationUsers.BudgetManager })
        {
            var browser = await product.BrowseAsAsync(who);
            var page = await browser.GetAsync(address);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector(table) is not { } first)
            {
                who.Should().NotBe(DemonstrationUsers.ChiefAccountant, "the chief accountant has such a list");
                (await browser.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "as=csv")).Status
                    .Should().Be(page.Status == HttpStatusCode.OK ? HttpStatusCode.NotFound : page.Status);
                continue;
            }

            var links = page.Document.QuerySelectorAll(".take-table a").Select(link => link.GetAttribute("href")!).ToList();
            using var workbook = new XLWorkbook(new MemoryStream((await browser.GetAsync(links[0])).Bytes));
            var taken = workbook.Worksheets.Single().Tables.Single();
            var grouped = taken.Fields.Count() - first.QuerySelectorAll("thead a.sort").Length;
            grouped.Should().BeInRange(0, 1, "a heading over groups of rows is a column of its own");
            var csv = Records((await browser.GetAsync(links[1])).Text);
            var screen = page.Document.QuerySelectorAll(table).SelectMany(one => one.QuerySelectorAll("tbody tr"))
                .Select(Cells).Where(cells => cells.Count > 1).ToList();

            csv[0].Should().Equal(taken.Fields.Select(field => field.Name), "both files are of one table");
            var heads = Without(csv[0], grouped);
            heads.Zip(Heads(first)).Skip(1).Should().OnlyContain(pair => pair.First.Replace(" £", string.Empty, StringComparison.Ordinal) == pair.Second.Replace(", £", string.Empty, StringComparison.Ordinal) || pair.First.Contains($": {pair.Second}", StringComparison.Ordinal));
            csv.Should().HaveCount(screen.Count + 1);
            taken.DataRange.RowCount().Should().Be(screen.Count);
            foreach (var (row, shown) in csv.Skip(1).Select(row => Without(row, grouped)).Zip(screen))
            {
                for (var place = 0; place < shown.Count; place++)
                {
                    Same(row[place], shown[place], scale).Should().BeTrue("{0}: the file has “{1}” for “{2}” of {3}", heads[place], row[place], shown[place], row[0]);
                }
            }
        }
    }

    [Fact]
    public async Task Debts_of_every_group_stand_in_one_file()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db =>
        {
            foreach (var (debtor, day, from, to, sum) in new[] { ("Health", 31, 0, (int?)30, 5_000_000), ("Health", 31, 31, null, 250_000), ("Health", 30, 0, 30, 4_000_000), ("Tenants", 31, 0, 60, 90_500) })
            {
                db.DebtBalances.Add(new() { Year = 2017, Period = 10, Debtor = debtor, AsAt = new(2018, 1, day), FromDays = from, ToDays = to, Amount = sum.Pounds() });
            }

            await Task.CompletedTask;
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/debt/2017-18/10");
        var tables = page.Document.QuerySelectorAll("main table").ToList();
        tables.Should().NotBeEmpty();

        var csv = Records((await browser.GetAsync(page.Document.QuerySelectorAll(".take-table a")[1].GetAttribute("href")!)).Text);

        csv[0].Should().Contain(tables.SelectMany(table => table.QuerySelectorAll("thead th").Skip(1)).Select(head => head.TextContent.Trim() + " £"));
        csv.Skip(1).Select(row => row[1]).Should().Equal(tables.SelectMany(table => table.QuerySelectorAll("tbody th")).Select(head => head.TextContent.Trim()));
        foreach (var (row, shown) in csv.Skip(1).Zip(tables.SelectMany(table => table.QuerySelectorAll("tbody tr td:last-child"))))
        {
            Same(row[^1], shown.TextContent.Trim(), 1_000_000).Should().BeTrue("{0} stands for {1}", row[^1], shown.TextContent);
        }
    }

    [Theory]
    [InlineData("chief.accountant", "/round/2017-18/10?as=pdf")]
    [InlineData("chief.accountant", "/savings/2017-18/10?as=..%2Fcsv")]
    [InlineData("committee.member", "/reserves/2017-18/10?as=csv")]
    [InlineData("budget.manager", "/debt/2017-18/10?as=xlsx")]
    public async Task There_is_no_file_of_what_is_not_theirs_or_of_another_kind(string who, string address) =>
        (await (await product.BrowseAsAsync(who)).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_typed_formula_is_words_in_either_file()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db =>
        {
            var head = await db.Heads.SingleAsync(head => head.Code == "SCS-CIC" && head.Year == 2017);
            db.RollForwards.Add(new() { HeadId = head.HeadId, Period = 10, Kind = RollForwardKind.Bid, Amount = 12_345.Pounds(), Description = "=1+1", DisplayOrder = 99 });
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync("/roll-forwards/2017-18/10?as=csv")).Text.Should().Contain("'=1+1").And.NotContain("\n=1+1");
        using var workbook = new XLWorkbook(new MemoryStream((await browser.GetAsync("/roll-forwards/2017-18/10?as=xlsx")).Bytes));
        workbook.Worksheets.Single().CellsUsed().Should().NotContain(cell => cell.HasFormula).And.Contain(cell => cell.GetString().EndsWith("=1+1", StringComparison.Ordinal));
    }

    /// <summary>The words of the heads that sort, in the order of their columns: a head over two rows stands where it is.</summary>
    private static List<string> Heads(IElement table)
    {
        var rows = table.QuerySelectorAll("thead tr").ToList();
        var below = new Queue<string>(rows.Count > 1 ? rows[1].Children.Select(Words) : []);
        return [.. rows[0].Children.SelectMany(head => head.GetAttribute("colspan") is { } columns
            ? Enumerable.Range(0, int.Parse(columns, CultureInfo.InvariantCulture)).Select(_ => below.Dequeue()).ToList()
            : [Words(head)])];
    }

    /// <summary>The cells of a row, one for each column; a heading over a group is one cell.</summary>
    private static List<string> Cells(IElement row) => row.Children is [{ LocalName: "th" } only] && only.GetAttribute("scope") == "rowgroup"
        ? [string.Empty]
        : [.. row.Children.SelectMany(cell => Enumerable.Repeat(string.Empty, int.Parse(cell.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture) - 1).Prepend(Words(cell)))];

    private static string Words(IElement cell)
    {
        var copy = (IElement)cell.Clone();
        foreach (var note in copy.QuerySelectorAll(".row-note, .explanation, [aria-hidden=true], svg").ToList())
        {
            note.Remove();
        }

        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('*').Trim();
    }

    private static bool Same(string taken, string shown, int scale)
    {
        shown = shown.Replace('−', '-');
        if (Number(taken) is { } exact && Number(shown) is { } rounded)
        {
            var decimals = shown.Contains('.', StringComparison.Ordinal) ? shown.TrimEnd('%').Length - shown.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            return new[] { 1m, scale }.Any(unit => Math.Abs(Math.Round(exact / unit, decimals, MidpointRounding.AwayFromZero) - rounded) <= (unit == 1m ? 0m : (decimal)Math.Pow(10, -decimals)));
        }

        static string Plain(string words) => words.Replace(",", string.Empty, StringComparison.Ordinal);
        return shown.Length == 0 ? taken.Length == 0 : Plain(taken).StartsWith(Plain(shown), StringComparison.Ordinal);
    }

    private static decimal? Number(string words) => decimal.TryParse(words.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> Without(List<string> row, int grouped) => [row[0], .. row.Skip(1 + grouped)];

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var one in text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (one == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && one is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (one == '\n')
                {
                    records.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(one);
            }
        }

        return records;
    }
}
