using System.Net;
using AngleSharp.Dom;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>What cannot be saved is not offered for typing, and the page says why and what to do.</summary>
public sealed class ShutGridTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Part = "CYPE-SCS";

    private const string Grid = "/forecasts/2017-18/10/CYPE-SCS";

    private const string Explain = "/forecasts/2017-18/10/SCS-CIC/explain";

    [Theory]
    //          state, who, whether anything can be typed, what the page says
    [InlineData(SubmissionState.InProgress, DemonstrationUsers.BudgetManager, true, "")]
    [InlineData(SubmissionState.Returned, DemonstrationUsers.BudgetManager, true, "")]
    [InlineData(SubmissionState.Submitted, DemonstrationUsers.BudgetManager, false, "is submitted, so only finance may change it. Ask finance to return it.")]
    [InlineData(SubmissionState.Submitted, DemonstrationUsers.FinanceOfficer, true, "")]
    [InlineData(SubmissionState.Accepted, DemonstrationUsers.BudgetManager, false, "is accepted. Finance must return it before anything of it changes.")]
    [InlineData(SubmissionState.Accepted, DemonstrationUsers.FinanceOfficer, false, "is accepted, so nothing of it can be changed. Return it in the review first.")]
    public async Task The_grid_and_the_explanations_offer_what_can_be_saved(SubmissionState state, string who, bool isOpen, string said)
    {
        await using var fresh = new ProductFactory();
        await SetAsync(fresh, state);
        var browser = await fresh.BrowseAsAsync(who);

        var grid = await browser.GetAsync(Grid);
        var explain = await browser.GetAsync(Explain);

        grid.Status.Should().Be(HttpStatusCode.OK);
        grid.Document.QuerySelectorAll("tr[data-line]").Should().NotBeEmpty("the figures stay to be read");
        (Typable(grid) > 0).Should().Be(isOpen);
        (Typable(explain) > 0).Should().Be(isOpen);
        if (said.Length > 0)
        {
            grid.Main.Should().Contain(said);
            explain.Main.Should().Contain(said);
        }

        explain.Status.Should().Be(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_grid_of_several_parts_shuts_those_alone_that_are_accepted()
    {
        await using var fresh = new ProductFactory();
        await SetAsync(fresh, SubmissionState.Accepted);
        var officer = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await officer.GetAsync("/forecasts/2017-18/10/CYPE");

        page.Document.QuerySelectorAll("tr[data-line='SCS-CIC'] input").Should().BeEmpty();
        page.Document.QuerySelectorAll("tr[data-line='EYP-EHP'] .cell__input").Should().HaveCount(2);
        var saved = await officer.SubmitAsync(page, "form[data-forecast-entry]", ("Rows[0].Gross", "1,000"), ("Action", "save"));
        saved.Status.Should().Be(HttpStatusCode.Redirect, "the rows that were sent are those that are open");

        var pasted = await SentAsync(officer, officer.SubmitAsync(await officer.GetAsync("/forecasts/2017-18/10/CYPE"), "form[data-forecast-entry]", ("Action", "preview"), ("Block", "SCS-CIC\t1000\t-5")));
        pasted.Status.Should().Be(HttpStatusCode.BadRequest);
        pasted.Problems.Single().Should().Contain("is accepted, so nothing of it can be changed");
    }

    [Fact]
    public async Task What_was_typed_before_the_part_was_submitted_stays_to_be_copied()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var page = await manager.GetAsync(Grid);
        await SetAsync(fresh, SubmissionState.Submitted);

        var answer = await manager.SubmitAsync(page, "form[data-forecast-entry]", ("Rows[0].Gross", "lots and 7"), ("Action", "save"));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("Ask finance to return it. Nothing was saved.").And.Contain("lots and 7");
    }

    [Theory]
    [InlineData("/forecasts/2017-18/9/CYPE-SCS")]
    [InlineData("/forecasts/2017-18/9/SCS-CIC/explain")]
    [InlineData("/commentary/2017-18/9/CYPE")]
    [InlineData("/papers/texts/2017-18/9/cabinet/to")]
    [InlineData("/capital/2017-18/9/enter/GET")]
    [InlineData("/capital/2017-18/9/add")]
    [InlineData("/capital/2017-18/9/schemes/3/edit")]
    [InlineData("/savings/2017-18/9/progress")]
    [InlineData("/savings/2017-18/9/add")]
    [InlineData("/savings/2017-18/9/KS-03/change")]
    [InlineData("/activity/2017-18/9/CIC-IFA/enter")]
    [InlineData("/activity/2017-18/9/months/CYPE-SCS")]
    [InlineData("/activity/2017-18/9/register")]
    [InlineData("/activity/2017-18/9/register/CIC-IFA")]
    [InlineData("/staffing/2017-18/9/CSC-STAFF/enter")]
    [InlineData("/staffing/2017-18/9/register")]
    [InlineData("/staffing/2017-18/9/register/CSC-STAFF")]
    [InlineData("/series/2017-18/9/UASC-AGES/enter")]
    [InlineData("/series/2017-18/9/register")]
    [InlineData("/series/2017-18/9/register/UASC-BUDGET")]
    [InlineData("/reserves/2017-18/9/movements")]
    [InlineData("/reserves/2017-18/9/add")]
    [InlineData("/reserves/2017-18/9/1/change")]
    [InlineData("/companies/2017-18/9/enter")]
    [InlineData("/companies/2017-18/9/add")]
    [InlineData("/companies/2017-18/9/1/change")]
    [InlineData("/debt/2017-18/9/enter")]
    [InlineData("/roll-forwards/2017-18/9/new")]
    [InlineData("/roll-forwards/2017-18/9/2")]
    public async Task Nothing_of_a_published_period_is_offered_for_typing(string path)
    {
        var accountant = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await accountant.GetAsync(path);

        page.Status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        Typable(page).Should().Be(0, "{0} answers {1}", path, page.Status);
        Typable(await accountant.GetAsync(path.Replace("2017-18/9", "2017-18/10", StringComparison.Ordinal))).Should().BePositive("it is open to them in the open period");
    }

    [Fact]
    public async Task An_adjustment_of_a_published_period_is_not_offered_for_typing()
    {
        var director = await product.BrowseAsAsync(DemonstrationUsers.Director);

        Typable(await director.GetAsync("/adjustments/2017-18/9/CYPE-EYP")).Should().Be(0);
    }

    // Forms that choose what is shown are sent by get.
    private static int Typable(WebPage page) =>
        page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select").Count(field => field.Closest("form[method=get]") is null);

    /// <summary>What was sent has an answer with an address of its own.</summary>
    private static async Task<WebPage> SentAsync(Browser browser, Task<WebPage> sending) => await browser.GetAsync((await sending).Location!);

    private static Task SetAsync(ProductFactory fresh, SubmissionState state) => fresh.ChangeAsync(async db =>
    {
        var head = await db.Heads.SingleAsync(one => one.Code == Part && one.Year == 2017);
        await db.PartSubmissions.Where(one => one.HeadId == head.HeadId && one.Period == 10).ExecuteDeleteAsync();
        db.PartSubmissions.Add(new PartSubmission { HeadId = head.HeadId, Period = 10, State = state, AccountId = 0, AccountName = "Budget manager", At = DateTime.UtcNow });
    });
}
