using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>From a line's words to the Cabinet paper, and from a director's actions to a smaller adjustment.</summary>
public sealed class WordsJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Words_written_once_are_rolled_up_and_their_figures_follow_the_forecast_into_the_paper()
    {
        await using var manager = await chromium.VisitAsync(product);
        await manager.SignInAsync("budget.manager");

        // The manager writes about a line and inserts its variance at the cursor.
        await manager.OpenAsync("/monitoring/2017-18/10/SCS-CIC");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Write the commentary" }).ClickAsync();
        await manager.Page.Locator("#Input_Text").FillAsync("Placements cost more: ");
        await manager.Page.Locator("[data-insert='{SCS-CIC.variance}']").ClickAsync();
        await Expect(manager.Page.Locator("#Input_Text")).ToHaveValueAsync("Placements cost more: {SCS-CIC.variance}");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save the commentary" }).ClickAsync();
        await manager.SeesFirstAsync(".govuk-notification-banner__heading", "Commentary saved");
        var before = await manager.TextAsync(".words__preview .figures");
        before.Should().MatchRegex("^[+−]£[0-9.]+m$");

        // The cursor is nowhere yet, and a figure goes behind what is written; then it goes where the cursor was last.
        var text = manager.Page.Locator("#Input_Text");
        await manager.OpenAsync("/commentary/2017-18/10/SCS-CIC");
        await manager.Page.Locator("[data-insert='{SCS-CIC.forecast}']").ClickAsync();
        await Expect(text).ToHaveValueAsync("Placements cost more: {SCS-CIC.variance}{SCS-CIC.forecast}");
        await Expect(text).ToBeFocusedAsync();
        await text.FillAsync("Placements cost more.");
        await text.EvaluateAsync("text => text.setSelectionRange(10, 10)");
        await manager.Page.Locator("[data-insert='{SCS-CIC.forecast}']").ClickAsync();
        await Expect(text).ToHaveValueAsync("Placements{SCS-CIC.forecast} cost more.");
        await text.PressSequentiallyAsync("!");
        await Expect(text).ToHaveValueAsync("Placements{SCS-CIC.forecast}! cost more.");

        // The director starts from it and saves it as the directorate's.
        await using var director = await chromium.VisitAsync(product, scripts: false);
        await director.SignInAsync("director.cype");
        await director.OpenAsync("/commentary/2017-18/10/CYPE");
        await director.SeesAsync("#draft", "not saved until you save it");
        await director.Page.GetByRole(AriaRole.Button, new() { Name = "Save the commentary" }).ClickAsync();
        await director.SeesAsync(".words__preview", before);

        // The figure changes and the text follows.
        await manager.OpenAsync("/forecasts/2017-18/10/CYPE-SCS");
        var gross = manager.Page.Locator("tr[data-line='SCS-CIC'] input[name$='.Gross']");
        await gross.FillAsync($"{Visitor.Figure(await gross.InputValueAsync()) + 1_000_000m:0}");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await manager.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");
        await director.OpenAsync("/monitoring/2017-18/10/CYPE");
        var after = Sum(before) + 1m;
        await director.SeesAsync("section[aria-labelledby='commentary']", $"{after:+£0.000;−£0.000}m");

        // And it stands in the paper, with a link back on screen.
        await using var officer = await chromium.VisitAsync(product);
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await officer.SeesAsync("#directorates", "Placements cost more", $"{after:+£0.000;−£0.000}m");
        await Expect(officer.Page.Locator("#directorates h3 a[href$='/cype']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_text_of_the_paper_is_written_with_an_inserted_figure_previewed_saved_and_read()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the texts of this paper" }).ClickAsync();
        await officer.SeesAsync("tbody tr:has(a:text-is('To'))", "Unchanged since P9 (December)");
        await page.GetByRole(AriaRole.Link, new() { Name = "Other implications" }).ClickAsync();

        // A figure is inserted where the cursor stands and shows in the preview, which saves nothing.
        await page.Locator("#Input_Text").FillAsync("The council stands at ");
        await page.Locator("[data-insert='{total.revised-with-roll-forwards}']").ClickAsync();
        await Expect(page.Locator("#Input_Text")).ToHaveValueAsync("The council stands at {total.revised-with-roll-forwards}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it with its figures" }).ClickAsync();
        await officer.SeesMatchAsync(".words__preview", @"The council stands at [+−]£[0-9.]+m");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Text saved: Other implications, Period 10");
        var shown = await officer.TextAsync(".words__preview .figures");

        // It stands in the paper with the same figure. The Cabinet's paper has the conclusion, so the text goes there.
        await officer.OpenAsync("/papers/texts/2017-18/10/cabinet/conclusion");
        await page.Locator("#Input_Text").FillAsync("In the end {total.revised-with-roll-forwards}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the text" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Text saved");
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await officer.SeesAsync("#conclusion", $"In the end {shown}.");
    }

    [Fact]
    public async Task An_adjustment_shrinks_as_an_actions_money_enters_the_forecast()
    {
        await using var director = await chromium.VisitAsync(product);
        var page = director.Page;
        await director.SignInAsync("director.cype");
        await director.OpenAsync("/adjustments/2017-18/10/CYPE-SCS");

        await page.Locator("#Input_Before").FillAsync("-500,000");
        await Expect(page.Locator("[data-adjustment-own]")).ToHaveTextAsync("−£500,000");
        await Expect(page.Locator("[data-adjustment-after]")).Not.ToBeEmptyAsync();
        await page.Locator("#Input_Reason").FillAsync("Actions agreed in January");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another action" }).ClickAsync();
        await FillActionAsync(page, 0, "Fewer agency staff", "-300,000");
        await FillActionAsync(page, 1, "Renegotiate rents", "-200,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the adjustment" }).ClickAsync();
        await director.SeesAsync(".adjustment", "Adjustment −£500,000", "cover the adjustment exactly");

        await page.Locator("fieldset:has(legend:text-is('Renegotiate rents')) input[name$='.InForecast']").FillAsync("-200,000");
        await page.Locator("fieldset:has(legend:text-is('Renegotiate rents')) select").SelectOptionAsync("Delivered");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the adjustment" }).ClickAsync();

        await director.OpenAsync("/monitoring/2017-18/10/CYPE-SCS?unit=pounds");
        await director.SeesAsync(".adjustment", "Adjustment before actions −£500,000; −£200,000 of it now in the forecast; adjustment now −£300,000.");
    }

    private static async Task FillActionAsync(IPage page, int place, string title, string amount)
    {
        await page.Locator($"#Input_Actions_{place}__Title").FillAsync(title);
        await page.Locator($"#Input_Actions_{place}__Owner").FillAsync("Head of placements");
        await page.Locator($"#Input_Actions_{place}__DueOn").FillAsync("2018-03-31");
        await page.Locator($"#Input_Actions_{place}__Amount").FillAsync(amount);
    }

    private static decimal Sum(string figure) => Visitor.Figure(figure.Replace("£", string.Empty, StringComparison.Ordinal).TrimEnd('m'));
}
