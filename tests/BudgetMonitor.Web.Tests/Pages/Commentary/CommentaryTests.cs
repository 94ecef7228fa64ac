using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Commentary;

/// <summary>Writing commentary and reading it under the figures. Who may open it stands in the access table.</summary>
public sealed class CommentaryTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = ".words__own form";

    [Theory]
    [InlineData("/commentary/2017-18/10/NOPE")]
    [InlineData("/commentary/2017-18/3/CYPE")]
    [InlineData("/commentary/2017-19/10/CYPE")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_empty_page_says_what_will_stand_there_and_offers_the_figures()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/commentary/2017-18/10/GET");

        page.Main.Should().Contain("Nothing yet.").And.Contain("Nothing is written yet.");
        var row = page.Document.QuerySelectorAll("tr").Single(one => one.QuerySelector("[data-insert='{GET.revised}']") is not null);
        row.TextContent.Should().Contain("−£0.137m", "the field shows what it would insert now");
        page.Document.QuerySelectorAll("[data-insert]").Should().OnlyContain(button => button.HasAttribute("hidden"), "without script a submit button does it");
    }

    [Fact]
    public async Task The_measures_of_a_head_can_be_inserted_under_the_names_of_their_areas_and_are_read_on_its_page()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/commentary/2017-18/10/ADU-LD");
        page.Document.QuerySelectorAll("h3").Select(heading => heading.TextContent).Should().Contain(["Revenue", "Activity"]);
        page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("[data-insert='{activity.LD-NRC.volume-budget}']") is not null).TextContent.Should().Contain("1,038");
        page.Document.QuerySelectorAll("[data-insert^='{activity.OP-RES']").Should().BeEmpty("another line's measures are not its commentary's");

        await browser.SubmitAsync(page, Form, ("Input.Text", "For {activity.LD-NRC.volume-budget} clients at {activity.LD-NRC.unit-cost-budget} a week."));

        (await browser.GetAsync("/monitoring/2017-18/10/ADU-LD")).Main.Should().Contain("For 1,038 clients at £1,");
    }

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "{activity.LD-NRC.forecast}", "LD-NRC belongs to ADU-LD, and a commentary speaks of its own head and what is below it." },
        { "{staffing.NOBODY.forecast}", "there is no staffing measure NOBODY in this period." },
        { "", "Enter the commentary" },
        { "{CORP.nothing}", "is not a field" },
        { "{CYPE.revised}", "CYPE is not at or below CORP" },
        { "{total.revised}", "the council's total does not belong in the commentary of CORP" },
        { new string('x', 8001), "The commentary must be 8,000 characters or fewer; it has 8,001" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_beside_the_text_and_stays(string text, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/commentary/2017-18/10/CORP"), Form, ("Input.Text", text));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Contain(message);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Document.GetElementById("Input_Text-error")!.TextContent.Should().Contain(message);
        answer.Document.GetElementById("Input_Text")!.TextContent.Trim().Should().Be(text);
    }

    [Fact]
    public async Task A_text_is_previewed_without_being_saved_and_a_typed_figure_is_pointed_out()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.StepByAsync(
            await browser.GetAsync("/commentary/2017-18/10/GET"), Form, "Show it with its figures", ("Input.Text", "An {GET.word} of {GET.revised|size}, not £0.9m or £0.137m."));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".words__preview")!.TextContent.Should().Contain("An").And.Contain("underspend").And.Contain("£0.137m");
        var typed = page.Document.QuerySelectorAll("#typed li").Should().ContainSingle().Subject;
        typed.TextContent.Should().Contain("£0.9m is typed").And.Contain("Insert it from the list of figures below").And.NotContain("{").And.NotContain("£0.137m is typed");
        (await product.LookAsync(db => db.Commentaries.CountAsync(commentary => commentary.Text.Contains("not £0.9m")))).Should().Be(0);
    }

    [Fact]
    public async Task What_a_part_wrote_is_rolled_up_and_a_later_change_is_told_and_taken_up()
    {
        var manager = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var director = await product.BrowseAsAsync(DemonstrationUsers.Director);
        await manager.SubmitAsync(await manager.GetAsync("/commentary/2017-18/10/CYPE-SCS"), Form, ("Input.Text", "Placements drive {CYPE-SCS.variance}."));

        // The directorate starts from it.
        var draft = await director.GetAsync("/commentary/2017-18/10/CYPE");
        draft.Document.QuerySelector("#draft").Should().NotBeNull();
        draft.Document.QuerySelector(".words__below a[href='/monitoring/2017-18/10/cype-scs']").Should().NotBeNull();
        draft.Document.GetElementById("Input_Text")!.TextContent.Should().Contain("Placements drive {CYPE-SCS.variance}.");
        var saved = await director.SubmitAsync(draft, Form);
        saved.Location.Should().BeEquivalentTo("/commentary/2017-18/10/CYPE");
        (await director.GetAsync("/commentary/2017-18/10/CYPE")).Document.QuerySelector("#changed-below").Should().BeNull();

        // A change below shows, word for word, and is taken up where the passage stands.
        await manager.SubmitAsync(await manager.GetAsync("/commentary/2017-18/10/CYPE-SCS"), Form, ("Input.Text", "Homes drive {CYPE-SCS.variance}."));
        var changed = await director.GetAsync("/commentary/2017-18/10/CYPE");
        changed.Document.QuerySelector("#changed-below del")!.TextContent.Should().StartWith("Placements drive");
        changed.Document.QuerySelector("#changed-below ins")!.TextContent.Should().StartWith("Homes drive");
        var taken = await director.StepByAsync(changed, Form, "Take the new text up");
        taken.Document.GetElementById("Input_Text")!.TextContent.Should().Contain("Homes drive {CYPE-SCS.variance}.").And.NotContain("Placements");
        await director.SubmitAsync(taken, Form);

        // Readers see it under the figures, filled.
        var read = await director.GetAsync("/monitoring/2017-18/10/CYPE");
        read.Main.Should().Contain("Commentary").And.Contain("Homes drive").And.NotContain("{CYPE-SCS.variance}").And.Contain("Change the commentary");
        (await director.GetAsync("/commentary/2017-18/10/CYPE")).Document.QuerySelector("#changed-below").Should().BeNull();
    }

    [Fact]
    public async Task Who_saves_second_sees_what_was_saved_first_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seenBySecond = await second.GetAsync("/commentary/2017-18/10/FIN");
        await first.SubmitAsync(await first.GetAsync("/commentary/2017-18/10/FIN"), Form, ("Input.Text", "Theirs."));

        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Text", "Mine."));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("Theirs.").And.Contain("Chief accountant");
        conflict.Document.GetElementById("Input_Text")!.TextContent.Trim().Should().Be("Mine.");
        replaced.Location.Should().BeEquivalentTo("/commentary/2017-18/10/FIN");
        (await product.LookAsync(db => db.Commentaries.CountAsync(commentary => commentary.Text == "Mine."))).Should().Be(1);
    }

    [Fact]
    public async Task What_was_typed_for_a_published_period_is_not_lost()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.PostWithTokenAsync("/commentary/2017-18/9/CYPE", ("RequestId", Guid.NewGuid().ToString()), ("Input.Text", "Too late."));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("is published").And.Contain("Too late.");
    }
}
