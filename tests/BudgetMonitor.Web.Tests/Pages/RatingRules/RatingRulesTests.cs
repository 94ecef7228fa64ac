using System.Net;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Pages.RatingRules;

/// <summary>Reading and changing rating rules.</summary>
public sealed class RatingRulesTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    public static TheoryData<string, string, string> WrongEntries { get; } = new()
    {
        { "Input.AmberPercentage", "", "Enter the per cent from which amber starts, such as 1.5" },
        { "Input.AmberPercentage", "0", "The per cent must be above 0 and at most 1000" },
        { "Input.AmberPercentage", "1.234", "The per cent may have two decimals at most" },
        { "Input.AmberAmount", "lots", "Enter the sum in pounds from which amber starts, such as 250,000" },
        { "Input.AmberAmount", "-5", "The sum must be above £0" },
        { "Input.AmberAmount", "0.001", "The sum must be whole pence and at most £100 billion" },
        { "Input.RedPercentage", "0.1", "Red must start at or above amber, which starts at 1%" },
        { "Input.RedAmount", "£100", "Red must start at or above amber, which starts at £250,000" },
        { "Input.UnderspendAmount", "", "Enter the sum in pounds from which a flagged underspend starts, such as 250,000" },
        { "Input.Reason", "", "Enter why the rule changes" },
    };

    [Fact]
    public async Task Everybody_reads_the_rules_and_only_the_chief_accountant_changes_them()
    {
        var member = await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/rating-rules");
        var chief = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/rating-rules");

        member.Main.Should().Contain("Amber from an overspend of").And.Contain("Directorates");
        member.Document.QuerySelectorAll("main a[href^='/rating-rules/']").Should().BeEmpty();
        chief.Document.QuerySelectorAll("main a[href^='/rating-rules/']").Should().HaveCount(5);
    }

    [Theory]
    [MemberData(nameof(WrongEntries))]
    public async Task A_wrong_entry_is_told_beside_its_field(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var form = await browser.GetAsync("/rating-rules/standard");
        var answer = field == "Input.Reason"
            ? await browser.SubmitAsync(form, Form, (field, value))
            : await browser.SubmitAsync(form, Form, ("Input.Reason", "A new policy"), (field, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(message);
        answer.Document.Title.Should().StartWith("Error: ");
        var input = answer.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("value").Should().Be(value, "what was entered stays");
        input.GetAttribute("aria-describedby").Should().Contain($"{input.Id}-error");
        answer.Document.QuerySelectorAll($".govuk-error-summary a[href='#{input.Id}']").Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_effect_of_a_rule_is_shown_before_it_is_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var shown = await browser.StepByAsync(
            await browser.GetAsync("/rating-rules/division"),
            Form,
            "Show what it would do",
            ("Input.AmberAmount", "1"),
            ("Input.AmberPercentage", "0.01"),
            ("Input.RedAmount", "1"),
            ("Input.RedPercentage", "0.01"));

        shown.Status.Should().Be(HttpStatusCode.OK);
        shown.Document.QuerySelector("#preview")!.TextContent.Should().Contain("red from 0.01% or £1").And.Contain("Period 10 (January)");
        shown.Document.QuerySelectorAll("#preview li")[1].TextContent.Trim().Should().StartWith("0", "with red as low as amber nothing is amber");
        (await browser.GetAsync("/rating-rules")).Main.Should().NotContain("0.01%", "nothing is saved");
    }

    [Fact]
    public async Task A_saved_rule_changes_the_ratings_and_leaves_the_other_levels_as_they_were()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var before = await RatingAsync("CYPE");

        var saved = await browser.SubmitAsync(
            await browser.GetAsync("/rating-rules/directorate"),
            Form,
            ("Input.AmberPercentage", "90"),
            ("Input.AmberAmount", "£90,000,000.00"),
            ("Input.RedPercentage", "99"),
            ("Input.RedAmount", "99,000,000"),
            ("Input.UnderspendPercentage", string.Empty),
            ("Input.UnderspendAmount", string.Empty),
            ("Input.Reason", "Directorates are rated by eye"));

        saved.Location.Should().Be("/rating-rules");
        var page = await browser.GetAsync("/rating-rules");
        page.Main.Should().Contain("Rating rule saved: directorates.").And.Contain("Amber from an overspend of 90% or £90,000,000");
        page.Main.Should().Contain("0.5% or £1,000,000", "the council keeps the rule that it started with");
        before.Should().NotBe(Rag.Green);
        (await RatingAsync("CYPE")).Should().Be(Rag.Green);
        var history = await product.LookAsync(db => db.History.AsNoTracking().Where(entry => entry.Reason == "Directorates are rated by eye").ToListAsync());
        history.Should().NotBeEmpty().And.OnlyContain(entry => entry.AccountName == "Chief accountant");
    }

    [Fact]
    public async Task The_same_form_sent_twice_saves_once_and_says_the_same()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/service");

        var first = await browser.SubmitAsync(form, Form, ("Input.AmberAmount", "111,111"), ("Input.Reason", "Twice"));
        var again = await browser.SubmitAsync(form, Form, ("Input.AmberAmount", "111,111"), ("Input.Reason", "Twice"));

        first.Location.Should().Be("/rating-rules");
        again.Location.Should().Be("/rating-rules");
        (await product.LookAsync(db => db.RagRules.AsNoTracking().SingleAsync(rule => rule.Level == "service"))).AmberAmount.Pounds.Should().Be(111_111m);
    }

    [Fact]
    public async Task Who_saves_second_sees_what_was_saved_first_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var seenByFirst = await first.GetAsync("/rating-rules/council");
        var seenBySecond = await second.GetAsync("/rating-rules/council");

        await first.SubmitAsync(seenByFirst, Form, ("Input.AmberAmount", "777,777"), ("Input.Reason", "First"));
        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.AmberAmount", "888,888"), ("Input.Reason", "Second"));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("£777,777");
        conflict.Document.QuerySelector("[name='Input.AmberAmount']")!.GetAttribute("value").Should().Be("888,888");
        replaced.Location.Should().Be("/rating-rules");
        (await first.GetAsync("/rating-rules")).Main.Should().Contain("£888,888").And.NotContain("£777,777");
    }

    [Fact]
    public async Task A_level_can_go_back_to_the_standard_rule()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await browser.SubmitAsync(await browser.GetAsync("/rating-rules/division"), Form, ("Input.AmberAmount", "222,222"), ("Input.Reason", "For a while"));

        var removed = await browser.SubmitByAsync(
            await browser.GetAsync("/rating-rules/division"), Form, "Use the standard rule instead", ("Input.Reason", "No longer"));

        removed.Location.Should().Be("/rating-rules");
        (await browser.GetAsync("/rating-rules")).Main.Should().NotContain("£222,222");
        (await browser.GetAsync("/rating-rules/division")).Main.Should().NotContain("Use the standard rule instead");
    }

    [Theory]
    [InlineData("/rating-rules/nothing")]
    [InlineData("/rating-rules/STANDARD")]
    public async Task A_level_that_does_not_exist_is_not_found(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<Rag> RatingAsync(string code)
    {
        var reader = product.Services.GetRequiredService<IMonitoringReader>();
        var snapshot = await reader.FindAsync(new MonitoringPeriod(new FinancialYear(2017), 10), CancellationToken.None);
        return snapshot!.Position.Find(code)!.Rating.Rag;
    }
}
