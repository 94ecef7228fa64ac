using System.Net;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Explanations;

public class ExplainTests(ProductFactory product) : IClassFixture<ProductFactory>, IAsyncLifetime
{
    private const string Form = "form[data-explain]";

    /// <summary>The demonstration's own explanations would stand in the way of counting.</summary>
    public Task InitializeAsync() => product.ChangeAsync(async db => db.Explanations.RemoveRange(await db.Explanations.Where(explanation => explanation.Period == 10).ToListAsync()));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Reasons_that_add_up_are_saved_and_the_lines_page_shows_them()
    {
        const string Path = "/forecasts/2017-18/10/SCS-CIC/explain";
        var browser = await product.BrowseAsAsync(DemonstrationUsers.Director);
        var page = await browser.GetAsync(Path);
        page.Heading.Should().StartWith("Explain ");
        var movement = MovementOf(page);

        var answer = await browser.SubmitAsync(
            page,
            Form,
            ("Action", "save"),
            ("Input.Movement[0].Reason", "demand"), ("Input.Movement[0].Amount", Text(movement - 1_000m)), ("Input.Movement[0].Text", "More children in care"),
            ("Input.Movement[1].Reason", "pay"), ("Input.Movement[1].Amount", "1,000"),
            ("Input.Variance[0].Text", "Placements cost more"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(answer.Location!)).Main.Should().Contain("Saved the explanation of Children in Care (Looked After) Services - Non-Disabled Children");
        (await StoredAsync("SCS-CIC")).Should().HaveCount(3);
        var line = await browser.GetAsync("/monitoring/2017-18/10/SCS-CIC");
        line.Main.Should().Contain("Demand: More children in care (movement)").And.Contain("Placements cost more").And.NotContain("Not explained yet");
        line.Document.QuerySelector("a[href$='/scs-cic/explain']").Should().NotBeNull();
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await officer.GetAsync("/forecasts/2017-18/10/CYPE-SCS")).Document.QuerySelector("tr[data-line='SCS-CIC'] .open")!.TextContent.Should().Contain("Explained");
    }

    [Fact]
    public async Task What_does_not_add_up_comes_back_unless_it_is_saved_unfinished()
    {
        const string Path = "/forecasts/2017-18/10/SCS-FAM/explain";
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var page = await browser.GetAsync(Path);
        var movement = MovementOf(page);
        (string, string?)[] fields = [("Input.Movement[0].Reason", "grant"), ("Input.Movement[0].Amount", Text(movement + 500_000m)), ("Input.Movement[0].Text", "Grant")];

        var refused = await browser.SubmitAsync(page, Form, [.. fields, ("Action", "save")]);

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Document.Title.Should().StartWith("Error: ");
        refused.Problems.Should().SatisfyRespectively(
            movement => movement.Should().Contain("−£500,000 is still open"),
            variance => variance.Should().StartWith("Explain the variance of"));
        refused.Document.QuerySelector("#Input_Movement_0__Text")!.TextContent.Should().Be("Grant");
        (await StoredAsync("SCS-FAM")).Should().BeEmpty();

        var kept = await browser.SubmitAsync(refused, Form, ("Action", "unfinished"));
        kept.Status.Should().Be(HttpStatusCode.Redirect);
        (await StoredAsync("SCS-FAM")).Should().ContainSingle();
    }

    [Theory]
    //          field, entry, message
    [InlineData("Input.Movement[0].Amount", "5", "Select a reason")]
    [InlineData("Input.Movement[0].Reason", "pay", "Enter how much of it this reason explains")]
    [InlineData("Input.Movement[0].Reason", "nonsense", "Select a reason from the list")]
    [InlineData("Input.Variance[0].Amount", "lots", "Enter an amount in pounds")]
    public async Task Each_field_says_what_is_wrong_with_it(string field, string entry, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/forecasts/2017-18/10/SCS-ADO/explain"), Form, (field, entry), ("Action", "save"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(problem => problem.StartsWith(message));
        (await StoredAsync("SCS-ADO")).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_and_saves_over_theirs_only_by_saying_so()
    {
        const string Path = "/forecasts/2017-18/10/EYP-SEN/explain";
        var mine = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var theirs = await product.BrowseAsAsync(DemonstrationUsers.Director);
        var myPage = await mine.GetAsync(Path);
        await theirs.SubmitAsync(await theirs.GetAsync(Path), Form, ("Input.Variance[0].Text", "Their text"), ("Action", "unfinished"));

        var conflict = await mine.SubmitAsync(myPage, Form, ("Input.Variance[0].Text", "My text"), ("Action", "unfinished"));
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Their text").And.Contain("My text").And.Contain("changed these explanations");
        (await StoredAsync("EYP-SEN")).Should().ContainSingle().Which.Text.Should().Be("Their text");

        (await mine.SubmitAsync(conflict, Form, ("Action", "unfinished"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await StoredAsync("EYP-SEN")).Should().ContainSingle().Which.Text.Should().Be("My text");
    }

    [Fact]
    public async Task More_rows_are_added_without_saving_and_without_losing_anything()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var page = await browser.GetAsync("/forecasts/2017-18/10/SCS-ADO/explain");

        var more = await browser.StepByAsync(page, Form, null, ("Input.Movement[0].Amount", "1"), ("Input.Movement[1].Amount", "2"), ("Action", "more"));

        more.Status.Should().Be(HttpStatusCode.OK);
        more.Document.QuerySelectorAll("input[name^='Input.Movement']").Select(field => field.GetAttribute("value")).Should().Equal("1", "2", null, null);
        (await StoredAsync("SCS-ADO")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_work_list_says_what_is_open()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        (await browser.GetAsync("/forecasts/2017-18/10/ASCH")).Document.QuerySelector("#open")!.TextContent.Should().StartWith("Not explained yet: £");
    }

    private static decimal MovementOf(WebPage page) =>
        decimal.Parse(page.Document.QuerySelector("section[aria-labelledby='head-movement']")!.GetAttribute("data-whole")!, System.Globalization.CultureInfo.InvariantCulture) / 100m;

    private static string Text(decimal pounds) => pounds.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private Task<List<Explanation>> StoredAsync(string code) => product.LookAsync(db => db.Explanations
        .AsNoTracking()
        .Where(explanation => explanation.Period == 10 && db.Heads.Any(head => head.HeadId == explanation.HeadId && head.Code == code && head.Year == 2017))
        .ToListAsync());
}
