using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>February from its opening to its acceptance: filled in, changed, explained, submitted, returned, submitted again, taken.</summary>
public sealed class MonthJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string February = "2017-18/11";

    [Fact]
    public async Task A_month_goes_from_opening_to_acceptance_and_history_tells_every_step()
    {
        await using var chief = await chromium.VisitAsync(product);
        await using var officer = await chromium.VisitAsync(product);
        await using var finance = await chromium.VisitAsync(product);
        await using var manager = await chromium.VisitAsync(product);
        await using var member = await chromium.VisitAsync(product);
        await chief.SignInAsync("chief.accountant");
        await officer.SignInAsync("s151.officer");
        await finance.SignInAsync("finance.officer");
        await manager.SignInAsync("budget.manager");
        await member.SignInAsync("committee.member");

        // January is published, so that February can be opened; the council asks for movements alone to be explained.
        await PublishSteps.SwitchFailingChecksOffAsync(chief);
        await chief.OpenAsync("/settings");
        await chief.Page.GetByLabel("Variances from").FillAsync(string.Empty);
        await chief.Page.GetByLabel("Why do the limits change?").FillAsync("Movements are what Cabinet asks about");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Save the limits" }).ClickAsync();
        await chief.Page.Locator(".govuk-notification-banner").WaitForAsync();
        await StepAsync(chief, "/periods/2017-18/10", "Start the review");
        await PublishSteps.PublishAsync(officer, "Agreed at the review of 12 February");

        // February opens with a forecast for every line, each by a method that is told.
        await StepAsync(chief, $"/periods/{February}", "Open the period");
        (await chief.TextAsync(".govuk-notification-banner")).Should().MatchRegex(@"Period 11 \(February\) is open: \d+ lines were given a first forecast");
        (await member.OpenAsync($"/monitoring/{February}/KCC")).Should().Be(404);
        await manager.OpenAsync($"/forecasts/{February}/CYPE-SCS");
        (await manager.TextAsync("tr[data-line='SCS-CIC']")).Should().Contain("Last forecast");

        // The manager changes what is wrong, and must say why before the part is submitted.
        var gross = manager.Page.Locator("tr[data-line='SCS-CIC'] input[name$='.Gross']");
        await gross.FillAsync($"{Visitor.Figure(await gross.InputValueAsync()) + 250_000m:#,##0}");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await manager.Page.Locator(".govuk-notification-banner").WaitForAsync();
        await SubmitAsync(manager);
        (await manager.TextAsync("main")).Should().Contain("unexplained").And.NotContain("Finance looks at it now");
        await manager.OpenAsync($"/forecasts/{February}/SCS-CIC/explain");
        var movement = manager.Page.Locator("section[aria-labelledby='head-movement'] tbody tr").First;
        await movement.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "Demand" });
        await movement.Locator("input").FillAsync("250,000");
        await movement.Locator("textarea").FillAsync("More placements from February on");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save the explanation" }).ClickAsync();
        await manager.Page.Locator(".govuk-notification-banner").WaitForAsync();

        // Submitted, returned with a reason, submitted again, taken.
        await SubmitAsync(manager);
        (await manager.TextAsync("main")).Should().Contain("Finance looks at it now");
        await finance.OpenAsync($"/round/{February}/review");
        await TickAsync(finance);
        await finance.Page.GetByLabel("Why do you return it?").FillAsync("Is the new contract in it?");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Return what is ticked" }).ClickAsync();
        await finance.Page.Locator(".govuk-notification-banner").WaitForAsync();
        await manager.OpenAsync("/");
        (await manager.TextAsync("main")).Should().Contain("was returned: Is the new contract in it?");
        await SubmitAsync(manager);
        await finance.OpenAsync($"/round/{February}/review");
        await TickAsync(finance);
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Accept what is ticked" }).ClickAsync();
        await finance.Page.Locator(".govuk-notification-banner").WaitForAsync();
        await chief.OpenAsync($"/round/{February}");
        (await chief.TextAsync("main")).Should().Contain("Accepted");

        // What finance has taken changes only after it is returned.
        await manager.OpenAsync($"/forecasts/{February}/CYPE-SCS");
        await gross.FillAsync("1");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await manager.Page.WaitForLoadStateAsync();
        (await manager.TextAsync("main")).Should().Contain("accepted");

        // History tells every step.
        await chief.OpenAsync("/history");
        var history = await chief.TextAsync("main");
        history.Should().Contain("submission").And.Contain("Is the new contract in it?").And.Contain("explanation").And.Contain("2017-18/P11/SCS-CIC");
    }

    private static async Task StepAsync(Visitor visitor, string address, string button)
    {
        await visitor.OpenAsync(address);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await visitor.Page.Locator(".govuk-notification-banner").WaitForAsync();
    }

    private static async Task SubmitAsync(Visitor manager)
    {
        await manager.OpenAsync($"/round/{February}/CYPE-SCS/submit");
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Submit to finance" }).ClickAsync();
        await manager.Page.Locator(".govuk-notification-banner, .govuk-error-summary").First.WaitForAsync();
        await manager.OpenAsync($"/round/{February}/CYPE-SCS/submit");
    }

    private static Task TickAsync(Visitor finance) => finance.Page.Locator(".review-item[data-part='CYPE-SCS'] input[type='checkbox']").CheckAsync();
}
