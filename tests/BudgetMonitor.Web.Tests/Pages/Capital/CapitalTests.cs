using System.Net;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Capital;

/// <summary>The capital programme on screen: shown, entered, kept and set. Who may open which page stands in the access table.</summary>
public sealed class CapitalTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Period = "/capital/2017-18/10";

    [Fact]
    public async Task The_programme_says_where_it_stands_and_that_rephasing_nets_to_nil()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.S151Officer)).GetAsync("/capital/2017-18/9");

        page.Document.QuerySelector(".headline")!.TextContent.Should()
            .Contain("£216.286m").And.Contain("£276.208m").And.Contain("£62.164m moves to later years").And.Contain("schemes cost £2.242m more");
        page.Main.Should().Contain("Over the years rephasing nets to nil").And.Contain("Kent & Medway Business Fund");
        page.Document.QuerySelectorAll("a[href$='/enter/get']").Should().BeEmpty("a published period is not entered");
    }

    [Fact]
    public async Task A_part_is_shown_alone_and_each_scheme_leads_to_its_page()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var page = await browser.GetAsync(Period);
        page.Main.Should().Contain("Basic Need").And.NotContain("Kent & Medway");
        var scheme = await browser.GetAsync(page.Document.QuerySelectorAll("main table a").Single(link => link.TextContent == "Basic Need").GetAttribute("href")!);

        scheme.Heading.Should().Be("Basic Need");
        scheme.Main.Should().Contain("−10,813,000").And.Contain("−1,313,000").And.Contain("Some school places are needed later");
        scheme.Main.Should().Contain("Period 9 (December) 2017-18").And.Contain("Now less budget first reported");
        (await browser.GetAsync("/monitoring/2017-18/10/CYPE")).Document.QuerySelector("a[href^='/capital/'][href*='part=cype' i]")!.TextContent.Should().Contain("Capital schemes");
    }

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "WorkingBudget", "", "Enter the working budget of Strategic & Corporate Services, 0 for none" },
        { "WorkingBudget", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Real", "", "Enter the real variance of Strategic & Corporate Services, 0 for none" },
        { "Rephasing", "1.234", "Enter pounds and whole pence: two decimals at most" },
        { "SpendToDate", "x", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Years[0].Rephasing", "all", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_beside_its_cell(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync($"{Period}/enter/CORP"), Form, ($"Input.Schemes[0].{field}", value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.Document.QuerySelector($"[name='Input.Schemes[0].{field}']")!.GetAttribute("value").Should().BeOneOf([value, value.Length == 0 ? null : value], "what was entered stays");
    }

    [Fact]
    public async Task Money_rephased_without_a_later_year_and_without_a_text_is_saved_and_plainly_open()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var entry = await browser.GetAsync($"{Period}/enter/ASCH");

        var asked = await browser.SubmitAsync(entry, Form, ("Input.Schemes[0].Rephasing", "-6,161,100"), ("Input.Schemes[0].SpendToDate", "1,500,000"));
        asked.Status.Should().Be(HttpStatusCode.BadRequest, "what must come to nil is not saved without a word");
        asked.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("£2,000,000 of the rephasing is not in any later year");
        var saved = await browser.SubmitAsync(asked, Form, ("Again.Why", "The year that it moves to is not known yet"));

        saved.Location.Should().BeEquivalentTo($"{Period}/enter/ASCH");
        var overview = await browser.GetAsync(Period);
        overview.Main.Should().Contain("Text needed").And.Contain("Rephasing does not net to nil");
        var checks = await browser.GetAsync("/checks/2017-18/10");
        checks.Main.Should().Contain("£2,000,000 of the rephasing is not in any later year").And.Contain("Nothing explains a rephasing movement of −£2,319,900");

        var mended = await browser.GetAsync($"{Period}/enter/ASCH");
        var doubtful = await browser.SubmitAsync(mended, Form, ("Input.Schemes[0].Years[0].Rephasing", "6,161,100"), ("Input.Schemes[0].Text", "Two homes wait for planning permission."));
        doubtful.Document.QuerySelector("#ask-again")!.TextContent.Should().NotContain("stands in no later year").And.Contain("more is taken off than the working budget");
        await browser.SubmitAsync(doubtful, Form, ("Again.Why", "A grant is paid back"));

        var after = await browser.GetAsync($"{Period}?part=ASCH");
        after.Main.Should().NotContain("Text needed").And.NotContain("does not net to nil");
        (await product.LookAsync(db => db.CapitalYearForecasts.SingleAsync(year => year.Period == 10 && db.Heads.Any(head => head.HeadId == year.HeadId && head.Code == "ASCH"))))
            .RephasingVariance.Should().Be(6_161_100.Pounds());
        (await product.LookAsync(db => db.History.AnyAsync(one => one.Subject == "capital forecast" && one.Field == "rephasing variance" && one.To == "6161100.00"))).Should().BeTrue();
    }

    [Fact]
    public async Task A_scheme_that_would_spend_less_than_nothing_is_asked_about_again()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var asked = await browser.SubmitAsync(await browser.GetAsync($"{Period}/enter/CORP"), Form, ("Input.Schemes[0].Real", "-900,000,000"), ("Input.Schemes[0].Text", "Not built after all"));

        asked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("Strategic & Corporate Services: The forecast for 2017-18 is −£");
        (await fresh.LookAsync(db => db.CapitalForecasts.AnyAsync(forecast => forecast.RealVariance == (-900_000_000).Pounds()))).Should().BeFalse();
    }

    [Fact]
    public async Task Who_saves_second_sees_both_and_chooses()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seen = await second.GetAsync($"{Period}/enter/CYPE");
        await first.SubmitAsync(await first.GetAsync($"{Period}/enter/CYPE"), Form, ("Input.Schemes[2].Real", "250,000"), ("Input.Schemes[2].Text", "Steel is dearer."));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.Schemes[2].Real", "300,000"));
        var undecided = await second.SubmitAsync(conflict, Form);
        var decided = await second.SubmitAsync(undecided, Form, ("Input.Schemes[2].Choice", "yours"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("real +250,000").And.Contain("Steel is dearer.");
        conflict.Document.QuerySelector("[name='Input.Schemes[2].Real']")!.GetAttribute("value").Should().Be("300,000");
        undecided.Problems.Should().ContainSingle().Which.Should().Be("Select whose figures of Priority School Build Programme are to stand");
        decided.Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.CapitalForecasts.SingleAsync(forecast => forecast.Period == 10 && db.CapitalSchemes.Any(scheme => scheme.CapitalSchemeId == forecast.CapitalSchemeId && scheme.Name == "Priority School Build Programme"))))
            .RealVariance.Should().Be(300_000.Pounds());
    }

    [Fact]
    public async Task A_scheme_is_added_with_years_and_funding_that_add_up_and_then_keeps_what_is_approved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync($"{Period}/add");

        var missing = await browser.SubmitAsync(page, Form);
        missing.Problems.Should().BeEquivalentTo(
            "Select the part of the council that the scheme belongs to", "Enter the scheme’s name", "Enter why the scheme is added or changed", "Enter the approved budget of 2017-18, 0 for none");

        var added = await browser.SubmitAsync(
            page,
            Form,
            ("Input.Code", "GET"),
            ("Input.Name", "New bridge"),
            ("Input.Programme", "Highways, Transportation & Waste"),
            ("Input.Years[0].Budget", "500,000"),
            ("Input.Years[2].Budget", "250,000"),
            ("Input.Funding[0].Amounts[0]", "400,000"),
            ("Input.Funding[1].Amounts[0]", "100,000"),
            ("Input.Funding[0].Amounts[2]", "200,000"),
            ("Input.Reason", "Agreed by Cabinet in January"));
        added.Status.Should().Be(HttpStatusCode.Redirect);

        var scheme = await product.LookAsync(db => db.CapitalSchemes.SingleAsync(one => one.Name == "New bridge"));
        var shown = await browser.GetAsync($"{Period}/schemes/{scheme.CapitalSchemeId}");
        shown.Main.Should().Contain("2019-20").And.Contain("250,000").And.Contain("Not paid for by any source").And.Contain("+50,000");

        // Period 9 of the year is published, so the approved sums are shown and not entered; words change with a reason.
        var edit = await browser.GetAsync($"{Period}/schemes/{scheme.CapitalSchemeId}/edit");
        edit.Document.QuerySelectorAll("input[type='text'][name='Input.Years[0].Budget']").Should().BeEmpty();
        var changed = await browser.SubmitAsync(
            edit, Form, ("Input.Years[0].Budget", "1"), ("Input.Name", "New bridge and ramps"), ("Input.Funding[1].Amounts[2]", "50,000"), ("Input.Reason", "The design is settled"));
        changed.Status.Should().Be(HttpStatusCode.Redirect);

        var after = await product.LookAsync(db => db.CapitalSchemes.SingleAsync(one => one.CapitalSchemeId == scheme.CapitalSchemeId));
        (after.Name, after.Budget).Should().Be(("New bridge and ramps", 500_000.Pounds()));
        (await product.LookAsync(db => db.CapitalFunding.CountAsync(part => part.CapitalSchemeId == scheme.CapitalSchemeId))).Should().Be(4);
        (await product.LookAsync(db => db.History.AnyAsync(one => one.Subject == "capital scheme" && one.Field == "name" && one.To == "New bridge and ramps" && one.Reason == "The design is settled"))).Should().BeTrue();

        // A second scheme of that name below the same head is refused.
        var twice = await browser.SubmitAsync(
            await browser.GetAsync($"{Period}/add"), Form, ("Input.Code", "GET"), ("Input.Name", "New bridge and ramps"), ("Input.Years[0].Budget", "1"), ("Input.Reason", "Again"));
        twice.Status.Should().Be(HttpStatusCode.BadRequest);
        twice.Problems.Should().ContainSingle().Which.Should().Be("GET has a scheme of this name already: New bridge and ramps.");
    }

    [Fact]
    public async Task Another_year_finds_room_without_anything_being_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.StepByAsync(await browser.GetAsync($"{Period}/add"), Form, "Add another year", ("Input.Name", "A road"));

        page.Main.Should().Contain("2022-23");
        page.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").Should().Be("A road");
        (await product.LookAsync(db => db.CapitalSchemes.AnyAsync(scheme => scheme.Name == "A road"))).Should().BeFalse();
    }

    [Fact]
    public async Task The_limits_and_the_list_of_sources_are_the_councils()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var (page, seenBefore) = (await browser.GetAsync("/capital/settings"), await browser.GetAsync("/capital/settings"));

        (await browser.SubmitAsync(page, Form, ("Input.Reason", ""), ("Input.Real", "-5"))).Problems.Should().BeEquivalentTo("Enter why this changes", "Enter the limit without a minus: it holds either way");
        var saved = await browser.SubmitAsync(page, Form, ("Input.Real", "200,000"), ("Input.Sources", "Grant\r\nLevy"), ("Input.Reason", "New rules"));
        var late = await browser.SubmitAsync(seenBefore, Form, ("Input.Real", "300,000"), ("Input.Reason", "Later"));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("real movements of £200,000 or more").And.Contain("Grant, Levy");
        var council = await product.LookAsync(db => db.Councils.SingleAsync());
        (council.ExplainRealFrom, council.CapitalSources).Should().Be((200_000.Pounds(), "Grant;Levy"));
        CapitalSources.Of(council).Should().Equal("Grant", "Levy");

        // The other tests of this class work with the usual settings.
        await browser.SubmitAsync(await browser.GetAsync("/capital/settings"), Form, ("Input.Real", "100,000"), ("Input.Sources", ""), ("Input.Reason", "Back"));
    }
}
