using System.Net;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Round;

/// <summary>Submitting, returning, accepting, standing in, and what needs whom.</summary>
public sealed class RoundTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Submission = "section.submission form";

    private const string Address = "/round/2017-18/10/CYPE-SCS/submit";

    [Fact]
    public async Task A_manager_submits_finance_returns_with_a_reason_and_after_the_next_submission_accepts()
    {
        await using var fresh = await WithoutThresholdsAsync();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var officer = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await manager.GetAsync("/")).Main.Should().Contain("Specialist Children's Services is not submitted").And.Contain("Children, Young People & Education. Forecasts were due on");

        (await manager.SubmitAsync(await manager.GetAsync(Address), Submission, ("Note", "Agreed with the director"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await manager.GetAsync(Address)).Main.Should().Contain("submitted.").And.Contain("Finance looks at it now");
        (await manager.GetAsync("/")).Main.Should().Contain("Nothing waits for you");

        var queue = await officer.GetAsync("/round/2017-18/10/review");
        queue.Main.Should().Contain("1 part waits for review").And.Contain("“Agreed with the director”").And.Contain("Overspend of £");
        var carried = queue.Document.QuerySelector("input[name=Ticked]")!.GetAttribute("value");
        var empty = await officer.SubmitByAsync(queue, "main form", "Return what is ticked", ("Ticked", carried));
        empty.Status.Should().Be(HttpStatusCode.BadRequest);
        empty.Problems.Should().Equal("Enter why it is returned, so that its owner knows what to change");
        empty.Document.Title.Should().StartWith("Error: ");
        empty.Document.QuerySelector("input[name=Ticked]")!.HasAttribute("checked").Should().BeTrue("what was ticked stays");
        (await officer.SubmitByAsync(queue, "main form", "Return what is ticked", ("Ticked", carried), ("Reason", "Asylum is missing"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await manager.GetAsync("/")).Main.Should().Contain("Specialist Children's Services was returned: Asylum is missing");
        var again = await manager.GetAsync(Address);
        again.Main.Should().Contain("Returned because: Asylum is missing");
        await manager.SubmitAsync(again, Submission);
        queue = await officer.GetAsync("/round/2017-18/10/review");
        (await officer.SubmitAsync(queue, "main form", ("Ticked", queue.Document.QuerySelector("input[name=Ticked]")!.GetAttribute("value")))).Location.Should().Be("/round/2017-18/10/review");
        (await officer.GetAsync("/round/2017-18/10")).Document.QuerySelector("tr[data-part='CYPE-SCS'] .rag")!.TextContent.Should().Be("Accepted");

        var late = await manager.SubmitAsync(again, Submission, ("RequestId", Guid.NewGuid().ToString()));
        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Problems.Single().Should().Contain("it is now accepted (by Finance officer)");
    }

    [Fact]
    public async Task The_page_is_named_by_the_part_and_the_period_that_are_submitted()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync(Address);

        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Submit Specialist Children's Services for Period 10 (January)");
        page.Document.Title.Should().StartWith("Submit Specialist Children's Services: Period 10 (January) 2017-18");
        page.Document.QuerySelectorAll("h2").Select(heading => heading.TextContent).Should().NotContain(text => text.Contains("Specialist Children's Services", StringComparison.Ordinal), "the h1 says it");
    }

    [Theory]
    [InlineData("/companies/2017-18/10/add")]
    [InlineData("/capital/2017-18/10/add")]
    [InlineData("/reserves/2017-18/10/add")]
    public async Task A_form_with_errors_says_so_once_before_its_title(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var refused = await browser.SubmitAsync(await browser.GetAsync(address), "main form");

        refused.Problems.Should().NotBeEmpty();
        refused.Document.Title.Should().StartWith("Error: ").And.NotContain("Error: Error");
    }

    [Fact]
    public async Task What_is_open_is_said_and_refuses_the_submission()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db => db.Explanations.RemoveRange(await db.Explanations.Where(explanation => explanation.ReasonCode == "demand").ToListAsync()));
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var page = await manager.GetAsync(Address);

        var answer = await manager.SubmitAsync(page, Submission);

        page.Main.Should().Contain("Before it can be submitted").And.Contain("Money is unexplained");
        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Single().Should().Contain("cannot be submitted yet");
    }

    [Fact]
    public async Task Unremarkable_parts_are_accepted_in_one_go()
    {
        await using var fresh = await WithoutThresholdsAsync();
        await SetAsync(fresh, "CYPE-SCS", SubmissionState.Submitted);
        await SetAsync(fresh, "CYPE-ASY", SubmissionState.Submitted);
        await fresh.ChangeAsync(async db =>
        {
            foreach (var forecast in await db.Forecasts.Where(forecast => forecast.Period == 10 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Code == "ASY-UASC")).ToListAsync())
            {
                var limit = await db.CashLimits.SingleAsync(entry => entry.HeadId == forecast.HeadId);
                (forecast.Gross, forecast.Income) = (limit.Gross!.Value, limit.Income!.Value);
            }

            // What was said of the figure before would be outdated.
            db.Explanations.RemoveRange(await db.Explanations.Where(explanation => explanation.Period == 10 && db.Heads.Any(head => head.HeadId == explanation.HeadId && head.Code == "ASY-UASC")).ToListAsync());
            (await db.Councils.SingleAsync()).ExplainVarianceFrom = new(5_000_000_00);
            (await db.Councils.SingleAsync()).ExplainMovementFrom = new(9_000_000_00);
        });
        var officer = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var queue = await officer.GetAsync("/round/2017-18/10/review");
        queue.Main.Should().Contain("Unremarkable");
        var button = queue.Document.QuerySelectorAll("button").Select(one => one.TextContent.Trim()).Single(text => text.Contains("unremarkable", StringComparison.Ordinal));
        (await officer.SubmitByAsync(queue, "main form", button)).Status.Should().Be(HttpStatusCode.Redirect);

        (await officer.GetAsync("/round/2017-18/10")).Document.QuerySelector("tr[data-part='CYPE-ASY'] .rag")!.TextContent.Should().Be("Accepted");
    }

    [Fact]
    public async Task Everything_submitted_is_ticked_by_a_link_and_one_that_fails_does_not_hold_the_others_back()
    {
        await using var fresh = await WithoutThresholdsAsync();
        await SetAsync(fresh, "CYPE-SCS", SubmissionState.Submitted);
        await SetAsync(fresh, "CYPE-ASY", SubmissionState.Submitted);
        var officer = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var queue = await officer.GetAsync("/round/2017-18/10/review");
        queue.Document.QuerySelectorAll("input[name=Ticked]").Should().OnlyContain(box => !box.HasAttribute("checked"));
        queue = await officer.GetAsync(queue.Document.QuerySelector("a[data-tick=all]")!.GetAttribute("href")!);
        queue.Document.QuerySelectorAll("input[name=Ticked]").Should().HaveCount(2).And.OnlyContain(box => box.HasAttribute("checked"));
        await fresh.ChangeAsync(async db => (await db.PartSubmissions.SingleAsync(part => db.Heads.Any(head => head.HeadId == part.HeadId && head.Code == "CYPE-ASY"))).State = SubmissionState.Accepted);

        (await officer.SubmitAsync(queue, "main form")).Status.Should().Be(HttpStatusCode.Redirect);

        (await officer.GetAsync("/round/2017-18/10/review")).Main.Should().Contain("Specialist Children's Services: accepted.").And.Contain("has changed since you opened the page");
    }

    [Fact]
    public async Task Finance_sees_its_own_part_only_and_one_click_from_home_lists_what_is_not_submitted()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var home = await officer.GetAsync("/");
        var link = home.Document.QuerySelectorAll(".needs a").Single(one => one.TextContent.Contains("not submitted", StringComparison.Ordinal) && one.GetAttribute("href")!.Contains("show=", StringComparison.Ordinal));
        var page = await officer.GetAsync(link.GetAttribute("href")!);

        page.Document.QuerySelectorAll("tr[data-part]").Select(row => row.GetAttribute("data-part")).Should().OnlyContain(code => code!.StartsWith("CYPE-", StringComparison.Ordinal));
        var row = page.Document.QuerySelector("tr[data-part='CYPE-SCS']")!;
        row.TextContent.Should().Contain("Budget manager (CYPE-SCS)").And.Contain("Not started");
        row.QuerySelectorAll("td")[2].TextContent.Should().Be("2", "forecasts were due two days before the demonstration was made");
        page.Main.Should().NotContain("Adult Social Care");
    }

    [Fact]
    public async Task A_deputy_enters_while_the_owner_is_away_and_not_a_day_longer()
    {
        await using var fresh = new ProductFactory();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await DeputyAsync(fresh, today.AddDays(-1), today.AddDays(1));
        var deputy = await fresh.BrowseAsAsync("deputy");

        (await deputy.GetAsync("/forecasts/2017-18/10/CYPE-SCS")).Status.Should().Be(HttpStatusCode.OK);
        (await deputy.GetAsync(Address)).Status.Should().Be(HttpStatusCode.OK);
        (await deputy.GetAsync("/")).Main.Should().Contain("Specialist Children's Services is not submitted");
        (await deputy.GetAsync("/forecasts/2017-18/10/CYPE-ASY")).Status.Should().Be(HttpStatusCode.NotFound);

        await fresh.ChangeAsync(async db => (await db.PartOwners.SingleAsync(owner => owner.Code == "CYPE-SCS")).AwayUntil = today.AddDays(-1));
        (await deputy.GetAsync("/forecasts/2017-18/10/CYPE-SCS")).Status.Should().Be(HttpStatusCode.NotFound);
        (await deputy.GetAsync(Address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_owner_sets_their_own_absence_and_the_chief_accountant_everything()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var chief = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await manager.GetAsync("/round/owners/CYPE-SCS");
        form.Document.QuerySelector("#Owner").Should().BeNull();

        var wrong = await manager.SubmitAsync(form, "main form", ("AwayFrom", "2018-02-10"), ("AwayUntil", "2018-02-01"));
        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        wrong.Problems.Should().Equal("The last day of the absence must be the first day or later");
        (await manager.SubmitAsync(form, "main form", ("AwayFrom", "2018-02-10"), ("AwayUntil", "2018-02-20"))).Location.Should().Be("/round/owners");
        (await manager.GetAsync("/round/owners")).Main.Should().Contain("10 February 2018 to 20 February 2018");

        var late = await chief.SubmitAsync(await chief.GetAsync("/round/owners/CYPE-SCS"), "main form", ("Seen", "1"), ("Owner", string.Empty));
        late.Status.Should().Be(HttpStatusCode.Conflict);
        (await chief.SubmitAsync(await chief.GetAsync("/round/owners/CYPE-SCS"), "main form", ("Owner", string.Empty))).Location.Should().Be("/round/owners");
        (await chief.GetAsync("/round/owners")).Document.QuerySelector("tr[data-part='CYPE-SCS']")!.TextContent.Should().Contain("Nobody");
    }

    [Theory]
    //          who, what needs them
    [InlineData(DemonstrationUsers.ChiefAccountant, "0 of ")]
    [InlineData(DemonstrationUsers.FinanceOfficer, "parts are not submitted")]
    [InlineData(DemonstrationUsers.Director, "than last reported")]
    [InlineData(DemonstrationUsers.CommitteeMember, "Read the paper of Period 9 (December) 2017-18")]
    [InlineData(DemonstrationUsers.Administrator, "Nothing waits for you")]
    public async Task Everybody_reads_what_needs_them(string who, string words) =>
        (await (await product.BrowseAsAsync(who)).GetAsync("/")).Document.QuerySelector(".needs")!.TextContent.Should().Contain(words);

    private static async Task<ProductFactory> WithoutThresholdsAsync()
    {
        var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db =>
        {
            var council = await db.Councils.SingleAsync();
            (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (null, null);
        });
        return fresh;
    }

    private static Task SetAsync(ProductFactory fresh, string code, SubmissionState state) => fresh.ChangeAsync(async db => db.PartSubmissions.Add(new PartSubmission
    {
        HeadId = (await db.Heads.SingleAsync(head => head.Code == code)).HeadId,
        Period = 10,
        State = state,
        AccountId = 999,
        AccountName = "Somebody",
        At = DateTime.UtcNow,
        SubmittedBy = 999,
    }));

    private static Task DeputyAsync(ProductFactory fresh, DateOnly from, DateOnly until) => fresh.ChangeAsync(async db =>
    {
        var manager = await db.Users.SingleAsync(account => account.UserName == DemonstrationUsers.BudgetManager);
        var deputy = new Data.Accounts.Account
        {
            UserName = "deputy",
            NormalizedUserName = "DEPUTY",
            DisplayName = "Deputy",
            Role = Domain.People.Role.BudgetManager,
            SecurityStamp = Guid.NewGuid().ToString(),
            PasswordHash = manager.PasswordHash,
        };
        db.Users.Add(deputy);
        await db.SaveChangesAsync();
        var owner = await db.PartOwners.SingleAsync(part => part.Code == "CYPE-SCS");
        (owner.DeputyAccountId, owner.AwayFrom, owner.AwayUntil) = (deputy.Id, from, until);
    });
}
