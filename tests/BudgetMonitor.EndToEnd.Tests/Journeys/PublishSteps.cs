using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>What it takes to publish a month of the sample.</summary>
internal static class PublishSteps
{
    /// <summary>The chief accountant decides that the checks which find something in a period are not made.</summary>
    public static async Task SwitchFailingChecksOffAsync(Visitor chief, string period = "2017-18/10")
    {
        await chief.OpenAsync($"/checks/{period}");
        var names = await chief.Page.Locator("main section.check").EvaluateAllAsync<string[]>("sections => sections.map(section => section.getAttribute('aria-labelledby'))");
        names.Should().NotBeEmpty();
        foreach (var name in names)
        {
            await chief.OpenAsync("/checks/settings");
            var section = chief.Page.Locator($"section.check[aria-labelledby='{name}']");
            await section.Locator("summary").ClickAsync();
            await section.GetByLabel("Off", new() { Exact = true }).CheckAsync();
            await section.GetByLabel("Why?").FillAsync("The sample's texts are as they were printed");
            await section.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await chief.Page.Locator(".govuk-notification-banner").WaitForAsync();
        }

        await chief.OpenAsync($"/checks/{period}");
        await chief.SeesAsync("main", "found nothing");
        await chief.OpenAsync("/");
    }

    public static async Task PublishAsync(Visitor officer, string reason, string period = "2017-18/10")
    {
        await officer.OpenAsync($"/periods/{period}/publish");
        await officer.TypeAsync(officer.Page.Locator("#Input_Reason"), reason);
        await officer.PressAsync(officer.Page.Locator("main form button[type='submit']"));
        await officer.Page.Locator("a[href$='/paper.pdf']").First.WaitForAsync(new() { Timeout = 90_000, State = WaitForSelectorState.Attached });
        await officer.Page.Locator("main").WaitForAsync();
    }
}
