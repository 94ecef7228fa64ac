using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>From a typed figure to the Cabinet paper.</summary>
public sealed class ForecastJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string Line = "XPH-LOC";

    private static readonly string[] Levels = ["CORP-XPH", "CORP", "KCC within total", "KCC"];

    private static readonly IReadOnlyList<string> Variances = [
        $"tr[data-line='{Line}'] [data-cell='variance']", .. Levels.Select(level => $"tr[data-level='{level}'] [data-cell='variance']")];

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
        await SeesRatingAsync(officer, line, "Green");
        await SeesRatingAsync(officer, "tr[data-level='CORP']", "Amber");
        await officer.SeesOnlyAsync("[data-save-count]", "No changes");

        // Half a million more.
        var gross = page.Locator($"{line} input[name$='.Gross']");
        var typed = Visitor.Figure(await gross.InputValueAsync()) + 500_000m;
        await gross.FillAsync($"£{typed:#,##0}");

        await SeesVariancesAsync(officer, before.Select(variance => variance + 500_000m));
        await SeesRatingAsync(officer, line, "Red");
        await SeesRatingAsync(officer, "tr[data-level='CORP']", "Red");
        await officer.SeesOnlyAsync("[data-save-count]", "1 change not saved");
        await Expect(page.Locator($"{line}.is-changed")).ToHaveCountAsync(1);

        // Saved.
        await page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");
        await SeesVariancesAsync(officer, before.Select(variance => variance + 500_000m));
        await SeesRatingAsync(officer, "tr[data-level='CORP']", "Red");

        // The same in monitoring: line, division, directorate, council.
        await officer.OpenAsync($"/monitoring/2017-18/10/{Line}?unit=pounds");
        await Expect(page.Locator("main")).ToContainTextAsync($"{before[0] + 500_000m:+#,##0}");
        await officer.OpenAsync("/monitoring/2017-18/10/CORP-XPH?unit=pounds");
        await officer.SeesFigureAsync("tr.total td[data-column='variance']", before[1] + 500_000m);
        await officer.OpenAsync("/monitoring/2017-18/10/CORP?unit=pounds");
        await officer.SeesFigureAsync("tr.total td[data-column='variance']", before[2] + 500_000m);
        await officer.OpenAsync("/monitoring/2017-18/10?unit=pounds");
        await officer.SeesFigureAsync("tr.subtotal td[data-column='variance']", before[3] + 500_000m);
        await officer.SeesFigureAsync("tr.total td[data-column='variance']", before[4] + 500_000m);

        // And in the paper: table 1a of Kent's printed 0.851 and 3.865 are half a million higher.
        await officer.OpenAsync("/");
        await officer.SeesAsync("h1", "Forecast to overspend by £4.365m");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the papers" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Cabinet paper, Period 10 (January)" }).ClickAsync();
        await officer.SeesAsync("main", "1.351", "4.365", "Draft");
        var pdf = await Pdf.TextAsync(officer, "/papers/2017-18/10/cabinet/paper.pdf");
        pdf.Should().Contain("1.351").And.Contain("4.365");
    }

    private static async Task<IReadOnlyList<decimal>> VariancesAsync(Visitor visitor)
    {
        var variances = new List<decimal>();
        foreach (var place in Variances)
        {
            variances.Add(await visitor.FigureAsync(place));
        }

        return variances;
    }

    private static async Task SeesVariancesAsync(Visitor visitor, IEnumerable<decimal> variances)
    {
        foreach (var (place, variance) in Variances.Zip(variances))
        {
            await visitor.SeesFigureAsync(place, variance);
        }
    }

    private static Task SeesRatingAsync(Visitor visitor, string row, string rating) => visitor.SeesOnlyAsync($"{row} [data-cell='rating'] .rag", rating);
}
