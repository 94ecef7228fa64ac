using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.History;

/// <summary>Searching history and taking it away.</summary>
public sealed class HistoryTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    [Fact]
    public async Task A_head_is_found_by_its_code_and_by_its_name()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var name = await product.LookAsync(db => db.Heads.Where(head => head.Code == "SCS-CIC").Select(head => head.Name).SingleAsync());

        var byCode = await browser.GetAsync("/history?item=scs-cic&subject=forecast");
        var byName = await browser.GetAsync($"/history?subject=forecast&item={Uri.EscapeDataString(name)}");

        byCode.Document.QuerySelectorAll("tbody tr").Should().NotBeEmpty().And.OnlyContain(row => row.TextContent.Contains("SCS-CIC"));
        byName.Document.QuerySelectorAll("tbody tr").Length.Should().Be(byCode.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var first = await browser.GetAsync("/history");
        var second = await browser.GetAsync(first.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Older entries").GetAttribute("href")!);

        long Number(WebPage page, int row) => long.Parse(page.Document.QuerySelectorAll("tbody th")[row].TextContent, System.Globalization.CultureInfo.InvariantCulture);
        Number(second, 0).Should().BeLessThan(Number(first, 49));
        first.Document.QuerySelectorAll("tbody tr").Should().HaveCount(50);
    }

    [Theory]
    [InlineData(DemonstrationUsers.BudgetManager, "SCS-CIC", true)]
    [InlineData(DemonstrationUsers.BudgetManager, "EYP-TRN", false)]
    [InlineData(DemonstrationUsers.Director, "EYP-TRN", true)]
    [InlineData(DemonstrationUsers.Director, "GET", false)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "GET", true)]
    [InlineData(DemonstrationUsers.Administrator, "SCS-CIC", false)]
    public async Task Only_the_entries_of_ones_own_heads_are_found(string who, string code, bool isFound)
    {
        var page = await (await product.BrowseAsAsync(who)).GetAsync($"/history?item={code}");

        page.Status.Should().Be(HttpStatusCode.OK);
        (page.Document.QuerySelectorAll("tbody tr").Length > 0).Should().Be(isFound);
    }

    [Theory]
    [InlineData(DemonstrationUsers.Administrator, true)]
    [InlineData(DemonstrationUsers.ChiefAccountant, true)]
    [InlineData(DemonstrationUsers.FinanceOfficer, false)]
    [InlineData(DemonstrationUsers.BudgetManager, false)]
    public async Task Entries_of_accounts_are_for_who_looks_after_them(string who, bool isFound)
    {
        var page = await (await product.BrowseAsAsync(who)).GetAsync("/history?subject=account");

        (page.Document.QuerySelectorAll("tbody tr").Length > 0).Should().Be(isFound);
    }

    [Fact]
    public async Task What_an_entry_is_about_is_named_and_its_code_follows()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var names = await product.LookAsync(db => db.Heads.Where(head => head.Year == 2017).ToDictionaryAsync(head => head.Code, head => head.Name));
        var savings = await product.LookAsync(db => db.SavingsLines.Where(saving => saving.Year == 2017).ToDictionaryAsync(saving => saving.Reference, saving => saving.Title));

        foreach (var subject in Data.Areas.CouncilAreas.Subjects)
        {
            var page = await browser.GetAsync($"/history?subject={Uri.EscapeDataString(subject)}");
            foreach (var cell in page.Document.QuerySelectorAll(".history__item").Select(cell => cell.TextContent.Trim()))
            {
                names.Keys.Concat(savings.Keys).Should().NotContain(code => cell == code || cell.EndsWith("/" + code, StringComparison.Ordinal), "{0} names what it is about", subject);
                cell.Should().NotMatchRegex(@"\d{4}-\d\d/", "{0} is not told by its address", subject);
            }
        }

        (await browser.GetAsync("/history?subject=paper%20text")).Document.QuerySelector(".history__item")!.TextContent.Should().Contain("paper, ");
        (await browser.GetAsync("/history?subject=activity%20driver")).Document.QuerySelectorAll(".history__item").Select(cell => cell.TextContent)
            .Should().Contain(cell => cell.Contains(", gross, ", StringComparison.Ordinal)).And.NotContain(cell => cell.Contains(" paper", StringComparison.Ordinal));

        var forecasts = await browser.GetAsync("/history?item=SCS-CIC&subject=forecast");
        forecasts.Document.QuerySelector(".history__item")!.TextContent.Should().StartWith($"{names["SCS-CIC"]} (SCS-CIC)").And.MatchRegex("P[0-9]+ 2017-18");
        forecasts.Document.QuerySelector("h1")!.TextContent.Should().Be($"History of {names["SCS-CIC"]}");
        (await browser.GetAsync("/history?item=SCS-CIC&subject=forecast&format=csv")).Text.Should().Contain(",item,item_name,").And.Contain($"{names["SCS-CIC"]} (SCS-CIC)");
    }

    [Fact]
    public async Task The_file_guards_formulas_and_keeps_numbers()
    {
        await product.ChangeAsync(async db =>
        {
            var head = await db.Heads.SingleAsync(head => head.Code == "SCS-CIC" && head.Year == 2017);
            db.RollForwards.Add(new() { HeadId = head.HeadId, Period = 10, Kind = RollForwardKind.Bid, Amount = (-12_345m).Pounds(), Description = "=1+1", DisplayOrder = 99 });
        });

        var file = await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync("/history?item=SCS-CIC&subject=roll%20forward&format=csv");

        file.Header("Content-Type").Should().StartWith("text/csv");
        file.Text.Should().Contain(",-12345.00,").And.Contain("'=1+1").And.NotContain(",=1+1");
    }

    [Fact]
    public async Task No_raw_word_and_no_raw_sum_stands_anywhere()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db =>
        {
            (await db.Councils.SingleAsync()).ExplainVarianceFrom = 5_000_000.Pounds();
            var owner = await db.PartOwners.SingleAsync(owner => owner.Code == "CYPE-SCS");
            owner.OwnerAccountId = await db.Users.Where(user => user.UserName == DemonstrationUsers.FinanceOfficer).Select(user => user.Id).SingleAsync();
            var month = await db.ActivityMonths.OrderBy(month => month.ActivityMeasureId).FirstAsync(month => month.Month == 10);
            month.Actual = new(12.25m);
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        foreach (var subject in Data.Areas.CouncilAreas.Subjects)
        {
            var page = await browser.GetAsync($"/history?subject={Uri.EscapeDataString(subject)}");
            foreach (var cell in page.Document.QuerySelectorAll(".history__value, tbody td:nth-child(6)").Select(cell => cell.TextContent.Trim()))
            {
                cell.Should().NotMatchRegex(@"^-?\d+\.00$", "sums of {0} are in pounds, and no number ends so", subject);
                cell.Should().NotMatchRegex("^[A-Z][a-z]+([A-Z][a-z]+)+$", "words of {0} are words", subject);
                cell.Should().NotMatchRegex("account id$");
            }
        }

        foreach (var words in new[] { "5000000", "5,000,000", "£5,000,000" })
        {
            (await browser.GetAsync($"/history?subject=council&text={Uri.EscapeDataString(words)}")).Document.QuerySelectorAll(".history__value").Select(cell => cell.TextContent).Should().Contain("£5,000,000");
        }

        (await browser.GetAsync("/history?subject=account")).Main.Should().Contain("Budget manager").And.NotContain("BudgetManager");
        (await browser.GetAsync("/history?subject=part%27s%20owner")).Document.QuerySelector("tbody tr")!.TextContent.Should().Contain("owner").And.Contain("Finance officer");
        (await browser.GetAsync("/history?subject=activity%20volume")).Document.QuerySelector("tbody tr")!.TextContent.Should().Contain("12.25").And.NotContain("£");
        (await browser.GetAsync("/history?subject=account&format=csv")).Text.Should().Contain("Budget manager").And.NotContain("BudgetManager").And.Contain("Command line");
    }

    [Theory]
    [InlineData("2017-07-01", true)]
    [InlineData("2017-06-30", false)]
    public async Task Days_are_the_councils_own_and_not_those_of_universal_time(string day, bool isFound)
    {
        // Half past midnight in London's summer is still the day before in universal time.
        await using var plain = new SqliteConnection($"Data Source={product.DatabaseFile}");
        await plain.OpenAsync();
        await using var command = plain.CreateCommand();
        command.CommandText =
            """
            DROP TRIGGER IF EXISTS tr_history_lock_insert;
            INSERT OR IGNORE INTO history SELECT max(history_entry_id) + 1, '2017-06-30 23:30:00.000', 0, 'Night worker', 'Page', 'council', 'council', 'name', NULL, 'x', NULL, request_id, hash, NULL, 'Council', NULL, NULL FROM history
            WHERE NOT EXISTS (SELECT 1 FROM history WHERE account_name = 'Night worker');
            """;
        await command.ExecuteNonQueryAsync();

        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync($"/history?from={day}&until={day}");

        page.Document.QuerySelectorAll("tbody tr").Any(row => row.TextContent.Contains("Night worker")).Should().Be(isFound);
    }

    [Theory]
    [InlineData("from=yesterday", "Enter a date, such as 2018-01-31")]
    [InlineData("until=31/01/2018", "Enter a date, such as 2018-01-31")]
    public async Task A_wrong_date_is_told(string query, string message)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync($"/history?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Problems.Should().Equal(message);
    }
}
