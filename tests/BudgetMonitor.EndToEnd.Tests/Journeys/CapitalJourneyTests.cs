using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>A scheme is rephased: its money moves into next year, the total comes to nil, a text is asked for and given, and the paper tells it.</summary>
public sealed class CapitalJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_scheme_is_rephased_and_ends_in_the_paper()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");

        // From the directorate's figures to its capital schemes and their entry.
        await officer.OpenAsync("/monitoring/2017-18/10/CORP");
        await page.GetByRole(AriaRole.Link, new() { Name = "Capital schemes of Strategic & Corporate Services" }).ClickAsync();
        await officer.SeesAsync(".headline", "£10.778m moves to later years");
        await page.GetByRole(AriaRole.Link, new() { Name = "Strategic & Corporate Services", Exact = true }).First.ClickAsync();

        // £2m more leaves this year: until it stands in the next one, the total over the years is not nil.
        await page.Locator("#Input_Schemes_0__Rephasing").FillAsync("-12,778,200");
        await Expect(page.Locator("[data-left-over]")).ToHaveTextAsync("\u22122,000,000");
        await page.Locator("#Input_Schemes_0__Years_0__Rephasing").FillAsync("12,778,200");
        await Expect(page.Locator("[data-left-over]")).ToHaveTextAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the figures" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Saved: Strategic & Corporate Services");

        // The movement since the last report reaches the limit, so a text is asked for.
        await officer.SeesAsync("tbody[data-scheme]", "Text needed");
        await page.Locator("#Input_Schemes_0__Text").FillAsync("The new offices wait for planning permission.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the figures" }).ClickAsync();
        await officer.DoesNotSeeAsync("tbody[data-scheme]", "Text needed");

        // The paper lists the movement with its reason, and its table has the new figures.
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await officer.SeesAsync("section:has(#capital), #capital", "rephasing movement of \u2212£2.726m. The new offices wait for planning permission.");
        await officer.SeesAsync("#table-3-capital", "\u221212.778", "\u221273.644");
        await officer.SeesAsync("#capital-years", "0.000");

        // The same figures stand in the CSV file of the table.
        var file = await page.APIRequest.GetAsync("/papers/2017-18/10/cabinet/table-3-capital.csv");
        (await file.TextAsync()).Should().Contain("-12.778").And.Contain("-11.480");
    }
}
