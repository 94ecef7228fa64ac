using System.Net;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Activity;

/// <summary>Volumes by month in one grid: typed and pasted. Who may open it stands in the access table.</summary>
public sealed class MonthsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Path = "/activity/2017-18/10/months/ADU-LD";

    [Theory]
    [InlineData("/activity/2017-18/10/months/NOPE")]
    [InlineData("/activity/2017-18/3/months/ADU-LD")]
    [InlineData("/activity/2017-18/10/months/ADU-LD?measure=CIC-IFA")] // another line's
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Published_months_are_read_the_rest_takes_budgets_and_only_this_month_an_actual()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(Path);

        page.Document.QuerySelectorAll("tbody").Should().HaveCount(3, "one for each measure of the line");
        page.Document.QuerySelectorAll("[data-months-row='LD-NRC;Budget'] input").Select(cell => cell.GetAttribute("data-month")).Should().Equal("10", "11", "12");
        page.Document.QuerySelectorAll("[data-months-row='LD-NRC;Actual'] input").Select(cell => cell.GetAttribute("data-month")).Should().Equal("10");
        page.Document.QuerySelector("[data-months-row='LD-NRC;Actual']")!.TextContent.Should().Contain("1,071", "April's is published and stands");
        page.Document.QuerySelectorAll("[style], script:not([src])").Should().BeEmpty();
        (await browser.GetAsync(Path + "?measure=ld-nrc")).Document.QuerySelectorAll("tbody").Should().ContainSingle();
        (await browser.GetAsync("/activity/2017-18/10")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.ToUpperInvariant()).Should().Contain("/ACTIVITY/2017-18/10/MONTHS/ASCH-ADU");
    }

    [Fact]
    public async Task A_part_without_measures_says_what_will_stand_there() =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/activity/2017-18/10/months/CORP")).Main.Should().Contain("Nothing is counted at");

    [Theory]
    [InlineData("Budget[11]", "many")]
    [InlineData("Actual[10]", "-3")]
    public async Task A_wrong_volume_is_told_in_its_cell(string cell, string value)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ($"Input.Measures[0].{cell}", value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be("Enter a number that is not below nil, such as 1,038 or 362,047.4");
        answer.Document.QuerySelector(".cell--error input")!.GetAttribute("value").Should().Be(value);
    }

    [Fact]
    public async Task Volumes_of_several_measures_are_saved_at_once_and_only_what_was_changed()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var second = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var (seenBySecond, seenToo) = (await second.GetAsync(Path), await second.GetAsync(Path));

        var saved = await first.SubmitAsync(await first.GetAsync(Path), Form, ("Input.Measures[0].Budget[11]", "1,050"), ("Input.Measures[1].Actual[10]", "1,370"));
        var apart = await second.SubmitAsync(seenBySecond, Form, ("Input.Measures[2].Budget[12]", "1,300"));
        var conflict = await second.SubmitAsync(seenToo, Form, ("Input.Measures[0].Budget[11]", "1,055"));
        var again = await second.SubmitAsync(conflict, Form);
        var nothing = await second.SubmitAsync(await second.GetAsync(Path), Form);

        saved.Location.Should().BeEquivalentTo(Path);
        apart.Location.Should().BeEquivalentTo(Path, "the second person did not touch what the first changed");
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved first").And.Contain("February: budget 1,050, actual nothing");
        conflict.Document.QuerySelector("[name='Input.Measures[0].Budget[11]']")!.GetAttribute("value").Should().Be("1,055");
        conflict.Document.QuerySelector("[name='Input.Measures[1].Actual[10]']")!.GetAttribute("value").Should().Be("1,370", "cells left alone take what stands");
        again.Location.Should().BeEquivalentTo(Path);
        (await second.GetAsync(nothing.Location!)).Main.Should().Contain("Nothing was changed, so nothing was saved");
        (await product.LookAsync(db => db.ActivityMonths.Where(month => month.Month == 11 && db.ActivityMeasures.Any(one => one.ActivityMeasureId == month.ActivityMeasureId && one.Reference == "LD-NRC")).Select(month => month.Budget).SingleAsync()))
            .Should().Be(new Volume(1_055m));
        (await first.GetAsync("/activity/2017-18/10/LD-SLO")).Main.Should().Contain("1,370");
        (await product.LookAsync(db => db.History.CountAsync(entry => entry.To == "1370" || entry.To == "1370.00"))).Should().Be(1);
    }

    [Theory]
    [InlineData("LD-NRC\tbudget\t1,050\t1,049", "LD-NRC;Budget", 11, "2 volumes would change.")]
    [InlineData("1,050\t1,049\n\n1,365", "LD-NRC;Budget", 11, "2 volumes would change. 1 cell")]
    [InlineData("Measure\tVolume\tDec\tJan\tFeb\nLD-NRC\tbudget\t1,061\t1,059\t1,051\n\tactual\t1,054\t1,052", "", 1, "3 volumes would change. 2 cells are the same as what is there already")]
    [InlineData("1,071\t1,064", "LD-NRC;Actual", 1, "Nothing would change. 2 cells are the same as what is there already")]
    public async Task A_block_is_looked_at_before_it_is_taken_and_saved(string block, string row, int month, string words)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        if (block.Contains("\n\n", StringComparison.Ordinal))
        {
            // The row below LD-NRC's budget is its actual, whose February is still to come.
            var refused = await Preview(browser, block, row, month);
            refused.Status.Should().Be(HttpStatusCode.BadRequest);
            refused.Main.Should().Contain("February is still to come and has no actual volume yet");
            return;
        }

        var preview = await Preview(browser, block, row, month);

        preview.Status.Should().Be(HttpStatusCode.OK);
        preview.Main.Should().Contain(words);
        if (words.StartsWith("Nothing", StringComparison.Ordinal))
        {
            return;
        }

        var taken = await browser.GetAsync((await browser.SubmitByAsync(preview, Form, "Put them into the cells")).Location!);
        taken.Document.QuerySelector("[name='Input.Measures[0].Budget[11]']")!.GetAttribute("value").Should().BeOneOf("1,050", "1,051");
        var back = await browser.GetAsync((await browser.SubmitByAsync(preview, Form, "Go back without them")).Location!);
        back.Document.QuerySelector("[name='Input.Measures[0].Budget[11]']")!.GetAttribute("value").Should().NotBe("1,051");
    }

    [Theory]
    [InlineData("", "There are no cells: copy them in the spreadsheet and paste them here")]
    [InlineData("NOBODY\t5", "There is no such measure on this page")]
    [InlineData("1,058\t-", "A dash alone could be nil or nothing: enter 0 for nil or leave the cell empty")]
    [InlineData("1,058\t£5", "Enter a number that is not below nil, such as 1,038 or 362,047.4")]
    [InlineData("1\t2\t3\t4", "The block goes on beyond March")]
    [InlineData("LD-NRC\tbudget\t1\nLD-NRC\tbudget\t2", "January of this measure is in the block twice")]
    [InlineData("1\n2\n3\n4\n5\n6\n7", "The block has more rows than there are from there down")]
    [InlineData("Measure\tSomething\tJan\nLD-NRC\t5\t6", "The head row names no month here")]
    [InlineData("Measure\tApr\nLD-NRC\t5", "April is published, and what is published does not change")]
    public async Task A_block_that_could_mean_two_things_or_changes_what_is_published_is_refused_whole(string block, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await Preview(browser, block, "LD-NRC;Budget", 10);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(problem => problem.EndsWith(message, StringComparison.Ordinal));
        answer.Document.QuerySelector("#Input_Block").Should().NotBeNull("the block can be mended on the page");
    }

    [Fact]
    public async Task A_form_that_names_another_parts_measure_is_not_found()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var answer = await browser.PostWithTokenAsync(
            "/activity/2017-18/10/months/CYPE-SCS", ("Sent", "0;0"), ("RequestId", Guid.NewGuid().ToString()), ("Input.Measures[0].Reference", "LD-NRC"), ("Input.Measures[0].Budget[11]", "5"));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_published_month_or_an_actual_to_come_that_is_sent_anyway_changes_nothing()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var before = await Count();

        var answer = await browser.PostWithTokenAsync(
            Path, ("Sent", "0;0"), ("RequestId", Guid.NewGuid().ToString()), ("Input.Measures[0].Reference", "LD-NRC"), ("Input.Measures[0].Budget[1]", "5"), ("Input.Measures[0].Actual[12]", "5"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await Count()).Should().Be(before);

        Task<int> Count() => product.LookAsync(db => db.ActivityMonths.CountAsync(month => month.Budget == new Volume(5m) || month.Actual == new Volume(5m)));
    }

    [Fact]
    public async Task Every_step_of_a_pasted_block_has_an_address_to_go_back_to_and_after_the_save_it_shows_what_stands()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var sent = await browser.SubmitByAsync(
            await browser.GetAsync(Path), Form, "Show what would change", ("Input.Block", "1,111"), ("Input.BlockRow", "LD-NRC;Budget"), ("Input.BlockMonth", "12"), ("Input.Measures[1].Budget[11]", "1,222"));
        var taken = await browser.SubmitByAsync(await browser.GetAsync(sent.Location!), Form, "Put them into the cells");
        var cells = await browser.GetAsync(taken.Location!);
        (await browser.GetAsync(sent.Location!)).Heading.Should().EndWith("What the pasted cells would change", "going back shows the block again");
        Value(cells, "Input.Measures[0].Budget[12]").Should().Be("1,111");
        Value(cells, "Input.Measures[1].Budget[11]").Should().Be("1,222", "what was typed is kept");

        var saved = await browser.SubmitAsync(cells, Form);

        saved.Location.Should().BeEquivalentTo(Path);
        foreach (var step in new[] { sent, taken })
        {
            (await browser.GetAsync(step.Location!)).Location.Should().BeEquivalentTo(Path, "what was saved is not offered as unsaved");
        }

        var other = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await other.GetAsync((await other.GetAsync(sent.Location!)).Location!)).Main.Should().Contain("no longer kept").And.Contain("Paste it again");
        (await other.GetAsync(Path + "?held=nonsense")).Status.Should().Be(HttpStatusCode.OK);

        static string? Value(WebPage page, string field) => page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value");
    }

    [Fact]
    public async Task A_pasted_block_whose_measure_is_gone_by_now_leads_to_what_stands()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        await fresh.ChangeAsync(async db =>
        {
            var another = db.Entry(await db.ActivityMeasures.SingleAsync(measure => measure.Reference == "LD-NRC")).CurrentValues.Clone();
            (another[nameof(ActivityMeasure.ActivityMeasureId)], another[nameof(ActivityMeasure.Reference)]) = (0, "LD-NEW");
            db.Add(another.ToObject());
        });
        var sent = await browser.SubmitByAsync(
            await browser.GetAsync(Path), Form, "Show what would change", ("Input.Block", "1,111"), ("Input.BlockRow", "LD-NEW;Budget"), ("Input.BlockMonth", "12"));
        await fresh.ChangeAsync(async db => db.Remove(await db.ActivityMeasures.SingleAsync(measure => measure.Reference == "LD-NEW")));

        var held = await browser.GetAsync(sent.Location!);

        held.Status.Should().Be(HttpStatusCode.Redirect);
        held.Location.Should().BeEquivalentTo(Path);
        (await browser.GetAsync(held.Location!)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<WebPage> Preview(Browser browser, string block, string row, int month)
    {
        var sent = await browser.SubmitByAsync(await browser.GetAsync(Path), Form, "Show what would change", ("Input.Block", block), ("Input.BlockRow", row), ("Input.BlockMonth", $"{month}"));
        return await browser.GetAsync(sent.Location!);
    }
}
