using System.IO.Compression;
using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>A reserve is set up and drawn, and the draw ends in the paper.</summary>
public sealed class ReserveJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string Paper = "/papers/2017-18/10/cabinet";

    [Fact]
    public async Task A_reserve_is_drawn_and_the_draw_ends_in_the_paper()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");

        // From monitoring to the reserves beside it.
        await officer.OpenAsync("/monitoring/2017-18/10");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reserves", Exact = true }).ClickAsync();
        await officer.SeesAsync(".headline", "no general or earmarked reserve is kept here");

        // A reserve is set up.
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a reserve or provision" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Winter reserve");
        await page.GetByLabel("Earmarked reserve").CheckAsync();
        await page.Locator("#Input_Opening").FillAsync("6,000,000");
        await page.Locator("#Input_Group").FillAsync("Smoothing");
        await page.Locator("#Input_Reason").FillAsync("Roads after hard winters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await officer.SeesAsync(".govuk-notification-banner", "Added: Winter reserve.");

        // It is drawn: a movement for the whole year, a part of it posted.
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter the period’s movements" }).ClickAsync();
        await page.GetByLabel("What moves Winter reserve, row 1").FillAsync("Potholes after the severe weather");
        await page.GetByLabel("Whole year, Winter reserve, row 1").FillAsync("-2,000,000");
        await page.GetByLabel("Posted so far, Winter reserve, row 1").FillAsync("-750,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the movements" }).ClickAsync();
        await officer.SeesAsync(".govuk-notification-banner", "Saved the movements of Winter reserve.");
        await officer.SeesFirstAsync(".headline", "Reserves are forecast to fall from £6.000m to £4.000m");

        // Its own page says what moves it, and history who said so.
        await page.GetByRole(AriaRole.Link, new() { Name = "Winter reserve", Exact = true }).ClickAsync();
        await officer.SeesAsync("main", "Potholes after the severe weather", "−2,000,000", "−750,000");
        await page.GetByRole(AriaRole.Link, new() { Name = "Every change of it and of its movements" }).ClickAsync();
        await officer.SeesAsync("main", "Roads after hard winters", "Potholes after the severe weather");

        // And it stands in the paper: on screen, in CSV, in the workbook and in the PDF.
        await officer.OpenAsync(Paper);
        await Expect(page.Locator("main")).ToContainTextAsync("The year is forecast to use £2.000m of them, which leaves £4.000m.");
        await Expect(page.Locator("main")).ToContainTextAsync("Earmarked: Smoothing");
        var table = await officer.Context.APIRequest.GetAsync(Paper + "/reserves.csv");
        (await table.TextAsync()).Should().Contain("Earmarked: Smoothing,6.000,0.000,-2.000,4.000");
        Sheets(await BytesAsync(officer, Paper + "/paper.xlsx")).Should().Contain("<x:v>-2000000</x:v>").And.Contain("<x:v>4000000</x:v>");
        (await Pdf.TextAsync(officer, Paper + "/paper.pdf")).Should().Contain("Earmarked: Smoothing").And.Contain("\u22122.000");
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(path, new() { Timeout = 90_000 });
        answer.Status.Should().Be(200);
        return await answer.BodyAsync();
    }

    private static string Sheets(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
    }
}
