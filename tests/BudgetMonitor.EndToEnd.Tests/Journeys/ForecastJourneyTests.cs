using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>From a typed figure to the Cabinet paper.</summary>
public sealed class ForecastJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string Line = "XPH-LOC";

    private static readonly string[] Levels = ["CORP-XPH", "CORP", "KCC within total", "KCC"];

    [Fact]
    public async Task A_changed_forecast_shows_at_once_at_every_level_and_after_saving_in_the_paper()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");

        // From the home page to the table.
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter forecasts for Period 10 (January)" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Excluding Public Health", Exact = true }).ClickAsync();
        var line = $"tr[data-line='{Line}']";
        var before = await VariancesAsync(officer);
        (await RatingAsync(officer, line)).Should().Be("Green");
        (await RatingAsync(officer, "tr[data-level='CORP']")).Should().Be("Amber");
        (await officer.TextAsync("[data-save-count]")).Should().Be("No changes");

        // Half a million more.
        var gross = page.Locator($"{line} input[name$='.Gross']");
        var typed = Visitor.Figure(await gross.InputValueAsync()) + 500_000m;
        await gross.FillAsync($"£{typed:#,##0}");

        (await VariancesAsync(officer)).Should().Equal(before.Select(variance => variance + 500_000m));
        (await RatingAsync(officer, line)).Should().Be("Red");
        (await RatingAsync(officer, "tr[data-level='CORP']")).Should().Be("Red");
        (await officer.TextAsync("[data-save-count]")).Should().Be("1 change not saved");
        (await page.Locator($"{line}.is-changed").CountAsync()).Should().Be(1);

        // Saved.
        await page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        (await officer.TextAsync(".govuk-notification-banner__heading")).Should().StartWith("Saved 1 forecast");
        (await VariancesAsync(officer)).Should().Equal(before.Select(variance => variance + 500_000m));
        (await RatingAsync(officer, "tr[data-level='CORP']")).Should().Be("Red");

        // The same in monitoring: line, division, directorate, council.
        await officer.OpenAsync($"/monitoring/2017-18/10/{Line}?unit=pounds");
        (await page.Locator("main").InnerTextAsync()).Should().Contain($"{before[0] + 500_000m:+#,##0}");
        await officer.OpenAsync("/monitoring/2017-18/10/CORP-XPH?unit=pounds");
        (await officer.FigureAsync("tr.total td[data-column='variance']")).Should().Be(before[1] + 500_000m);
        await officer.OpenAsync("/monitoring/2017-18/10/CORP?unit=pounds");
        (await officer.FigureAsync("tr.total td[data-column='variance']")).Should().Be(before[2] + 500_000m);
        await officer.OpenAsync("/monitoring/2017-18/10?unit=pounds");
        (await officer.FigureAsync("tr.subtotal td[data-column='variance']")).Should().Be(before[3] + 500_000m);
        (await officer.FigureAsync("tr.total td[data-column='variance']")).Should().Be(before[4] + 500_000m);

        // And in the paper: table 1a of Kent's printed 0.851 and 3.865 are half a million higher.
        await officer.OpenAsync("/");
        (await officer.TextAsync("h1")).Should().Contain("Forecast to overspend by £4.365m");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the papers" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Cabinet paper, Period 10 (January)" }).ClickAsync();
        var paper = await page.Locator("main").InnerTextAsync();
        paper.Should().Contain("1.351").And.Contain("4.365").And.Contain("Draft");
        var pdf = await Pdf.TextAsync(officer, "/papers/2017-18/10/cabinet/paper.pdf");
        pdf.Should().Contain("1.351").And.Contain("4.365");
    }

    private static async Task<IReadOnlyList<decimal>> VariancesAsync(Visitor visitor)
    {
        var variances = new List<decimal> { await visitor.FigureAsync($"tr[data-line='{Line}'] [data-cell='variance']") };
        foreach (var level in Levels)
        {
            variances.Add(await visitor.FigureAsync($"tr[data-level='{level}'] [data-cell='variance']"));
        }

        return variances;
    }

    private static async Task<string> RatingAsync(Visitor visitor, string row) => await visitor.TextAsync($"{row} [data-cell='rating'] .rag");
}
