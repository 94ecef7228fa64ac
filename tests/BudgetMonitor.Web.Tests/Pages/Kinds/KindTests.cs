using System.Net;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Kinds;

/// <summary>Composing kinds of paper. Who may open it stands in the access table.</summary>
public sealed class KindTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form[data-kind]";

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Input.Name", "", "Enter what the paper is called" },
        { "Input.Name", new string('x', 81), "The name must be 80 characters or fewer; it has 81" },
        { "Input.Parts[1].Heading", new string('x', 121), "The heading must be 120 characters or fewer; it has 121" },
        { "Input.Parts[1].PartId", "pamphlet", "There is no part pamphlet: take it out" },
        { "Input.EveryTable.Unit", "Guineas", "Select pounds, thousands or millions" },
        { "Input.EveryTable.Decimals", "9", "Figures have 0 to 4 decimals" },
        { "Input.EveryTable.Sign", "Red ink", "Select how signs are shown" },
        { "Input.Reason", "", "Enter why the paper changes" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_and_nothing_is_saved(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (string Name, string? Value)[] good = [("Input.Reason", "Our own order")];

        var answer = await browser.SubmitAsync(await browser.GetAsync("/papers/kinds/outturn"), Form, [.. good.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(message);
        (await product.LookAsync(context => context.PaperKinds.AnyAsync(kind => kind.Kind == PaperKind.Outturn))).Should().BeFalse();
    }

    [Fact]
    public async Task A_part_is_moved_taken_out_and_added_without_script_and_saved_with_a_reason()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/papers/kinds/cabinet");
        Parts(page).Take(3).Should().Equal("cover", "summary", "recommendations");

        page = await ChangeAsync(browser, page, "Move Recommendations up");
        Parts(page).Take(3).Should().Equal("cover", "recommendations", "summary");
        page.Document.QuerySelector("[data-preview]")!.TextContent.Should().MatchRegex("1\\s+Recommendations");
        page = await ChangeAsync(browser, page, "Take Ratings out");
        Parts(page).Should().NotContain("ratings");
        page = await ChangeAsync(browser, page, "Add", ("Input.Add", "reserve-transfers"));
        Parts(page).SkipWhile(part => part != "reserve-transfers").Skip(1).First().Should().Be("appendix-1", "a part that is no appendix stands before the appendices");
        (await product.LookAsync(context => context.PaperKindParts.AnyAsync(part => part.Kind == PaperKind.Cabinet))).Should().BeFalse("nothing is saved before somebody saves it");

        var saved = await browser.SubmitAsync(page, Form, ("Input.Reason", "Members asked for it"), ("Input.EveryTable.Decimals", "1"));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        var kind = (await product.LookAsync(context => PaperKindQueries.ReadAsync(context, default))).Single(one => one.Kind == PaperKind.Cabinet);
        kind.Parts.Select(part => part.PartId).Should().Equal(Parts(page));
        kind.EveryTable.Decimals.Should().Be(1);
        var told = await product.LookAsync(context => context.History.Where(entry => entry.Subject == "paper kind" && entry.Key.StartsWith("cabinet") && entry.AccountId != 0).ToListAsync()); // 0 loaded the sample
        told.Should().NotBeEmpty().And.OnlyContain(entry => entry.Reason == "Members asked for it");
        told.Should().HaveCountLessThan(10, "a person reads what one save did").And.ContainSingle(entry => entry.Field == "parts");

        // One part moved is one part told, whatever it shifts.
        page = await ChangeAsync(browser, await browser.GetAsync("/papers/kinds/cabinet"), "Move Summary up");
        (await browser.SubmitAsync(page, Form, ("Input.Reason", "Summary first"))).Status.Should().Be(HttpStatusCode.Redirect);
        var rows = (await browser.GetAsync("/history?subject=paper%20kind&text=Summary%20first")).Document.QuerySelectorAll("tbody tr");
        rows.Should().ContainSingle().Which.QuerySelectorAll(".history__value").Take(2).Select(cell => cell.TextContent).Should().SatisfyRespectively(
            before => before.Should().MatchRegex("^(Summary, place 3|Recommendations, place 2)"),
            after => after.Should().MatchRegex("^(Summary, place 2|Recommendations, place 3)"));

        // And back to what the product has.
        var reset = await browser.SubmitByAsync(await browser.GetAsync("/papers/kinds/cabinet"), Form, "Back to what the product has", ("Input.Reason", "Printed as before"));
        reset.Status.Should().Be(HttpStatusCode.Redirect);
        Parts(await browser.GetAsync("/papers/kinds/cabinet")).Take(3).Should().Equal("cover", "summary", "recommendations");
    }

    [Fact]
    public async Task Whoever_moves_or_adds_a_part_goes_on_where_it_is_and_is_told_what_is_not_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/papers/kinds/outturn");
        page.Document.QuerySelector("#unsaved").Should().BeNull();
        var count = Parts(page).Count;

        page = await ChangeAsync(browser, page, "Move Recommendations up");
        GoesOn(page).Should().Be("up-recommendations");
        Said(page).Should().Be($"Recommendations is now part 2 of {count}. It is not saved yet.");
        page.Document.QuerySelectorAll("[data-kind] button[formaction]").Select(button => button.GetAttribute("formaction")).Should().NotContain(address => address!.Contains("Change#"), "a place to jump to would take the focus away");
        page.Document.QuerySelector("[data-kind]")!.GetAttribute("data-unsaved").Should().Be("yes");
        page.Document.QuerySelector("#unsaved")!.TextContent.Should().Be("What you changed here is not saved yet.");
        GoesOn(await ChangeAsync(browser, page, "Move Recommendations up")).Should().Be("down-recommendations", "the first part cannot go further up");

        page = await ChangeAsync(browser, page, "Move", ("Input.Move", "savings"), ("Input.MoveAfter", "summary"));
        Parts(page).SkipWhile(part => part != "summary").Take(2).Should().Equal("summary", "savings");
        GoesOn(page).Should().Be("up-savings");
        page = await ChangeAsync(browser, page, "Move", ("Input.Move", "savings"), ("Input.MoveAfter", ""));
        Parts(page)[0].Should().Be("savings");

        page = await ChangeAsync(browser, page, "Add", ("Input.Add", "detail"), ("Input.AddAfter", "savings"));
        Parts(page).Take(2).Should().Equal("savings", "detail");
        GoesOn(page).Should().Be("up-detail");
        page = await ChangeAsync(browser, page, "Take Savings out");
        GoesOn(page).Should().Be("out-detail");

        var wrong = await browser.StepByAsync(page, Form, "Move", ("Step", "move"), ("Input.Move", ""));
        wrong.Problems.Should().Contain("Select a part to move, and another to put it after");
    }

    [Fact]
    public async Task Numbers_of_appendices_follow_when_one_is_moved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/papers/kinds/cabinet");
        Letters(page).Should().Equal("1", "2", "3");

        page = await ChangeAsync(browser, page, "Move Activity and staffing of the largest budgets up");

        Parts(page).Where(part => part.StartsWith("appendix", StringComparison.Ordinal)).Should().Equal("appendix-2", "appendix-1");
        Letters(page).Should().Equal("1", "2", "3");
        page.Document.QuerySelector("[data-preview]")!.TextContent.Should().Contain("Appendix 1: Activity and staffing").And.Contain("Appendix 1.1").And.NotContain("Appendix 2.1");

        static IEnumerable<string?> Letters(WebPage page) => page.Document.QuerySelectorAll("input[name$='.Letter']").Select(input => input.GetAttribute("value"));
    }

    [Fact]
    public async Task Tables_to_style_stand_under_their_parts_by_names_that_last()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await browser.GetAsync("/papers/kinds/cabinet");

        var groups = page.Document.QuerySelectorAll("#kind-tables > details");
        groups.Length.Should().BeGreaterThan(8);
        groups.Should().OnlyContain(group => !group.HasAttribute("open"), "none has a style of its own");
        groups.Select(group => group.QuerySelector("summary")!.TextContent.Trim()).Should().Contain("Revenue position by directorate: 4 tables");
        var names = page.Document.QuerySelectorAll("#kind-tables legend").Select(legend => legend.TextContent).ToList();
        names.Should().Contain("Chart: Movement, parts").And.NotContain(name => name.Contains("January") || name.Contains(" fell "));
    }

    [Fact]
    public async Task A_section_of_the_councils_own_is_composed_written_and_printed()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await browser.SubmitAsync(
            await browser.GetAsync("/papers/kinds/new"), "main form", ("Input.Name", "Climate paper"), ("Input.Key", "climate"), ("Input.StartFrom", "cabinet"), ("Input.Reason", "Its own section"));
        var page = await ChangeAsync(browser, await browser.GetAsync("/papers/kinds/climate"), "Add", ("Input.Add", "own"), ("Input.AddAfter", "summary"));
        var place = Parts(page).IndexOf("own-1");
        place.Should().Be(2);
        GoesOn(page).Should().Be("Input_Parts_2__Heading");

        (await browser.SubmitAsync(page, Form, ("Input.Reason", "Members asked"))).Problems.Should().Contain("Enter a heading for the section of your own");
        (await browser.SubmitAsync(page, Form, ("Input.Reason", "Members asked"), ("Input.Parts[2].Heading", "Climate and energy"))).Status.Should().Be(HttpStatusCode.Redirect);
        var texts = await browser.GetAsync("/papers/texts/2017-18/10/climate");
        texts.Main.Should().Contain("Climate and energy").And.Contain("Printed from the Cabinet paper:");
        (await browser.GetAsync("/papers/texts/2017-18/10/climate/summary")).Document.QuerySelector("#inherited")!.TextContent.Should().Contain("so it prints that of the Cabinet paper");
        var write = await browser.GetAsync("/papers/texts/2017-18/10/climate/own-1");
        write.Document.QuerySelector("h1")!.TextContent.Should().Contain("Climate and energy");
        (await browser.SubmitAsync(write, "main form", ("Input.Text", "Gas cost {total.forecast} less than feared."), ("Input.Scope", "period"))).Status.Should().Be(HttpStatusCode.Redirect);

        var paper = await browser.GetAsync("/papers/2017-18/10/climate");
        paper.Document.QuerySelector("#own-1 h2")!.TextContent.Should().MatchRegex(@"2\s+Climate and energy");
        paper.Document.QuerySelector("#own-1")!.TextContent.Should().Contain("less than feared");
        var again = await ChangeAsync(browser, await browser.GetAsync("/papers/kinds/cabinet"), "Add", ("Input.Add", "own"));
        Parts(again).Should().Contain("own-2").And.NotContain("own-1", "a new section must not start with another's words");
    }

    [Theory]
    [InlineData("outturn", "it prints the text of the Cabinet paper")]
    [InlineData("cabinet", null)]
    public async Task A_kind_says_what_it_takes_from_another(string kind, string? said)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync($"/papers/kinds/{kind}");

        var inherits = string.Join(' ', page.Document.QuerySelectorAll(".kind__inherits").Select(one => one.TextContent));
        (said is null ? inherits.Length == 0 : inherits.Contains(said, StringComparison.Ordinal)).Should().BeTrue(inherits);
    }

    [Fact]
    public async Task Another_kind_is_started_made_a_slice_and_its_draft_is_for_those_who_may_see_every_head_of_it()
    {
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var started = await chief.SubmitAsync(
            await chief.GetAsync("/papers/kinds/new"),
            "main form",
            ("Input.Name", "Children’s committee paper"),
            ("Input.Key", "children"),
            ("Input.StartFrom", "cabinet"),
            ("Input.Reason", "The committee asked"));
        started.Location.Should().Be("/papers/kinds/children");
        var saved = await chief.SubmitAsync(await chief.GetAsync("/papers/kinds/children"), Form, ("Input.Codes", "CYPE"), ("Input.Reason", "Its heads"));
        saved.Status.Should().Be(HttpStatusCode.Redirect);

        var own = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate)).GetAsync("/papers/2017-18/10/children");
        own.Status.Should().Be(HttpStatusCode.OK);
        (await chief.GetAsync("/papers/kinds/children")).Main.Should().Contain("Its figures are cut out of the Cabinet paper of the same period")
            .And.Contain("Where it has no text of its own for “From” and “Classification”, it prints the text of the Cabinet paper.");
        own.Main.Should().Contain("out of the Cabinet paper of the same period").And.NotContain("3.865");
        (await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/papers/2017-18/10/children")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync("/papers/2017-18/10/children")).Status.Should().Be(HttpStatusCode.NotFound);

        var again = await chief.SubmitAsync(
            await chief.GetAsync("/papers/kinds/new"), "main form", ("Input.Name", "Another"), ("Input.Key", "children"), ("Input.StartFrom", "cabinet"), ("Input.Reason", "Twice"));
        again.Problems.Should().Contain("Another kind of paper has this word: enter one of its own");
    }

    [Fact]
    public async Task The_second_of_two_people_sees_that_somebody_was_first()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        await first.SubmitAsync(
            await first.GetAsync("/papers/kinds/new"), "main form", ("Input.Name", "Short paper"), ("Input.Key", "short"), ("Input.StartFrom", "cabinet"), ("Input.Reason", "For the press"));
        var theirs = await second.GetAsync("/papers/kinds/short");
        await first.SubmitAsync(await first.GetAsync("/papers/kinds/short"), Form, ("Input.Name", "Shorter paper"), ("Input.Reason", "Clearer"));

        var answer = await second.SubmitAsync(theirs, Form, ("Input.Name", "Shortest paper"), ("Input.Reason", "Clearest"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("Somebody else saved first");
        answer.Document.QuerySelector("#Input_Name")!.GetAttribute("value").Should().Be("Shortest paper");
        (await second.SubmitAsync(answer, Form, ("Input.Reason", "Clearest"))).Status.Should().Be(HttpStatusCode.Redirect, "whoever saw both may replace it");
    }

    private static string? GoesOn(WebPage page) => page.Document.QuerySelectorAll("[autofocus]").Single().Id;

    private static string Said(WebPage page) => page.Document.QuerySelector("#kind-said")!.TextContent.Trim();

    private static List<string> Parts(WebPage page) =>
        page.Document.QuerySelectorAll("input[name$='.PartId']").Select(input => input.GetAttribute("value")!).ToList();

    private static async Task<WebPage> ChangeAsync(Browser browser, WebPage page, string button, params (string Name, string? Value)[] fields)
    {
        var pressed = page.Document.QuerySelectorAll($"{Form} button").Single(one => one.TextContent.Trim().EndsWith(button, StringComparison.Ordinal));
        var answer = await browser.StepByAsync(page, Form, pressed.TextContent.Trim(), [("Step", pressed.GetAttribute("value")), .. fields]);
        answer.Status.Should().Be(HttpStatusCode.OK, string.Join(' ', answer.Problems));
        return answer;
    }
}
