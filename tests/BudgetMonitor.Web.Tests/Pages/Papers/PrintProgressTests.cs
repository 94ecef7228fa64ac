using System.Net;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Papers;

/// <summary>How far a PDF is, seen without script.</summary>
public sealed class PrintProgressTests
{
    private const string Making = "/papers/2017-18/9/cabinet/making";

    [Fact]
    public async Task A_printing_is_started_once_shown_while_it_lasts_and_fetched_when_it_is_ready()
    {
        var go = new TaskCompletionSource<byte[]>();
        var started = new SemaphoreSlim(0);
        await using var product = new PrintingProduct(_ =>
        {
            started.Release();
            return go.Task;
        });
        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        await browser.GetAsync(Making);
        await started.WaitAsync();
        var meanwhile = await browser.GetAsync(Making);

        meanwhile.Status.Should().Be(HttpStatusCode.OK);
        meanwhile.Heading.Should().Be("The PDF is being made");
        meanwhile.Header("Refresh").Should().Be("3");
        meanwhile.Main.Should().Contain("It has been printing for").And.Contain("Print the pages: now").And.Contain("Fetch the file: to come");
        meanwhile.Document.QuerySelectorAll("main script").Should().BeEmpty();
        started.CurrentCount.Should().Be(0, "whoever looks again does not print again");

        go.SetResult(new byte[5_000]);
        var ready = await browser.GetAsync(Making);
        while (ready.Heading != "The PDF is ready")
        {
            ready = await browser.GetAsync(Making);
        }

        ready.Header("Refresh").Should().Be("0; url=/papers/2017-18/9/cabinet/paper.pdf");
        ready.Main.Should().Contain("Fetch the file: now");
        (await browser.GetAsync("/papers/2017-18/9/cabinet/paper.pdf")).Status.Should().Be(HttpStatusCode.OK);
        started.CurrentCount.Should().Be(0, "what was printed is kept");
    }

    [Fact]
    public async Task A_printing_that_fails_says_why_and_what_works_instead()
    {
        await using var product = new PrintingProduct(_ => Task.FromException<byte[]>(new PdfUnavailableException("There is no browser here.")));
        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        var answer = await browser.GetAsync(Making);
        while (answer.Status == HttpStatusCode.OK)
        {
            answer = await browser.GetAsync(Making);
        }

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Main.Should().Contain("There is no browser here.").And.Contain("Workbook (XLSX)");
        answer.Header("Refresh").Should().BeNull();
    }

    [Fact]
    public async Task The_page_leads_to_the_progress_and_a_draft_that_is_not_theirs_has_none()
    {
        await using var product = new PrintingProduct(_ => Task.FromResult<byte[]>([1]));
        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        (await member.GetAsync("/papers/2017-18/9/cabinet")).Document.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")).Should().Contain(Making);
        (await member.GetAsync("/papers/2017-18/10/cabinet/making")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    //          state, before it, sentence
    [InlineData(PrintState.Waiting, 0, "It is next. The last paper took 4 seconds.")]
    [InlineData(PrintState.Waiting, 1, "One other comes before it. The last paper took 4 seconds.")]
    [InlineData(PrintState.Waiting, 3, "3 others come before it. The last paper took 4 seconds.")]
    [InlineData(PrintState.Printing, 0, "It has been printing for 2 seconds. The last paper took 4 seconds.")]
    public void The_place_in_the_line_and_the_time_are_told(PrintState state, int before, string sentence) =>
        PaperWords.Sentence(new(state) { Before = before, For = TimeSpan.FromSeconds(2.2), Usual = TimeSpan.FromSeconds(4) }).Should().Be(sentence);
}
