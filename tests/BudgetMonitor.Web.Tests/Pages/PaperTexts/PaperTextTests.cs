using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.PaperTexts;

/// <summary>Writing the council's own texts of a paper. Who may open it stands in the access table.</summary>
public sealed class PaperTextTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = ".words__own form";
    private const string List = "/papers/texts/2017-18/10/cabinet";

    [Theory]
    [InlineData("/papers/texts/2017-18/10/cabinet/nowhere")]
    [InlineData("/papers/texts/2017-18/3/cabinet/summary")]
    [InlineData("/papers/texts/2017-19/10/cabinet/summary")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Without_a_period_the_address_leads_to_the_latest() =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/papers/texts")).Location.Should().Be("/papers/texts/2017-18/10");

    [Fact]
    public async Task Every_place_is_listed_with_its_text_and_since_when_it_stands()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync(List);

        string Row(string place) => page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == place).TextContent;
        Row("To").Should().Contain("Cabinet").And.Contain("Every period").And.Contain("Unchanged since P9 (December)");
        Row("Meeting date").Should().Contain("26 March 2018").And.Contain("This period").And.Contain("Changed");
        Row("Debt").Should().Contain("Nothing is written");
        Row("Introduction").Should().Contain("Variances are the forecast …", "a text is cut between words");
    }

    [Fact]
    public async Task A_text_is_shown_with_its_figures_and_those_that_can_be_inserted()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync(List + "/conclusion");

        page.Document.QuerySelector(".words__preview")!.TextContent.Should().Contain("£5.5m after roll forwards");
        page.Document.GetElementById("Input_Text")!.TextContent.Should().Contain("{total.revised-with-roll-forwards|size 1}");
        string Now(string field) => page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("[data-insert]")?.GetAttribute("data-insert") == field).TextContent;
        Now("{total.revised}").Should().Contain("+£3.865m");
        Now("{capital.variance}").Should().Contain("−£69.238m");
        Now("{company.Invicta Law.shortfall}").Should().Contain("£1.057m");
        Now("{period-month}").Should().Contain("January");
        Now("{activity.LD-NRC.volume-budget}").Should().Contain("1,038");
        Now("{staffing.CSC-STAFF.budget}").Should().Contain("£39.218m");
        page.Document.QuerySelectorAll(".words__area[open] > summary").Select(area => area.TextContent.Trim()).Should().Equal("Revenue");
        page.Document.QuerySelectorAll(".words__area .words__group > summary").Select(group => group.TextContent.Trim()).Should().Contain("Clients eligible and not eligible for grant at the end of the month: Total Clients")
            .And.NotContain(name => name.StartsWith("UASC-", StringComparison.Ordinal), "series and columns have names");
        page.Document.QuerySelectorAll("h3").Select(heading => heading.TextContent).Should()
            .ContainInOrder("Revenue", "Savings", "Reserves", "Capital", "Activity", "Staffing", "Series", "Companies");
    }

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Input.Text", "", "Enter the text" },
        { "Input.Text", "{total.nothing}", "is not a field" },
        { "Input.Text", "{company.Nobody.forecast}", "there is no company Nobody in this period" },
        { "Input.Text", new string('x', 8001), "A paragraph must be 8,000 characters or fewer; it has 8,001" },
        { "Input.Scope", "", "Select whether the text is for this period or for every period" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_beside_the_field_and_stays(string field, string entered, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(List + "/issues"), Form, ("Input.Text", field == "Input.Text" ? entered : "Words."), ("Input.Scope", field == "Input.Scope" ? entered : "period"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Contain(message);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Document.GetElementById(field.Replace('.', '_') + "-error")!.TextContent.Should().Contain(message);
        (await product.LookAsync(db => db.PaperTexts.CountAsync(text => text.Slot == "issues"))).Should().Be(0);
    }

    [Fact]
    public async Task A_text_is_previewed_without_being_saved_and_a_typed_figure_is_pointed_out()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.StepByAsync(
            await browser.GetAsync(List + "/debt"), Form, "Show it with its figures", ("Input.Text", "Capital: {capital.variance}, not £123.4m."));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".words__preview")!.TextContent.Should().Contain("−£69.238m");
        page.Document.QuerySelectorAll("#typed li").Should().ContainSingle().Which.TextContent.Should().Contain("£123.4m is typed");
        (await product.LookAsync(db => db.PaperTexts.CountAsync(text => text.Slot == "debt"))).Should().Be(0);
    }

    [Fact]
    public async Task Text_for_the_period_takes_the_place_of_every_periods_and_text_for_every_period_takes_it_back()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        const string Place = List + "/classification";

        var saved = await browser.SubmitAsync(await browser.GetAsync(Place), Form, ("Input.Text", "First.\n\nSecond."), ("Input.Scope", "period"));

        saved.Location.Should().Be(Place);
        (await TextsAsync("classification")).Should().Equal("0/1 Unrestricted", "10/1 First.", "10/2 Second.");
        (await browser.GetAsync(Place)).Main.Should().Contain("Last saved by Chief accountant").And.Contain("First.").And.NotContain("Unchanged since");

        await browser.SubmitAsync(await browser.GetAsync(Place), Form, ("Input.Text", "Open to all."), ("Input.Scope", "every"));
        (await TextsAsync("classification")).Should().Equal("0/1 Open to all.");
        (await browser.GetAsync(List)).Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Classification", StringComparison.Ordinal))
            .TextContent.Should().Contain("Changed", "P9 was published with other words");

        await browser.SubmitAsync(await browser.GetAsync(Place), Form, ("Input.Text", ""), ("Input.Scope", "every"));
        (await TextsAsync("classification")).Should().BeEmpty("an empty text takes the text away");
        var history = await product.LookAsync(db => db.History.Where(entry => entry.Subject == "paper text" && entry.Key.Contains("classification")).Select(entry => entry.Key + ": " + entry.To).ToListAsync());
        history.Should().Contain(["2017-18/P10/cabinet/classification/1: First.", "2017-18/every period/cabinet/classification/1: Open to all."]);
    }

    [Fact]
    public async Task Who_saves_second_sees_what_was_saved_first_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        const string Place = List + "/financial-implications";
        var seen = await second.GetAsync(Place);
        await first.SubmitAsync(await first.GetAsync(Place), Form, ("Input.Text", "Theirs."), ("Input.Scope", "period"));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.Text", "Mine."), ("Input.Scope", "period"));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.GetElementById("conflict")!.TextContent.Should().Contain("Chief accountant saved this").And.Contain("Theirs.");
        conflict.Document.GetElementById("Input_Text")!.TextContent.Trim().Should().Be("Mine.");
        replaced.Location.Should().Be(Place);
        (await TextsAsync("financial-implications")).Should().Equal("10/1 Mine.");
    }

    [Fact]
    public async Task A_published_papers_texts_are_shown_and_do_not_change()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync("/papers/texts/2017-18/9/cabinet")).Status.Should().Be(HttpStatusCode.OK);
        var locked = await browser.GetAsync("/papers/texts/2017-18/9/cabinet/to");

        locked.Status.Should().Be(HttpStatusCode.Forbidden);
        locked.Main.Should().Contain("is published, and what is published does not change").And.Contain("Cabinet");
    }

    private Task<List<string>> TextsAsync(string slot) => product.LookAsync(db => db.PaperTexts
        .Where(text => text.Slot == slot && text.Year == 2017)
        .OrderBy(text => text.Period).ThenBy(text => text.DisplayOrder)
        .Select(text => text.Period + "/" + text.DisplayOrder + " " + text.Text)
        .ToListAsync());
}
