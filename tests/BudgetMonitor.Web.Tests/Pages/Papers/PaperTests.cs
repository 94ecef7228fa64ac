using System.IO.Compression;
using System.Net;
using System.Text;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Pages.Papers;

[Collection(SharedProduct.Name)]
public class PaperTests(ProductFactory product)
{
    private const string Draft = "/papers/2017-18/10/cabinet";
    private const string Published = "/papers/2017-18/9/cabinet";

    [Theory]
    [InlineData("/papers")]
    [InlineData(Published)]
    [InlineData(Published + "/paper.xlsx")]
    public async Task Nobody_reads_without_signing_in(string path) =>
        (await product.Browse().GetAsync(path)).Location.Should().StartWith("/account/sign-in");

    [Theory]
    //          who, whether they may read the draft
    [InlineData(DemonstrationUsers.ChiefAccountant, true)]
    [InlineData(DemonstrationUsers.FinanceOfficer, true)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, false)]
    [InlineData(DemonstrationUsers.BudgetManager, false)]
    [InlineData(DemonstrationUsers.Director, false)]
    [InlineData(DemonstrationUsers.CommitteeMember, false)]
    [InlineData(DemonstrationUsers.Administrator, false)]
    public async Task A_draft_is_for_those_who_reach_the_whole_council_and_what_is_published_for_all(string who, bool mayReadDraft)
    {
        var browser = await product.BrowseAsAsync(who);
        var answer = mayReadDraft ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        (await browser.GetAsync("/papers")).Main.Contains("Period 10", StringComparison.Ordinal).Should().Be(mayReadDraft);
        foreach (var file in new[] { "", "/paper.xlsx", "/tables.zip", "/table-1a.csv" })
        {
            (await browser.GetAsync(Draft + file)).Status.Should().Be(answer, file);
            (await browser.GetAsync(Published + file)).Status.Should().Be(HttpStatusCode.OK, file);
        }
    }

    [Theory]
    [InlineData("/papers/2017-18/10/committee")]
    [InlineData("/papers/2017-18/10/nonsense")]
    [InlineData("/papers/2017-18/11/cabinet")]
    [InlineData("/papers/2017-19/10/cabinet")]
    [InlineData("/papers/2017-18/99/cabinet")]
    [InlineData(Draft + "/paper.docx")]
    [InlineData(Draft + "/no-such-table.csv")]
    [InlineData(Draft + "/..%2Fpaper.pdf")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_offers_its_files()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(Draft);

        page.Main.Should().Contain("Draft. Not for circulation").And.Contain("3.865");
        page.Document.QuerySelectorAll("h1").Should().ContainSingle();
        page.Document.QuerySelectorAll("[style], main script").Should().BeEmpty();
        var files = page.Document.QuerySelectorAll(".downloads a, .govuk-details a").Select(link => link.GetAttribute("href")!).ToList();
        files.Should().Contain([Draft + "/making", Draft + "/paper.xlsx", Draft + "/tables.zip", Draft + "/table-1a.csv", Draft + "/appendix-1.csv"]);
        foreach (var file in files.Where(file => !file.EndsWith("/making", StringComparison.Ordinal)))
        {
            (await browser.GetAsync(file)).Status.Should().Be(HttpStatusCode.OK, file);
        }
    }

    [Theory]
    [InlineData("/paper.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "kent-county-council-cabinet-2017-18-p10.xlsx")]
    [InlineData("/tables.zip", "application/zip", "kent-county-council-cabinet-2017-18-p10-tables.zip")]
    [InlineData("/table-1a.csv", "text/csv; charset=utf-8", "kent-county-council-cabinet-2017-18-p10-table-1a.csv")]
    public async Task Files_are_attachments_with_a_name_of_their_own(string file, string type, string name)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.GetAsync(Draft + file);

        answer.Header("Content-Type").Should().Be(type);
        answer.Header("Content-Disposition").Should().StartWith($"attachment; filename={name}");
        answer.Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task The_tables_come_zipped_as_they_are_shown()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        using var zip = new ZipArchive(new MemoryStream((await browser.GetAsync(Draft + "/tables.zip")).Bytes));

        zip.Entries.Select(entry => entry.Name).Should().Contain(["table-1a.csv", "table-1a-roll-forward.csv", "table-1b.csv", "table-3-roll-forwards.csv", "appendix-1.csv"]);
        using var reader = new StreamReader(zip.GetEntry("table-1a.csv")!.Open(), Encoding.UTF8);
        (await reader.ReadToEndAsync()).Should().Contain("TOTAL (excl Schools),938.659,4.837,-0.972,3.865,5.824,-1.959");
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf_and_everything_else()
    {
        await using var without = new PrintingProduct(_ => throw new PdfUnavailableException("Install a browser."));
        var browser = await without.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.GetAsync(Draft + "/paper.pdf");

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Header("Retry-After").Should().Be("20");
        answer.Heading.Should().Be("There is no PDF now");
        answer.Main.Should().Contain("Install a browser.");
        foreach (var link in answer.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!))
        {
            (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task A_pdf_is_printed_once_until_a_figure_changes()
    {
        var printed = 0;
        await using var counting = new PrintingProduct(_ => Task.FromResult(new[] { (byte)Interlocked.Increment(ref printed) }));
        var browser = await counting.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var first = await browser.GetAsync(Draft + "/paper.pdf");
        (await browser.GetAsync(Draft + "/paper.pdf")).Bytes.Should().Equal(first.Bytes);
        await counting.ChangeAsync(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Forecasts, forecast => forecast.Period == 10)).Gross = default);

        (await browser.GetAsync(Draft + "/paper.pdf")).Bytes.Should().NotEqual(first.Bytes);
        first.Header("Content-Disposition").Should().StartWith("attachment; filename=kent-county-council-cabinet-2017-18-p10.pdf");
    }

    [Fact]
    public async Task When_too_many_print_at_once_the_next_is_asked_to_come_again()
    {
        var go = new TaskCompletionSource<byte[]>();
        var started = new SemaphoreSlim(0);
        await using var slow = new PrintingProduct(_ =>
        {
            started.Release();
            return go.Task;
        });
        var waiting = new List<Task<WebPage>>();
        string[] people = [DemonstrationUsers.ChiefAccountant, DemonstrationUsers.FinanceOfficer];
        var browsers = await Task.WhenAll(people.Select(slow.BrowseAsAsync));

        // Each person has two places and two in the line; the product prints two at once for all.
        for (var request = 0; request < 4; request++)
        {
            waiting.AddRange(browsers.Select(browser => browser.GetAsync(Draft + "/paper.pdf")));
        }

        // Nothing is printed before the word is given, so whichever of a person's five is answered now was refused.
        var five = waiting.Where((_, place) => place % 2 == 0).Append(browsers[0].GetAsync(Draft + "/paper.pdf")).ToList();
        var refused = await await Task.WhenAny(five);
        await started.WaitAsync();
        await started.WaitAsync();
        go.SetResult([1]);

        refused.Status.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Header("Retry-After").Should().NotBeNullOrEmpty();
        refused.Main.Should().Contain("try again");
        (await Task.WhenAll(waiting.Union(five))).Where(answer => answer != refused).Should().HaveCount(8).And.OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        started.CurrentCount.Should().BeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task When_the_queue_of_all_is_full_the_next_is_told_what_works_instead_and_when_to_come_again()
    {
        var go = new TaskCompletionSource<byte[]>();
        var started = new SemaphoreSlim(0);
        await using var slow = new PrintingProduct(_ =>
        {
            started.Release();
            return go.Task;
        });
        var browsers = await Task.WhenAll(DemonstrationUsers.All.Take(5).Select(slow.BrowseAsAsync));

        // Two are done at once for all and six wait: four people with two requests each.
        var waiting = browsers.Take(4).SelectMany(browser => new[] { browser.GetAsync(Published + "/paper.pdf"), browser.GetAsync(Published + "/paper.pdf") }).ToList();
        await started.WaitAsync();
        await started.WaitAsync();
        var queue = slow.Services.GetRequiredService<Web.Pages.Papers.PaperQueue>();
        while (!queue.IsFull)
        {
            await Task.Delay(20);
        }

        var refused = await browsers[4].GetAsync(Published + "/paper.pdf");
        go.SetResult([1]);

        refused.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Header("Retry-After").Should().Be("20");
        refused.Heading.Should().Be("Too many papers are being made just now");
        (await Task.WhenAll(waiting)).Should().OnlyContain(answer => answer.Status == HttpStatusCode.OK);
        foreach (var link in refused.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!))
        {
            (await browsers[4].GetAsync(link)).Status.Should().Be(HttpStatusCode.OK, link);
        }
    }
}
