using System.Net;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Checks;

/// <summary>Findings, answers and settings.</summary>
public sealed partial class ChecksTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Address = "/checks/2017-18/10";

    [Theory]
    [InlineData("/checks/2017-18/12")]
    [InlineData("/checks/2016-17/10")]
    [InlineData("/checks/nothing/10")]
    public async Task A_period_that_does_not_exist_is_not_found(string address) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_page_lists_errors_first_with_where_and_how_to_mend()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(Address);

        var severities = page.Document.QuerySelectorAll(".check__severity").Select(tag => tag.TextContent.Trim()).ToList();
        severities.Should().Contain("✕ Error").And.Contain("! Warning");
        severities.LastIndexOf("✕ Error").Should().BeLessThan(severities.IndexOf("! Warning"));
        page.Main.Should().Contain("Part not submitted").And.Contain("What to do:").And.Contain("One head under two names");
    }

    [Theory]
    [InlineData(Address, ".check__words")]
    [InlineData("/round/2017-18/10", "section[aria-labelledby=checks] li")]
    public async Task Where_a_finding_is_stands_in_it_once(string address, string rows)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(address);

        var said = page.Document.QuerySelectorAll(rows).Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        said.Should().NotBeEmpty();
        said.Should().NotContain(words => Twice().IsMatch(words));
        if (address == Address)
        {
            said.Should().Contain(words => words.Contains(" is not started", StringComparison.Ordinal));
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?<where>\S.{4,}?):? \k<where>\b")]
    private static partial System.Text.RegularExpressions.Regex Twice();

    [Fact]
    public async Task A_finance_officer_of_one_part_meets_the_findings_of_that_part_alone()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync(Address);

        page.Main.Should().Contain("Specialist Children's Services").And.NotContain("One head under two names").And.NotContain("Adults and Older People");
        page.Document.QuerySelectorAll(".check__words a").Select(link => link.GetAttribute("href")!.Split('/')[^1])
            .Should().OnlyContain(code => code.StartsWith("CYPE", StringComparison.Ordinal) || code.StartsWith("EYP", StringComparison.Ordinal)
                || code.StartsWith("SCS", StringComparison.Ordinal) || code.StartsWith("ASY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_needs_words_is_saved_and_asks_again_when_the_finding_changes()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(Address);

        var empty = await browser.SubmitAsync(page, "main form", ("Input.Text", " "));
        var saved = await browser.SubmitAsync(page, "main form", ("Input.Text", "The rest is many small items"));
        var again = await browser.SubmitAsync(page, "main form", ("Input.Text", "The rest is many small items"));

        empty.Status.Should().Be(HttpStatusCode.BadRequest);
        empty.Problems.Should().Equal("Enter why no change is needed");
        empty.Document.Title.Should().StartWith("Error: ");
        saved.Location.Should().Be(Address);
        again.Location.Should().Be(Address);
        (await browser.GetAsync(Address)).Main.Should().Contain("Answered by Chief accountant").And.Contain("The rest is many small items");
        await product.ChangeAsync(async db => (await db.CheckAnswers.SingleAsync()).Finding = new string('0', 64));
        (await browser.GetAsync(Address)).Main.Should().Contain("Changed since it was answered");
        (await product.LookAsync(db => db.History.CountAsync(entry => entry.Subject == "check's answer"))).Should().BePositive();
    }

    [Fact]
    public async Task Several_warnings_are_answered_at_once_and_the_publish_page_repeats_the_answers()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync($"{Address}?tick=all");
        var ticked = page.Document.QuerySelectorAll("input[name='Several.Ticked']").Count(box => box.HasAttribute("checked"));
        ticked.Should().BeGreaterThan(5);

        var empty = await browser.SubmitAsync(page, "#answer-several", ("Several.Text", " "));
        var saved = await browser.SubmitAsync(page, "#answer-several", ("Several.Text", "Looked at with the directors"));

        empty.Status.Should().Be(HttpStatusCode.BadRequest);
        empty.Problems.Should().Equal("Enter why they are right as they are");
        saved.Status.Should().Be(HttpStatusCode.Redirect);
        (await fresh.LookAsync(db => db.CheckAnswers.CountAsync(answer => answer.Answer == "Looked at with the directors"))).Should().Be(ticked);
        await fresh.ChangeAsync(async db => (await db.Periods.SingleAsync(period => period.Year == 2017 && period.Number == 10)).Status = Domain.Council.PeriodStatus.InReview);
        var publish = await browser.GetAsync("/periods/2017-18/10/publish");
        publish.Document.QuerySelectorAll("#answered + ul li").Should().HaveCount(ticked);
        publish.Main.Should().Contain("What members will read first").And.Contain("What will be new to members").And.Contain("“Looked at with the directors”");
    }

    [Fact]
    public async Task A_budget_manager_reaches_the_checks_of_their_own_part_and_answers_none()
    {
        var manager = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        (await manager.GetAsync("/")).Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Contain("/checks");
        var page = await manager.GetAsync(Address);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".check__words a").Select(link => link.GetAttribute("href")!.Split('/')[^1])
            .Should().OnlyContain(code => code.Contains("SCS", StringComparison.Ordinal));
        page.Document.QuerySelector("main form").Should().BeNull();
    }

    [Fact]
    public async Task An_answer_to_what_has_changed_is_not_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Address), "main form", ("Input.Mark", new string('1', 64)), ("Input.Text", "Too late"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Problems.Should().ContainSingle().Which.Should().Contain("changed since you read it");
        (await product.LookAsync(db => db.CheckAnswers.AnyAsync(one => one.Answer == "Too late"))).Should().BeFalse();
    }

    [Fact]
    public async Task Another_parts_warning_cannot_be_answered()
    {
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);
        var form = (await chief.GetAsync(Address)).Document.QuerySelectorAll("main form").Single(form => form.QuerySelector("[value='names/ASCH-ADU/Line']") is not null);
        string Value(string name) => form.QuerySelector($"[name='{name}']")!.GetAttribute("value")!;

        var answer = await officer.PostWithTokenAsync(
            Address, ("RequestId", Guid.NewGuid().ToString()), ("Input.Check", Value("Input.Check")), ("Input.Place", Value("Input.Place")), ("Input.Mark", Value("Input.Mark")), ("Input.Text", "Not mine"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        (await product.LookAsync(db => db.CheckAnswers.AnyAsync(one => one.Answer == "Not mine"))).Should().BeFalse();
    }

    [Fact]
    public async Task A_check_is_set_with_a_reason()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/checks/settings");
        var request = Guid.NewGuid().ToString();

        var wrong = await browser.PostWithTokenAsync("/checks/settings", ("RequestId", request), ("Input.Check", "direction-to-date"), ("Input.Severity", "Error"), ("Input.Threshold", "lots"));
        var saved = await browser.PostWithTokenAsync("/checks/settings", ("RequestId", request), ("Input.Check", "direction-to-date"), ("Input.Severity", "Error"), ("Input.Threshold", "£250,000"), ("Input.Reason", "Members ask"));

        page.Main.Should().Contain("Word against sign");
        wrong.Status.Should().Be(HttpStatusCode.BadRequest);
        wrong.Problems.Should().HaveCount(2);
        saved.Location.Should().Be("/checks/settings");
        var stored = await product.LookAsync(db => db.CheckSettings.AsNoTracking().SingleAsync(setting => setting.Check == "direction-to-date"));
        (stored.Severity, stored.Threshold!.Value.Pounds).Should().Be((CheckSeverity.Error, 250_000m));
    }
}
