using System.Net;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>What stands beside a line's figures, pasted blocks, and all lines of a person on one page. Without script throughout.</summary>
public class EntryMethodTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "form.entry";
    private const string Path = "/forecasts/2017-18/10/CYPE-EYP";

    [Fact]
    public async Task A_methods_figures_are_taken_with_one_choice_and_the_method_stays_beside_them()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-ASY");
        var take = page.Document.QuerySelectorAll("input[name='Rows[0].Take']").Select(radio => radio.GetAttribute("value")!).Single(value => value.StartsWith("CashLimit;", StringComparison.Ordinal));

        var answer = await browser.SubmitAsync(page, Form, ("Rows[0].Take", take), ("Rows[0].Nature", "OneOff"), ("Rows[0].Effect", "-1,500"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        var code = page.Document.QuerySelector("input[name='Rows[0].Code']")!.GetAttribute("value")!;
        var stored = await ForecastAsync(code);
        (stored.Method, stored.Nature, stored.FullYearEffect).Should().Be((ForecastMethod.CashLimit, VarianceNature.OneOff, (-1_500).Pounds()));
        $"CashLimit;{stored.Gross.Pence};{stored.Income.Pence}".Should().Be(take);
        (await browser.GetAsync(answer.Location!)).Document.QuerySelector($"tr[data-line='{code}'] .more-button")!.TextContent.Should().Be("Cash limit, one-off");
        var line = await browser.GetAsync($"/monitoring/2017-18/10/{code}");
        line.Main.Should().Contain("MethodCash limit").And.Contain("Variance isone-off").And.Contain("Full-year effect next year");

        // Typing over it makes it typed; a line that is not touched keeps its method.
        await browser.SubmitAsync(await browser.GetAsync(answer.Location!), Form);
        (await ForecastAsync(code)).Method.Should().Be(ForecastMethod.CashLimit);
        await browser.SubmitAsync(await browser.GetAsync(answer.Location!), Form, ("Rows[0].Gross", "123"));
        (await ForecastAsync(code)).Method.Should().Be(ForecastMethod.Typed);
    }

    [Fact]
    public async Task A_method_that_gives_something_else_by_now_and_one_beside_a_typed_figure_are_questions()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync(Path);
        var take = page.Document.QuerySelectorAll("input[name='Rows[1].Take']").Select(radio => radio.GetAttribute("value")!).Single(value => value.StartsWith("CashLimit;", StringComparison.Ordinal));

        var old = await browser.SubmitAsync(page, Form, ("Rows[1].Take", "CashLimit;1;2"));
        var both = await browser.SubmitAsync(page, Form, ("Rows[1].Take", take), ("Rows[1].Gross", "77"));
        var none = await browser.SubmitAsync(page, Form, ("Rows[1].Take", "RunRate;1;2"));

        old.Status.Should().Be(HttpStatusCode.BadRequest);
        old.Problems.Should().ContainSingle().Which.Should().Contain("The cash limit now gives");
        both.Problems.Should().ContainSingle().Which.Should().Contain("You typed one figure and chose the cash limit");
        both.Document.QuerySelector("input[name='Rows[1].Gross']")!.GetAttribute("value").Should().Be("77");
        none.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_full_year_effect_that_cannot_be_read_comes_back_with_its_message()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ("Rows[1].Effect", "much"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Contain("Full-year effect: Enter an amount in pounds");
        answer.Document.QuerySelector("input[name='Rows[1].Effect']")!.GetAttribute("value").Should().Be("much");
    }

    [Fact]
    public async Task A_pasted_block_is_shown_first_goes_into_the_cells_and_is_saved_with_what_was_typed()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-SCS");
        var codes = page.Document.QuerySelectorAll("input[name$='.Code']").Select(field => field.GetAttribute("value")!).ToList();
        var before = await ForecastAsync(codes[1]);

        var preview = await SentAsync(browser, browser.SubmitAsync(page, Form, ("Action", "preview"), ("Rows[0].Gross", "51,000,001"), ("Block", $"{codes[1]}\t13,000,001\t-5\n{codes[2]}\t£14,000,002\t(6)")));
        preview.Status.Should().Be(HttpStatusCode.OK);
        preview.Heading.Should().EndWith("What the pasted cells would change");
        preview.Main.Should().Contain("2 lines would change").And.Contain("13,000,001").And.Contain("14,000,002").And.Contain("1 line that you changed before is kept");
        (await ForecastAsync(codes[1])).Version.Should().Be(before.Version);

        var taken = await SentAsync(browser, browser.SubmitAsync(preview, "main form", ("Action", "take")));
        taken.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("51,000,001");
        taken.Document.QuerySelector("input[name='Rows[1].Gross']")!.GetAttribute("value").Should().Be("13,000,001");
        (await ForecastAsync(codes[1])).Version.Should().Be(before.Version, "nothing is saved before the save");

        var saved = await browser.SubmitAsync(taken, Form, ("Action", "save"));
        (await browser.GetAsync(saved.Location!)).Main.Should().Contain("Saved 3 forecasts");
        (await ForecastAsync(codes[2])).Income.Should().Be((-6).Pounds());
    }

    [Fact]
    public async Task Every_step_of_a_pasted_block_has_an_address_to_go_back_to_and_after_the_save_it_shows_what_stands()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/GET");
        var code = page.Document.QuerySelector("input[name='Rows[0].Code']")!.GetAttribute("value");

        var sent = await browser.SubmitAsync(page, Form, ("Action", "preview"), ("Rows[1].Gross", "99"), ("Block", $"{code}\t3,003\t-3"));
        sent.Status.Should().Be(HttpStatusCode.Redirect);
        var taken = await browser.SubmitAsync(await browser.GetAsync(sent.Location!), "main form", ("Action", "take"));
        var cells = await browser.GetAsync(taken.Location!);
        (await browser.GetAsync(sent.Location!)).Heading.Should().EndWith("What the pasted cells would change", "going back shows the block again");
        cells.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("3,003");
        cells.Document.QuerySelector("input[name='Rows[1].Gross']")!.GetAttribute("value").Should().Be("99");
        cells.Document.Body!.GetAttribute("data-posted").Should().Be("true", "what is not saved is guarded as in any form that came back");

        var saved = await browser.SubmitAsync(cells, Form, ("Action", "save"));

        saved.Location.Should().BeEquivalentTo("/forecasts/2017-18/10/GET");
        foreach (var step in new[] { sent, taken })
        {
            (await browser.GetAsync(step.Location!)).Location.Should().BeEquivalentTo("/forecasts/2017-18/10/GET", "what was saved is not offered as unsaved");
        }

        var other = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await other.GetAsync((await other.GetAsync(sent.Location!)).Location!)).Main.Should().Contain("no longer kept").And.Contain("Paste it again");
        (await other.GetAsync("/forecasts/2017-18/10/GET?held=nonsense")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bad_cells_are_listed_by_row_and_column_and_nothing_is_taken()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync(Path);

        var preview = await SentAsync(browser, browser.SubmitAsync(page, Form, ("Action", "preview"), ("Block", "EYP-SEN\t12k\t-5\nXPH-LOC\t1\t-1\nEYP-EHP\t7\t5,000"), ("Rows[1].Gross", "99")));
        preview.Status.Should().Be(HttpStatusCode.BadRequest);
        preview.Document.Title.Should().StartWith("Error: ");
        preview.Problems.Should().HaveCount(3);
        preview.Problems[0].Should().StartWith("Row 1, column 2, “12k”: Enter whole pounds");
        preview.Problems[1].Should().StartWith("Row 2, column 1, “XPH-LOC”: There is no such line on this page");
        preview.Problems[2].Should().StartWith("Row 3, column 3, “5,000”: Enter income as a minus figure");

        var forced = await SentAsync(browser, browser.SubmitAsync(preview, "main form", ("Action", "take")));
        forced.Status.Should().Be(HttpStatusCode.BadRequest);
        var back = await SentAsync(browser, browser.SubmitAsync(preview, "main form", ("Action", "back")));
        back.Document.QuerySelector("input[name='Rows[1].Gross']")!.GetAttribute("value").Should().Be("99");
        back.Document.QuerySelector("input[name='Rows[0].Gross']")!.GetAttribute("value").Should().NotBe("7");
    }

    [Theory]
    [InlineData(DemonstrationUsers.BudgetManager, "SCS-CIC", 5)]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate, "SCS-CIC", 14)]
    [InlineData(DemonstrationUsers.FinanceOfficer, "XPH-LOC", 50)]
    public async Task All_my_lines_stand_on_one_page_and_no_others(string who, string line, int atLeast)
    {
        var browser = await product.BrowseAsAsync(who);

        var page = await browser.GetAsync("/forecasts/2017-18/10/mine");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("All my lines");
        var codes = page.Document.QuerySelectorAll("tr[data-line]").Select(row => row.GetAttribute("data-line")!).ToList();
        codes.Should().Contain(line).And.OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(Math.Min(atLeast, 10) / 2);
        codes.Contains("XPH-LOC").Should().Be(who == DemonstrationUsers.FinanceOfficer);
        (await browser.GetAsync("/forecasts/2017-18/10")).Document.QuerySelector("a[href='/forecasts/2017-18/10/mine']").Should().NotBeNull();
    }

    [Fact]
    public async Task Only_the_marks_of_whoever_touched_them_are_saved_over_somebody_elses()
    {
        var mine = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var theirs = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);
        var myPage = await mine.GetAsync(Path);
        await theirs.SubmitAsync(await theirs.GetAsync(Path), Form, ("Rows[2].Gross", "41"), ("Rows[2].Nature", "Recurring"), ("Rows[2].Effect", "9"));

        var conflict = await mine.SubmitAsync(myPage, Form, ("Rows[2].Gross", "42"), ("Rows[3].Nature", "OneOff"));
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("gross £42").And.Contain("gross £41");
        await mine.SubmitAsync(conflict, "main form", ("Rows[0].Choice", "yours"));

        var code = myPage.Document.QuerySelector("input[name='Rows[2].Code']")!.GetAttribute("value")!;
        var stored = await ForecastAsync(code);
        (stored.Gross, stored.Nature, stored.FullYearEffect).Should().Be((42.Pounds(), VarianceNature.Recurring, 9.Pounds()));
        (await ForecastAsync(myPage.Document.QuerySelector("input[name='Rows[3].Code']")!.GetAttribute("value")!)).Nature.Should().Be(VarianceNature.OneOff);
    }

    [Fact]
    public async Task Six_hundred_pasted_lines_are_taken_in_one_go()
    {
        await using var large = new ProductFactory();
        await NextYear.AddAsync(large, 600);
        var browser = await large.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2018-19/1/mine");
        var block = string.Join("\r\n", Enumerable.Range(0, 600).Select(line => $"{NextYear.Code(line)}\tHead {NextYear.Code(line)}\t{1_000 + line:#,##0}\t(100)"));

        // A name with digits in it tells nothing new either, but only a head row can say so.
        var preview = await SentAsync(browser, browser.SubmitAsync(page, Form, ("Action", "preview"), ("Block", "Code\tName\tGross\tIncome\r\n" + block)));
        preview.Main.Should().Contain("599 lines would change").And.Contain("1 line is the same as what is there already");
        var taken = await SentAsync(browser, browser.SubmitAsync(preview, "main form", ("Action", "take")));
        var saved = await browser.SubmitAsync(taken, Form, ("Action", "save"));

        (await browser.GetAsync(saved.Location!)).Main.Should().Contain("Saved 599 forecasts");
    }

    /// <summary>What was sent has an answer with an address of its own.</summary>
    private static async Task<WebPage> SentAsync(Browser browser, Task<WebPage> sending) => await browser.GetAsync((await sending).Location!);

    private Task<ForecastEntry> ForecastAsync(string code) => product.LookAsync(db => db.Forecasts
        .AsNoTracking()
        .SingleAsync(forecast => forecast.Period == 10 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Code == code && head.Year == 2017)));
}
