using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>A saving is added, goes from on track to unachievable, is replaced, and ends in the Cabinet paper on screen and in print.</summary>
public sealed class SavingsJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_saving_fails_and_is_replaced_and_the_paper_tells_both_without_counting_twice()
    {
        // Finance adds the saving to the register.
        await using var officer = await chromium.VisitAsync(product);
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/savings/2017-18/10");
        await AddAsync(officer, "FEWER", "Fewer agency workers", "400,000", "Agreed");
        await officer.SeesAsync(".headline", "£0.400m to be saved in 2017-18, nothing reported in this period");

        // It waits for the manager, who reports it on track, without script.
        await using var manager = await chromium.VisitAsync(product, scripts: false);
        await manager.SignInAsync("budget.manager");
        await manager.OpenAsync("/");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "1 saving without progress" }).ClickAsync();
        await ReportAsync(manager, "FEWER", "100,000", "400,000", "OnTrack", "Recruitment goes well");
        await manager.SeesOnlyAsync(".govuk-notification-banner__heading", "Saved where FEWER stands");
        await manager.OpenAsync("/monitoring/2017-18/10/SCS-CIC");
        await manager.SeesOnlyAsync("#savings", "1 saving: £0.100m of £0.400m delivered, £0 at risk");

        // Things turn: words against figures are refused, then it is unachievable and falls short.
        await manager.OpenAsync("/savings/2017-18/10/progress");
        await ReportAsync(manager, "FEWER", "100,000", "100,000", "OnTrack", "No candidates");
        await manager.SeesAsync(".govuk-error-summary", "On track means that all of it will come");
        await ReportAsync(manager, "FEWER", "100,000", "100,000", "Unachievable", "No candidates were found");
        await manager.SeesOnlyAsync(".govuk-notification-banner__heading", "Saved where FEWER stands");
        await manager.OpenAsync("/savings/2017-18/10/FEWER");
        await manager.SeesAsync(".headline", "£0.100m of £0.400m delivered, £0.100m forecast", "£0.300m short");

        // Finance finds another saving that takes its place; it adds nothing to the target.
        await officer.OpenAsync("/savings/2017-18/10");
        var target = await officer.FigureAsync(Total(1));
        var shortfall = await officer.FigureAsync(Total(4));
        await AddAsync(officer, "RENTS", "Renegotiated rents", "300,000", "Replacement");
        await officer.OpenAsync("/savings/2017-18/10/progress");
        await ReportAsync(officer, "RENTS", "0", "300,000", "OnTrack", "Landlords agreed");
        await officer.SeesOnlyAsync(".govuk-notification-banner__heading", "Saved where RENTS stands");
        await ReportAsync(officer, "FEWER", "100,000", "100,000", "Replaced", "No candidates were found", "RENTS");
        await officer.SeesOnlyAsync(".govuk-notification-banner__heading", "Saved where FEWER stands");
        await officer.OpenAsync("/savings/2017-18/10");
        await officer.SeesFigureAsync(Total(1), target);
        await officer.SeesFigureAsync(Total(4), shortfall - 0.300m);
        await officer.SeesAsync("tr:has(a:text-is('Fewer agency workers'))", "Replaced", "In its place: Renegotiated rents");

        // The course of the saving keeps this period; the paper tells it on screen and in print.
        await officer.OpenAsync("/papers/2017-18/10/cabinet");
        await officer.SeesAsync(
            "#savings-shortfalls",
            "FEWER Fewer agency workers Replaced 0.400 0.100 +0.300 Replaced by Renegotiated rents. No candidates were found",
            "RENTS Renegotiated rents On track 0.300 −0.300 Takes the place of Fewer agency workers. Landlords agreed");
        await officer.SeesAsync("#savings-by-status", "Replaced");
        var pdf = string.Join(' ', (await Pdf.TextAsync(officer, "/papers/2017-18/10/cabinet/paper.pdf")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        pdf.Should().Contain("Savings that fall short, and what takes their place").And.Contain("FEWER").And.Contain("Renegotiated rents").And.Contain("is replaced by other savings, which cover it");
    }

    private static async Task AddAsync(Visitor officer, string reference, string title, string amount, string basis)
    {
        await officer.OpenAsync("/savings/2017-18/10/add");
        var page = officer.Page;
        await page.Locator("#Input_Reference").FillAsync(reference);
        await page.Locator("#Input_Title").FillAsync(title);
        await page.Locator("#Input_Basis").SelectOptionAsync(basis);
        await page.Locator("#Input_Total").FillAsync(amount);
        await page.Locator("#Input_Amounts_0__Code").FillAsync("SCS-CIC");
        await page.Locator("#Input_Amounts_0__Years_0_").FillAsync(amount);
        await page.Locator("#Input_Reason").FillAsync("Agreed by the management team");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the saving" }).ClickAsync();
        await officer.SeesOnlyAsync(".govuk-notification-banner__heading", $"Saving {reference} added");
    }

    private static async Task ReportAsync(Visitor visitor, string reference, string delivered, string forecast, string status, string text, string? replacedBy = null)
    {
        var row = visitor.Page.Locator($"tr[data-saving='{reference}']");
        await row.Locator("input[name$='.Delivered']").FillAsync(delivered);
        await row.Locator("input[name$='.Forecast']").FillAsync(forecast);
        await row.Locator("select[name$='.Status']").SelectOptionAsync(status);
        await row.Locator("textarea").FillAsync(text);
        if (replacedBy is not null)
        {
            await row.Locator("select[name$='.ReplacedBy']").SelectOptionAsync(replacedBy);
        }

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save progress" }).ClickAsync();
    }

    private static string Total(int column) => $".savings-table tr.total td:nth-of-type({column + 1})";
}
