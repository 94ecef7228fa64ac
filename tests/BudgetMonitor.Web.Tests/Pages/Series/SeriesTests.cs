using System.Net;
using BudgetMonitor.Data;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Pages.Series;

/// <summary>Reading series and entering a period's row. Who may open what stands in the access table.</summary>
public sealed class SeriesTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Ages = "/series/2017-18/10/UASC-AGES";

    [Fact]
    public async Task The_list_says_what_each_series_says_last_and_whether_the_period_reported_it()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/series/2017-18/10");

        page.Main.Should().Contain("Appendix 3: Unaccompanied asylum seeking children").And.Contain("reported").And.Contain("Asylum Seekers");
        page.Document.QuerySelectorAll("main tbody th a").Select(link => link.GetAttribute("href")).Should().Contain(Ages.ToLowerInvariant()).And.HaveCount(5);
    }

    [Fact]
    public async Task A_series_shows_its_chart_its_table_and_where_to_enter()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(Ages);

        page.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby").Should().NotBeNullOrEmpty();
        page.Document.QuerySelectorAll("table tbody tr").Should().HaveCount(12);
        page.Document.QuerySelectorAll("[style], script:not([src])").Should().BeEmpty();
        page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(href => href != null && href.EndsWith("/enter?row=2018-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readers_of_published_periods_see_no_figures_that_only_the_draft_reports()
    {
        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        (await member.GetAsync("/series/2017-18/9/UASC-AGES")).Status.Should().Be(HttpStatusCode.NotFound, "period 9 reported nothing of it");
        (await member.GetAsync("/series/2017-18/9")).Main.Should().NotContain("Aged under 16");
        (await member.GetAsync(Ages)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    //          what is entered, the message
    [InlineData("many", "Aged under 16: enter a number with at most two decimals, such as 1,240")]
    [InlineData("1.234", "Aged under 16: enter a number with at most two decimals, such as 1,240")]
    public async Task A_wrong_figure_is_told_beside_its_field(string entered, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Ages + "/enter?row=2018-01"), Form, ("Input.Figures[0].Figure", entered));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.Document.QuerySelector("[name='Input.Figures[0].Figure']")!.GetAttribute("value").Should().Be(entered, "what was entered stays");
    }

    [Theory]
    [InlineData("2018-02")]
    [InlineData("Aged under 16")]
    public async Task A_row_that_the_period_cannot_report_is_not_there(string row)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        (await browser.GetAsync($"{Ages}/enter?row={Uri.EscapeDataString(row)}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_row_is_saved_stands_in_series_and_paper_and_in_the_history_and_the_second_person_chooses()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var accountant = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        const string Path = "/series/2017-18/10/UASC-REFERRALS/enter?row=2018-01";
        var seenByAccountant = await accountant.GetAsync(Path);

        var saved = await officer.SubmitAsync(await officer.GetAsync(Path), Form, ("Input.Figures[0].Figure", "1,018"), ("Input.Figures[1].Figure", "16"));
        var conflict = await accountant.SubmitAsync(seenByAccountant, Form, ("Input.Figures[0].Figure", "19"));

        saved.Location.Should().BeEquivalentTo("/series/2017-18/10/UASC-REFERRALS");
        (await officer.GetAsync(saved.Location!)).Main.Should().Contain("1,018").And.Contain("2%", "the share follows");
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved first").And.Contain("No of referrals: 1,018");
        conflict.Document.QuerySelector("[name='Input.Figures[0].Figure']")!.GetAttribute("value").Should().Be("19");
        (await accountant.SubmitAsync(conflict, Form)).Location.Should().BeEquivalentTo("/series/2017-18/10/UASC-REFERRALS");
        (await accountant.GetAsync("/papers/2017-18/10/cabinet")).Main.Should().Contain("84%");
        await using var scope = product.Services.CreateAsyncScope();
        var history = await scope.ServiceProvider.GetRequiredService<BudgetDbContext>().History.AsNoTracking().Where(entry => entry.Subject == "series figure").ToListAsync();
        history.Should().Contain(entry => entry.Key.EndsWith("/2018-01/referrals", StringComparison.Ordinal) && entry.From == "1018" && entry.To == "19");
    }

    [Fact]
    public async Task What_is_published_is_shown_and_not_entered()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.GetAsync("/series/2017-18/9/UASC-AGES/enter?row=2017-12");

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("is published, and what is published does not change");
    }
}
