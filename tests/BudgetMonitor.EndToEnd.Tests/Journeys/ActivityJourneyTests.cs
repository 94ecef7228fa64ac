using System.Text;
using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>A measure's volumes change, its split into volume and price follows, and both end in the Cabinet paper.</summary>
public sealed class ActivityJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_split_of_a_variance_follows_its_volumes_into_the_paper()
    {
        await using var manager = await chromium.VisitAsync(product, scripts: false);
        var page = manager.Page;
        await manager.SignInAsync("budget.manager");

        // From the line to its measure: the service gave the split itself.
        await manager.OpenAsync("/monitoring/2017-18/10/SCS-CIC");
        await page.Locator("#measures + ul").GetByRole(AriaRole.Link, new() { Name = "Commissioned from Independent Fostering Agencies" }).ClickAsync();
        await manager.SeesAsync("main", "+750,100", "Given by the service", "27 more clients than budgeted at the end of January");

        // The manager lets volumes and rates say it, and enters more clients.
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter volumes and money" }).ClickAsync();
        await page.Locator("#Input_ForecastVolume").FillAsync("160");
        await page.Locator("#Input_ActualVolume").FillAsync("165");
        await page.Locator("#Input_Drivers_0__Amount").FillAsync(string.Empty);
        await page.Locator("#Input_Drivers_1__Amount").FillAsync(string.Empty);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save activity" }).ClickAsync();
        await manager.SeesFirstAsync(".govuk-notification-banner__heading", "Activity saved");
        await manager.SeesAsync("main", "+1,329,720", "−479,620", "32 more clients than budgeted at the end of January");
        await manager.DoesNotSeeAsync("main", "Given by the service");

        // The paper says the same, on the page and in the files.
        await using var officer = await chromium.VisitAsync(product);
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await officer.SeesAsync("#appendix-2", "demand +£1.3m, unit cost −£0.5m (worked out from volumes and rates)");
        await officer.SeesAsync("#appendix-2-08-forecast", "160", "27");
        var file = await officer.Page.APIRequest.GetAsync($"{officer.Page.Url}/appendix-2-08-ytd.csv");
        Encoding.UTF8.GetString(await file.BodyAsync()).Should().Contain("165").And.Contain("32");
    }
}
