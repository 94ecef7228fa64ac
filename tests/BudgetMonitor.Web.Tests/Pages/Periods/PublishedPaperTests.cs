using System.Net;
using System.Text;
using BudgetMonitor.Checks;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Periods;

/// <summary>Periods on their pages: reviewed, published, read, reopened, corrected; and what is refused on the way.</summary>
public class PublishedPaperTests
{
    private const string P10 = "/periods/2017-18/10";
    private const string PaperPage = "/papers/2017-18/10/cabinet";

    [Fact]
    public async Task What_is_published_is_read_by_everybody_as_it_was_and_a_correction_says_what_changed()
    {
        var printed = 0;
        await using var product = await UncheckedAsync(_ => Task.FromResult(Encoding.ASCII.GetBytes($"%PDF-{++printed}")));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        await ReviewAsync(chief);

        (await PublishAsync(officer)).Location.Should().Be(PaperPage);

        var page = await member.GetAsync(PaperPage);
        page.Main.Should().Contain("Version 1, published on").And.Contain("by S151 officer").And.Contain("The council's record of changes ended at entry").And.Contain("3.865");
        page.Document.QuerySelectorAll("h1").Should().ContainSingle();
        var pdf = (await member.GetAsync(PaperPage + "/paper.pdf")).Bytes;
        Encoding.ASCII.GetString(pdf).Should().Be("%PDF-1");
        var files = page.Document.QuerySelectorAll(".downloads a, .govuk-details a").Select(link => link.GetAttribute("href")!).ToList();
        files.Should().Contain([PaperPage + "/versions/1/paper.pdf", PaperPage + "/versions/1/paper.html", PaperPage + "/versions/1/tables.zip", PaperPage + "/versions/1/table-1a.csv"]);
        var first = new Dictionary<string, byte[]>();
        foreach (var file in files)
        {
            var answer = await member.GetAsync(file);
            answer.Status.Should().Be(HttpStatusCode.OK, file);
            first.Add(file, answer.Bytes);
        }

        (await chief.SubmitAsync(await chief.GetAsync(P10 + "/reopen"), "main form", ("Input.Reason", "An invoice was missing"))).Location.Should().Be(P10);
        (await member.GetAsync(PaperPage)).Main.Should().Contain("The period is reopened for a correction").And.Contain("Version 1");
        (await chief.GetAsync(PaperPage)).Main.Should().Contain("Draft. Not for circulation").And.Contain("Version 1 stays published");
        (await member.GetAsync("/monitoring/2017-18/10")).Status.Should().Be(HttpStatusCode.NotFound);
        await LatestIsTheSameEverywhereAsync(member);
        await LatestIsTheSameEverywhereAsync(chief);
        await RaiseAsync(product, 500_000);
        (await PublishAsync(officer, "Invoice of January")).Location.Should().Be(PaperPage);

        var second = await member.GetAsync(PaperPage);
        second.Main.Should().Contain("Version 2 of this paper replaces version 1").And.Contain("Reason: Invoice of January").And.Contain("What changed since version 1");
        var changes = Encoding.UTF8.GetString((await member.GetAsync(PaperPage + "/changes.csv")).Bytes);
        changes.Should().Contain("Table,Row,Column,Before,After").And.Contain("3.865,4.365");
        foreach (var (file, bytes) in first)
        {
            (await member.GetAsync(file)).Bytes.Should().Equal(bytes, file);
        }

        var list = await member.GetAsync("/papers");
        list.Main.Should().Contain("Replaces version 1: Invoice of January").And.Contain("Replaced").And.Contain("Published before it came to this product");
        printed.Should().Be(2, "downloads need no browser");
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_says_so_in_every_form()
    {
        Paper? printed = null;
        await using var product = await UncheckedAsync(paper =>
        {
            printed = paper;
            return Task.FromResult<byte[]>([1]);
        });
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        await ReviewAsync(chief);
        await PublishAsync(officer);
        var tables = printed!.AllTables.Count();
        (await chief.SubmitAsync(await chief.GetAsync(P10 + "/reopen"), "main form", ("Input.Reason", "A line was questioned"))).Location.Should().Be(P10);

        (await PublishAsync(officer, "The line was right")).Location.Should().Be(PaperPage);

        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        var page = await member.GetAsync(PaperPage);
        var since = page.Document.QuerySelector("#changes-since")!;
        since.QuerySelector("h2")!.TextContent.Trim().Should().Be("What changed since version 1");
        since.TextContent.Should().Contain("Nothing changed: every figure of the tables and every sentence of the text is as it was in version 1.");
        since.QuerySelector("table").Should().BeNull();
        printed!.AllTables.Should().HaveCount(tables, "a list of nothing is no table");
        (await member.GetAsync(PaperPage + "/changes.csv")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_long_list_of_changes_is_cut_in_the_paper_and_whole_in_its_file()
    {
        await using var product = await UncheckedAsync(_ => Task.FromResult<byte[]>([1]));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        await ReviewAsync(chief);
        await PublishAsync(officer);
        await chief.SubmitAsync(await chief.GetAsync(P10 + "/reopen"), "main form", ("Input.Reason", "Every forecast was one month old"));
        await product.ChangeAsync(async db =>
        {
            foreach (var forecast in await db.Forecasts.Where(forecast => forecast.Period == 10).ToListAsync())
            {
                forecast.Gross += 250_000.Pounds();
            }
        });

        await PublishAsync(officer, "January's own forecasts");

        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        var page = await member.GetAsync(PaperPage);
        var file = Encoding.UTF8.GetString((await member.GetAsync(PaperPage + "/changes.csv")).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        page.Document.QuerySelectorAll("#changes tbody tr").Should().HaveCount(60);
        page.Document.QuerySelector("#changes-since")!.TextContent.Should().Contain($"These are the first 60 of {file.Length - 1:#,##0}. All of them stand in changes.csv and in the workbook");
        var sentences = page.Document.QuerySelector("#changed-sentences")!.TextContent;
        sentences.Should().Contain("Forecast to overspend by £3.865m, £1.959m better than last reported").And.NotContain("made into the sentence by the product");
    }

    [Fact]
    public async Task An_altered_file_is_not_given_out()
    {
        await using var product = await UncheckedAsync(_ => Task.FromResult<byte[]>([1]));
        await ReviewAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant));
        await PublishAsync(await product.BrowseAsAsync(DemonstrationUsers.S151Officer));
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={product.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER tr_paper_files_lock_update; UPDATE paper_files SET content = x'00' WHERE name IN ('paper.pdf', 'paper.html', 'tables/table-1a.csv')";
            command.ExecuteNonQuery();
        }

        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        foreach (var address in (string[])[PaperPage, PaperPage + "/paper.pdf", PaperPage + "/versions/1/table-1a.csv", PaperPage + "/tables.zip"])
        {
            var answer = await member.GetAsync(address);
            answer.Status.Should().Be(HttpStatusCode.Conflict, address);
            answer.Heading.Should().Be("This file is not what was published");
        }

        (await member.GetAsync(PaperPage + "/paper.xlsx")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Where_no_browser_can_print_nothing_is_published_and_the_page_says_what_to_do()
    {
        await using var product = await UncheckedAsync(_ => throw new PdfUnavailableException("Install a browser."));
        await ReviewAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant));

        var answer = await PublishAsync(await product.BrowseAsAsync(DemonstrationUsers.S151Officer));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Main.Should().Contain("Nothing was done, because the paper cannot be printed. Install a browser.");
        answer.Document.QuerySelector("#Input_Reason")!.GetAttribute("value").Should().Be("Agreed");
        (await product.LookAsync(db => db.PublishedPapers.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task A_check_that_fails_stops_publication_and_is_named()
    {
        await using var product = new PrintingProduct(_ => Task.FromResult<byte[]>([1]));
        await ReviewAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant));
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);

        var page = await officer.GetAsync(P10 + "/publish");

        page.Main.Should().Contain("Correct first").And.Contain("Part not submitted").And.NotContain("Unexplained", "the sample's January is explained");
        page.Document.QuerySelector("main form").Should().BeNull();
        (await product.LookAsync(db => db.PublishedPapers.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task What_cannot_be_done_now_is_told_with_its_reason()
    {
        await using var product = await UncheckedAsync(_ => Task.FromResult<byte[]>([1]));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await chief.GetAsync(P10 + "/publish")).Main.Should().Contain("cannot be published now").And.Contain("Only a period in review can be published");
        await ReviewAsync(chief);

        var own = await chief.GetAsync(P10 + "/publish");

        own.Status.Should().Be(HttpStatusCode.Forbidden);
        own.Main.Should().Contain("you took this period into review yourself");
        (await chief.GetAsync("/periods/2017-18/11")).Main.Should().Contain("Open the period: not now. Period 10 (January) is in review");
    }

    [Fact]
    public async Task A_reason_is_needed_and_after_a_quarter_of_an_hour_the_password_again()
    {
        await using var product = await UncheckedAsync(_ => Task.FromResult<byte[]>([1]));
        await ReviewAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant));
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        var without = await PublishAsync(officer, string.Empty);
        without.Status.Should().Be(HttpStatusCode.BadRequest);
        without.Main.Should().Contain("Enter the reason").And.NotContain("Your password");

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={product.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE account_sessions SET started_at = datetime(started_at, '-20 minutes')";
            command.ExecuteNonQuery();
        }

        (await officer.GetAsync(P10 + "/publish")).Main.Should().Contain("You signed in more than 15 minutes ago");
        var wrong = await PublishAsync(officer, password: "not the password");
        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        wrong.Main.Should().Contain("This is not your password");
        (await PublishAsync(officer, password: DemonstrationAccounts.Password)).Location.Should().Be(PaperPage);
    }

    [Fact]
    public async Task The_same_form_again_publishes_once_and_shows_the_first_result()
    {
        var printed = 0;
        await using var product = await UncheckedAsync(_ => Task.FromResult(new[] { (byte)++printed }));
        await ReviewAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant));
        var officer = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        var form = await officer.GetAsync(P10 + "/publish");

        (await officer.SubmitAsync(form, "main form", ("Input.Reason", "Agreed"))).Location.Should().Be(PaperPage);
        (await officer.SubmitAsync(form, "main form", ("Input.Reason", "Agreed"))).Location.Should().Be(PaperPage);

        printed.Should().Be(1);
        (await product.LookAsync(db => db.PublishedPapers.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task The_timetable_is_saved_and_its_mistakes_stand_beside_their_days()
    {
        await using var product = await UncheckedAsync(_ => Task.FromResult<byte[]>([1]));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var wrong = await TimetableAsync(chief, ("Input.OpensOn", "2018-02-09"), ("Input.ForecastsDueOn", "2018-02-01"), ("Input.ReviewOn", "soon"));
        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        wrong.Main.Should().Contain("The day on which forecasts are due must not come before the opening").And.Contain("Enter a day, such as 12/2/2018");
        (await TimetableAsync(chief, ("Input.OpensOn", "2018-02-01"), ("Input.ForecastsDueOn", "9/2/2018"))).Location.Should().Be(P10);

        (await chief.GetAsync("/periods")).Main.Should().Contain("1 February 2018").And.Contain("9 February 2018");
    }

    /// <summary>Home, what needs a person, and the list of papers name one and the same period as published last, also while it is corrected.</summary>
    private static async Task LatestIsTheSameEverywhereAsync(Browser browser)
    {
        var home = await browser.GetAsync("/");
        home.Document.QuerySelector(".next")!.TextContent.Should().Contain("Last published: Period 10 (January) 2017-18");
        home.Main.Should().NotContain("Read the paper of Period 9");
        if (home.Main.Contains("Read the paper of", StringComparison.Ordinal))
        {
            home.Main.Should().Contain("Read the paper of Period 10 (January) 2017-18").And.Contain("version 1 is still the published one while the period is corrected")
                .And.Contain("Period 10 (January) 2017-18 is being corrected");
        }

        (await browser.GetAsync("/papers")).Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Published", StringComparison.Ordinal))
            .TextContent.Should().Contain("Period 10 (January)");
    }

    private static async Task<WebPage> TimetableAsync(Browser browser, params (string Name, string? Value)[] fields) =>
        await browser.SubmitAsync(await browser.GetAsync(P10), $"form[action='{P10}']", fields);

    private static async Task ReviewAsync(Browser browser) =>
        (await browser.SubmitAsync(await browser.GetAsync(P10), $"form[action='{P10}?handler=Review']")).Location.Should().Be(P10);

    private static async Task<WebPage> PublishAsync(Browser browser, string reason = "Agreed", string? password = null) =>
        await browser.SubmitAsync(
            await browser.GetAsync(P10 + "/publish"),
            "main form",
            password is null ? [("Input.Reason", reason)] : [("Input.Reason", reason), ("Input.Password", password)]);

    /// <summary>The sample's January breaks checks on purpose, which these tests are not about.</summary>
    private static async Task<PrintingProduct> UncheckedAsync(Func<Paper, Task<byte[]>> print)
    {
        var product = new PrintingProduct(print);
        await product.ChangeAsync(db =>
        {
            db.CheckSettings.AddRange(SenseChecks.All.Select(check => new CheckSetting { Check = check.About.Name, Severity = CheckSeverity.Off }));
            return Task.CompletedTask;
        });
        return product;
    }

    private static Task RaiseAsync(ProductFactory product, int pounds) => product.ChangeAsync(async db =>
    {
        var head = await db.Heads.SingleAsync(head => head.Code == "XPH-LOC" && head.Year == 2017);
        var forecast = await db.Forecasts.SingleAsync(forecast => forecast.HeadId == head.HeadId && forecast.Period == 10);
        forecast.Gross += pounds.Pounds();
    });
}
