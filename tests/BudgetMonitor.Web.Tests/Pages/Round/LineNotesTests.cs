using System.Net;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Round;

/// <summary>What is known beside the forecasts of lines, where they are forecast and where they are submitted.</summary>
public sealed class LineNotesTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/forecasts/2017-18/10/CYPE-SCS", DemonstrationUsers.BudgetManager },
        { "/round/2017-18/10/CYPE-SCS/submit", DemonstrationUsers.BudgetManager },
        { "/forecasts/2017-18/10/mine", DemonstrationUsers.BudgetManager },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Activity_and_agency_staff_of_a_part_of_a_line_are_told_to_its_owner(string path, string who)
    {
        var page = await (await product.BrowseAsAsync(who)).GetAsync(path);

        page.Status.Should().Be(HttpStatusCode.OK);
        var notes = await NotesAsync(page);
        notes.Should().ContainKey("/activity/2017-18/10/CIC-IFA").WhoseValue.Should().Contain("Independent Fostering Agencies is forecast +£").And.EndWith("against its budget");
        notes.Should().ContainKey("/staffing/2017-18/10/CSC-STAFF").WhoseValue.Should().Contain("Agency staff of Assessment Services").And.Contain("is forecast +£7,981,800 against its budget");
        notes.Keys.Should().NotContain(link => link.Contains("ALL-STAFF", StringComparison.Ordinal), "that is the council’s")
            .And.NotContain(link => link.Contains("LD-NRC", StringComparison.Ordinal), "that is another directorate’s");
        foreach (var link in notes.Keys)
        {
            (await (await product.BrowseAsAsync(who)).GetAsync(link)).Status.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task A_savings_shortfall_is_told_while_the_forecast_does_not_show_it_and_no_longer_once_it_does()
    {
        await using var fresh = new ProductFactory();
        const string Line = "XPH-CCD";
        await fresh.ChangeAsync(async db =>
        {
            // £300,000 of one saving falls short; the line is forecast on budget.
            var head = await db.Heads.SingleAsync(one => one.Year == 2017 && one.Code == Line);
            var limit = await db.CashLimits.SingleAsync(one => one.HeadId == head.HeadId);
            var forecast = await db.Forecasts.SingleAsync(one => one.HeadId == head.HeadId && one.Period == 10);
            (forecast.Gross, forecast.Income) = (limit.Gross ?? Money.Zero, limit.Income ?? Money.Zero);
            foreach (var saving in await db.SavingsLines.Where(one => one.Year == 2017 && one.Reference == "IL-06").ToListAsync())
            {
                var progress = await db.SavingsProgress.SingleAsync(one => one.SavingsLineId == saving.SavingsLineId && one.Period == 10);
                (progress.Forecast, progress.Delivered, progress.Status) = (Money.Zero, Money.Zero, SavingsStatus.Unachievable);
            }
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var part = $"/forecasts/2017-18/10/{Line}";

        var before = (await browser.GetAsync(part)).Document.QuerySelector("#line-notes + ul")!.TextContent;
        await SaveAsync(browser, part, "99,000,000");
        var after = await browser.GetAsync(part);

        before.Should().Contain("its savings fall short by £").And.Contain("and its variance is ");
        (after.Document.QuerySelector("#line-notes + ul")?.TextContent ?? string.Empty).Should().NotContain("fall short");

        await fresh.ChangeAsync(async db => db.Forecasts.Remove(await db.Forecasts.SingleAsync(one => one.Period == 10 && db.Heads.Any(head => head.HeadId == one.HeadId && head.Code == Line))));
        foreach (var path in new[] { part, await SubmitPathAsync(fresh, Line) })
        {
            (await browser.GetAsync(path)).Document.QuerySelector("#line-notes + ul")!.TextContent.Should().Contain("its savings fall short by £").And.Contain("and it has no forecast");
        }
    }

    [Fact]
    public async Task A_volume_that_changed_after_activity_and_rate_was_taken_is_told_with_the_new_value_and_taken_from_the_activity_page()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        const string Forecast = "/forecasts/2017-18/10/GET-CFR";
        const string Measure = "/activity/2017-18/10/CFR-JNY";
        var page = await browser.GetAsync(Forecast);
        var take = page.Document.QuerySelectorAll("input[name='Rows[0].Take']").Select(radio => radio.GetAttribute("value")!).Single(value => value.StartsWith("ActivityAndRate;", StringComparison.Ordinal));
        (await browser.SubmitAsync(page, "form.entry", ("Rows[0].Take", take))).Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(Forecast)).Document.QuerySelector("[data-changed-activity]").Should().BeNull("the forecast follows the volume");
        (await browser.GetAsync(Measure)).Document.QuerySelector("#outdated").Should().BeNull();

        var saved = await browser.SubmitAsync(await browser.GetAsync(Measure + "/enter"), "main form", ("Input.ForecastVolume", "17,000,000"));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        var measure = await browser.GetAsync(saved.Location!);
        var gives = (await GivesAsync(fresh)).Net;
        var figure = FormattableString.Invariant($"£{gives.Pounds:#,##0.##}");
        measure.Main.Should().Contain($"activity and rate now gives {figure} net. It is not in the forecast until you take it");
        measure.Document.QuerySelector("#outdated button")!.TextContent.Should().Be($"Take {figure} into the forecast");
        (await browser.GetAsync(Forecast)).Document.QuerySelector("[data-changed-activity]")!.TextContent.Should().Contain("activity and rate now gives").And.Contain(figure[1..].Split('.')[0]);

        var taken = await browser.SubmitAsync(measure, "#outdated form", ("Action", "save"));

        taken.Location.Should().BeEquivalentTo(Forecast);
        var after = await browser.GetAsync(taken.Location!);
        after.Document.QuerySelector("[data-changed-activity]").Should().BeNull();
        var stored = await fresh.LookAsync(db => db.Forecasts.AsNoTracking().SingleAsync(one => one.Period == 10 && db.Heads.Any(head => head.HeadId == one.HeadId && head.Code == "GET-CFR" && head.Year == 2017)));
        (stored.Method, new Amounts(stored.Gross, stored.Income).Net).Should().Be((Domain.Entries.ForecastMethod.ActivityAndRate, gives));
        (await browser.GetAsync(Measure)).Document.QuerySelector("#outdated").Should().BeNull();

        // Who only reads the line is offered nothing, and a form from before meets the figure of now.
        var again = await browser.SubmitAsync(measure, "#outdated form", ("Action", "save"), ("RequestId", Guid.NewGuid().ToString()));
        again.Status.Should().BeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Conflict);
    }

    private static Task<Dictionary<string, string>> NotesAsync(WebPage page) => Task.FromResult(
        page.Document.QuerySelectorAll("#line-notes + ul a").ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent.Trim()));

    private static async Task SaveAsync(Browser browser, string path, string gross) =>
        (await browser.SubmitAsync(await browser.GetAsync(path), "form.entry", ("Rows[0].Gross", gross))).Status.Should().Be(HttpStatusCode.Redirect);

    private static async Task<string> SubmitPathAsync(ProductFactory product, string line) =>
        $"/round/2017-18/10/{await product.LookAsync(db => db.Heads.Where(head => head.Year == 2017 && head.Code == line).Select(head => db.Heads.Single(parent => parent.HeadId == head.ParentId).Code).SingleAsync())}/submit";

    /// <summary>The volume of now at the rate last reported, worked out from what is stored.</summary>
    private static Task<Amounts> GivesAsync(ProductFactory product) => product.LookAsync(async db =>
    {
        var measure = await db.ActivityMeasures.AsNoTracking().SingleAsync(one => one.Year == 2017 && one.Reference == "CFR-JNY");
        var rows = await db.ActivityForecasts.AsNoTracking().Where(row => row.ActivityMeasureId == measure.ActivityMeasureId).ToListAsync();
        return ActivityEvidence.Of(measure, rows.Single(row => row.Period == 10), rows.Where(row => row.Period < 10).MaxBy(row => row.Period))!.Gives!.Value;
    });
}
