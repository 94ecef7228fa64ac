using System.Net;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

public class ForecastSavingTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "form.entry";

    [Theory]
    //          line, field, entry, message
    [InlineData("SEN", "Rows[4].Gross", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("SEN", "Rows[4].Gross", "1.001", "Enter pounds and whole pence: two decimals at most")]
    [InlineData("SEN", "Rows[4].Gross", "1000000000000000000", "Enter an amount within £100 billion")]
    [InlineData("SEN", "Rows[4].Gross", "", "Enter the gross forecast, 0 for nil")]
    [InlineData("SEN", "Rows[4].Income", " ", "Enter the income forecast, 0 for nil")]
    [InlineData("SEN", "Rows[4].Income", "5,000", "Enter income as a minus figure: -5,000. If it really adds to spending, enter +5,000")]
    [InlineData("SEN", "Rows[4].Income", "\u202E5", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    public async Task An_entry_that_cannot_be_read_comes_back_with_its_message_and_saves_nothing(string line, string field, string entry, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-EYP");
        var before = await ForecastAsync($"EYP-{line}");

        var answer = await browser.SubmitAsync(page, Form, (field, entry), ("Rows[0].Gross", "(12.50)"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Problems.Should().ContainSingle().Which.Should().EndWith(message);
        var id = field.Replace('[', '_').Replace(']', '_').Replace(".", "_", StringComparison.Ordinal);
        answer.Document.QuerySelector($"#{id}-error")!.TextContent.Should().Contain(message);
        answer.Document.QuerySelector($"input[name='{field}']")!.GetAttribute("value").Should().Be(entry);
        answer.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("(12.50)");
        (await ForecastAsync($"EYP-{line}")).Should().Be(before);
    }

    [Fact]
    public async Task A_form_that_did_not_arrive_whole_is_refused_and_keeps_what_did()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-EYP");

        var answer = await browser.SubmitAsync(page, Form, ("Rows[3].Code", null), ("Rows[0].Gross", "77"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Contain("did not arrive whole");
        answer.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("77");
        (await ForecastAsync("EYP-EHP"))!.Value.Gross.Should().NotBe(77.Pounds());
    }

    [Fact]
    public async Task Changed_lines_are_saved_with_their_history_and_every_level_follows()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/GET");
        var gross = page.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value")!;
        var code = page.Document.QuerySelector("input[name='Rows[0].Code']")!.GetAttribute("value")!;
        var councilBefore = await TotalAsync(browser, "/monitoring/2017-18/10?unit=pounds");
        var more = decimal.Parse(gross.Replace(",", "", StringComparison.Ordinal)) + 1_234_567.89m;

        var answer = await browser.SubmitAsync(page, Form, ("Rows[0].Gross", $"£{more:#,##0.00}"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        var after = await browser.GetAsync(answer.Location!);
        after.Main.Should().Contain("Saved 1 forecast");
        (await ForecastAsync(code))!.Value.Gross.Should().Be(Money.FromPounds(more));
        (await TotalAsync(browser, "/monitoring/2017-18/10?unit=pounds") - councilBefore).Should().Be(1_234_568m);
        var change = await product.LookAsync(db => db.History.OrderByDescending(entry => entry.HistoryEntryId).FirstAsync());
        (change.Subject, change.Key, change.Field, change.AccountName).Should().Be((HistorySubjects.Forecast, $"2017-18/P10/{code}", "gross", "Finance officer"));
        (await browser.GetAsync($"/monitoring/2017-18/10/{code}")).Main.Should().Contain("Finance officer P10 gross");
    }

    [Fact]
    public async Task A_form_sent_twice_saves_once_and_shows_the_first_result()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/SCS-MGT");
        (string, string?)[] fields = [("Rows[0].Gross", "3,381,301")];

        await browser.SubmitAsync(page, Form, fields);
        var version = await VersionAsync("SCS-MGT");
        var again = await browser.SubmitAsync(page, Form, fields);

        again.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(again.Location!)).Main.Should().Contain("Saved 1 forecast");
        (await VersionAsync("SCS-MGT")).Should().Be(version);
    }

    [Fact]
    public async Task Without_a_change_nothing_is_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/FIN");
        var version = await product.LookAsync(db => db.Councils.Select(council => council.DataVersion).SingleAsync());

        var answer = await browser.SubmitAsync(page, Form);

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(answer.Location!)).Main.Should().Contain("Nothing was changed");
        (await product.LookAsync(db => db.Councils.Select(council => council.DataVersion).SingleAsync())).Should().Be(version);
    }

    [Theory]
    [InlineData("XPH-LOC")]   // another directorate's
    [InlineData("PH-RES")]    // follows another head
    [InlineData("CYPE-SCS")]  // not a line
    [InlineData("NOPE")]
    public async Task A_row_that_is_not_theirs_saves_nothing_at_all(string code)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-ASY");
        var before = await ForecastAsync("ASY-UASC");

        var answer = await browser.SubmitAsync(page, Form, ("Rows[0].Gross", "1"), ("RowCount", "2"), ("Rows[1].Code", code), ("Rows[1].Seen", "0"), ("Rows[1].Gross", "1"), ("Rows[1].Income", "0"));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        (await ForecastAsync("ASY-UASC")).Should().Be(before);
    }

    [Fact]
    public async Task Somebody_else_first_shows_both_and_keeps_everything()
    {
        var mine = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var theirs = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        const string Path = "/forecasts/2017-18/10/CYPE-SCS";
        var myPage = await mine.GetAsync(Path);
        await theirs.SubmitAsync(await theirs.GetAsync(Path), Form, ("Rows[0].Gross", "54,000,000"), ("Rows[1].Gross", "14,000,000"));

        var conflict = await mine.SubmitAsync(myPage, Form, ("Rows[0].Gross", "55,000,000"), ("Rows[1].Gross", "15,000,000"), ("Rows[2].Gross", "16,000,000"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Heading.Should().Be("Somebody else saved first");
        conflict.Main.Should().Contain("Budget manager").And.Contain("gross £55,000,000").And.Contain("gross £54,000,000").And.Contain("16,000,000");
        (await ForecastAsync("SCS-FAM"))!.Value.Gross.Should().NotBe(16_000_000.Pounds());

        // Without a choice for each line nothing is saved, and nothing is lost.
        var asked = await mine.SubmitAsync(conflict, "main form", ("Rows[0].Choice", "yours"));
        asked.Status.Should().Be(HttpStatusCode.Conflict);
        asked.Problems.Should().ContainSingle().Which.Should().StartWith("Select whose forecast to keep");
        asked.Main.Should().Contain("gross £15,000,000");

        var saved = await mine.SubmitAsync(conflict, "main form", ("Rows[0].Choice", "yours"), ("Rows[1].Choice", "theirs"));
        saved.Status.Should().Be(HttpStatusCode.Redirect);
        (await ForecastAsync("SCS-CIC"))!.Value.Gross.Should().Be(55_000_000.Pounds());
        (await ForecastAsync("SCS-ADO"))!.Value.Gross.Should().Be(14_000_000.Pounds());
        (await ForecastAsync("SCS-FAM"))!.Value.Gross.Should().Be(16_000_000.Pounds());
    }

    [Fact]
    public async Task Suggestions_become_forecasts_only_when_changed_or_confirmed()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(db =>
        {
            db.Periods.Add(new PeriodRecord { Year = 2017, Number = 11, Status = PeriodStatus.Open });
            return Task.CompletedTask;
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        const string Path = "/forecasts/2017-18/11/CYPE-SCS";
        var page = await browser.GetAsync(Path);
        page.Main.Should().Contain("Suggested: as last reported (P9)");
        page.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("54,104,700");
        page.Document.QuerySelector("tr[data-line='SCS-CIC'] [data-cell=variance]")!.TextContent.Should().BeEmpty();

        await browser.SubmitAsync(page, Form, ("Rows[0].Gross", "54,000,000"), ("Rows[1].Confirm", "yes"));
        (await CountAsync(fresh)).Should().Be(2);
        (await browser.GetAsync("/forecasts/2017-18/11")).Main.Should().Contain("lines are not forecast yet");

        var rest = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ("Action", "confirm-all"));
        (await browser.GetAsync(rest.Location!)).Main.Should().Contain("Saved 3 forecasts");
        (await CountAsync(fresh)).Should().Be(5);

        static Task<int> CountAsync(ProductFactory product) => product.LookAsync(db => db.Forecasts.CountAsync(forecast => forecast.Period == 11));
    }

    [Fact]
    public async Task Six_hundred_lines_arrive_and_are_saved_in_one_go()
    {
        await using var large = new ProductFactory();
        await NextYear.AddAsync(large, 600, forecast: false);
        var browser = await large.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2018-19/1/KCC");
        page.Document.QuerySelectorAll(".cell__input").Should().HaveCount(1_200);

        var answer = await browser.SubmitAsync(page, Form, ("Action", "confirm-all"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(answer.Location!)).Main.Should().Contain("Saved 600 forecasts");
    }

    [Fact]
    public async Task A_period_that_is_locked_while_somebody_types_shows_what_they_typed()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-ASY");
        await fresh.ChangeAsync(async db => (await db.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.Published);

        var answer = await browser.SubmitAsync(page, Form, ("Rows[0].Gross", "98,765,432"));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("is published").And.Contain("98,765,432").And.Contain("was not saved");
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.PostAsync("/forecasts/2017-18/10/CYPE-ASY", ("RequestId", Guid.NewGuid().ToString()), ("RowCount", "0"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<decimal> TotalAsync(Browser browser, string path)
    {
        var page = await browser.GetAsync(path);
        return decimal.Parse(page.Document.QuerySelector("tr.total td[data-column=variance]")!.TextContent.Trim().Replace('\u2212', '-'), System.Globalization.NumberStyles.Number);
    }

    private Task<Amounts?> ForecastAsync(string code) => product.LookAsync(async db =>
    {
        var forecast = await db.Forecasts
            .Where(forecast => forecast.Period == 10 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Code == code && head.Year == 2017))
            .SingleOrDefaultAsync();
        return forecast is null ? (Amounts?)null : new Amounts(forecast.Gross, forecast.Income);
    });

    private Task<int> VersionAsync(string code) => product.LookAsync(db => db.Forecasts
        .Where(forecast => forecast.Period == 10 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Code == code && head.Year == 2017))
        .Select(forecast => forecast.Version)
        .SingleAsync());
}
