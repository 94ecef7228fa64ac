using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>January is reviewed, published, read, reopened, corrected and published again, by the people whose work that is.</summary>
public sealed class PublishJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string Paper = "/papers/2017-18/10/cabinet";

    [Fact]
    public async Task A_period_is_published_read_reopened_and_published_again_as_a_version_that_says_what_changed()
    {
        await using var chief = await chromium.VisitAsync(product);
        await using var officer = await chromium.VisitAsync(product);
        await using var finance = await chromium.VisitAsync(product);
        await using var member = await chromium.VisitAsync(product);
        await chief.SignInAsync("chief.accountant");
        await officer.SignInAsync("s151.officer");
        await finance.SignInAsync("finance.officer");
        await member.SignInAsync("committee.member");

        // The sample's January breaks checks, which stop publication; the council decides that this month makes none of them.
        await PublishSteps.SwitchFailingChecksOffAsync(chief);

        // The chief accountant takes January into review, and so does not publish it.
        await chief.Page.GetByRole(AriaRole.Link, new() { Name = "Periods" }).ClickAsync();
        await chief.Page.GetByRole(AriaRole.Link, new() { Name = "Period 10 (January)" }).ClickAsync();
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Start the review" }).ClickAsync();
        await chief.SeesOnlyAsync(".govuk-notification-banner__heading", "Period 10 (January) is in review.");
        await chief.SeesAsync("main", "Publishing takes two people");
        (await member.OpenAsync(Paper)).Should().Be(404);

        // The s151 officer publishes.
        await PublishSteps.PublishAsync(officer, "Agreed at the review of 12 February");
        await officer.SeesAsync("main", "Version 1, published on");

        // The committee member reads and downloads; nobody changes a figure any more.
        (await member.OpenAsync(Paper)).Should().Be(200);
        await member.SeesAsync("main", "Version 1, published on", "by S151 officer", "3.865");
        var first = await BytesAsync(member, Paper + "/paper.pdf");
        (await finance.OpenAsync("/forecasts/2017-18/10/CORP-XPH")).Should().Be(403);

        // Reopened with a reason; the published version stays in view.
        await chief.OpenAsync("/periods/2017-18/10");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen for a correction" }).ClickAsync();
        await chief.Page.GetByLabel("Why is the period reopened?").FillAsync("An invoice of January was missing");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen the period" }).ClickAsync();
        await chief.SeesAsync(".govuk-notification-banner__heading", "is reopened for a correction");
        await member.OpenAsync(Paper);
        await member.SeesAsync("main", "This is the paper as published last", "3.865");

        // Half a million more.
        await finance.OpenAsync("/forecasts/2017-18/10/CORP-XPH");
        var gross = finance.Page.Locator("tr[data-line='XPH-LOC'] input[name$='.Gross']");
        await gross.FillAsync($"{Visitor.Figure(await gross.InputValueAsync()) + 500_000m:#,##0}");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await finance.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");

        // What moved by so much is explained before it is published again.
        await officer.OpenAsync("/periods/2017-18/10/publish");
        await officer.SeesAsync("main", "Unexplained variance or movement");
        await finance.OpenAsync("/forecasts/2017-18/10/XPH-LOC/explain");
        var movement = finance.Page.Locator("section[aria-labelledby='head-movement'] tbody tr").First;
        await movement.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "One-off" });
        await movement.Locator("input").FillAsync("450,100");
        await movement.Locator("textarea").FillAsync("An invoice of January was missing");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "Save the explanation" }).ClickAsync();
        await finance.Page.Locator(".govuk-notification-banner").WaitForAsync();

        // The directorate's reason of January speaks of the sum before; the council lets that stand too.
        await PublishSteps.SwitchFailingChecksOffAsync(chief);

        // The correction says what changed, and the first version is what it was.
        await PublishSteps.PublishAsync(officer, "An invoice of January was missing");
        await member.OpenAsync(Paper);
        await member.SeesAsync("main", "Version 2 of this paper replaces version 1", "What changed since version 1", "4.365");
        (await BytesAsync(member, Paper + "/versions/1/paper.pdf")).Should().Equal(first);
        (await BytesAsync(member, Paper + "/paper.pdf")).Should().NotEqual(first);
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(path);
        answer.Status.Should().Be(200);
        return await answer.BodyAsync();
    }
}
