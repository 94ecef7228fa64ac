using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>
/// A whole month of the Kent sample with six people at six keyboards: February is opened and filled in, entered, pasted,
/// explained, submitted, returned, submitted again, adjusted, accepted, fails a check, is mended, published, read, refused to
/// everybody who would change it, reopened with a reason, corrected and published again. The history tells every step.
/// </summary>
public sealed class MonthJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string February = "2017-18/11";
    private const string Paper = $"/papers/{February}/cabinet";
    private const string Part = "CYPE-SCS";

    [Fact]
    public async Task A_month_goes_from_its_opening_to_its_second_publication_and_history_tells_every_step()
    {
        await using var chief = await SignedInAsync("chief.accountant");
        await using var officer = await SignedInAsync("s151.officer");
        await using var finance = await SignedInAsync("finance.officer");
        await using var manager = await SignedInAsync("budget.manager");
        await using var director = await SignedInAsync("director.cype");
        await using var member = await SignedInAsync("committee.member");

        await JanuaryIsPublishedAsync(chief, officer);
        await FebruaryOpensFilledInAsync(chief, manager, member);
        await TheManagerEntersAndPastesAsync(manager);
        await NothingIsSubmittedWhileMoneyIsUnexplainedAsync(manager);
        await TheManagerExplainsAndSubmitsAsync(manager);
        await FinanceReturnsItAndTheManagerSubmitsAgainAsync(finance, manager);
        await TheDirectorAdjustsAsync(director);
        await FinanceAcceptsAndNobodyChangesWhatItTookAsync(chief, finance, manager);
        await ACheckFailsAndIsMendedAsync(chief, officer);
        await TwoPeoplePublishAsync(chief, officer);
        var first = await TheMemberReadsAndNobodyChangesAnythingAsync(member, manager, finance);
        await TheChiefReopensWithAReasonAsync(chief, member);
        await FinanceCorrectsAndItIsPublishedAgainAsync(finance, officer, member, first);
        await HistoryTellsEveryStepAsync(chief);
    }

    private static async Task JanuaryIsPublishedAsync(Visitor chief, Visitor officer)
    {
        // The sample's January stands unsubmitted and has slips of its own; the council decides that this month makes none of these checks.
        await PublishSteps.SwitchFailingChecksOffAsync(chief);
        await StepAsync(chief, "/periods/2017-18/10", "Start the review");
        await PublishSteps.PublishAsync(officer, "Agreed at the review of 12 February");

        // From here on movements are what the council wants explained.
        await chief.OpenAsync("/settings");
        await chief.TypeAsync(chief.Page.GetByLabel("Variances from"), string.Empty);
        await chief.TypeAsync(chief.Page.GetByLabel("Why do the limits change?"), "Movements are what Cabinet asks about");
        await chief.PressAsync(chief.Page.GetByRole(AriaRole.Button, new() { Name = "Save the limits" }));
        await BannerAsync(chief);
    }

    private static async Task FebruaryOpensFilledInAsync(Visitor chief, Visitor manager, Visitor member)
    {
        await chief.OpenAsync($"/periods/{February}");
        await chief.SeesAsync("main", "gets a first one: last forecast, or else cash limit");
        await StepAsync(chief, $"/periods/{February}", "Open the period");
        await chief.SeesMatchAsync(".govuk-notification-banner", @"Period 11 \(February\) is open: \d+ lines were given a first forecast");
        (await member.OpenAsync($"/monitoring/{February}/KCC")).Should().Be(404);
        await manager.OpenAsync($"/forecasts/{February}/{Part}");
        await manager.SeesAsync("tr[data-line='SCS-CIC']", "Last forecast");
    }

    private static async Task TheManagerEntersAndPastesAsync(Visitor manager)
    {
        // A figure is typed, totals and the count of what is not saved follow at once.
        var gross = manager.Page.Locator("tr[data-line='SCS-CIC'] input[name$='.Gross']");
        var net = await manager.FigureAsync("tr[data-line='SCS-CIC'] [data-cell='net']");
        await manager.TypeAsync(gross, $"{Visitor.Figure(await gross.InputValueAsync()) + 250_000m:#,##0}");
        await ChangesAsync(manager, "1 change not saved");
        await manager.SeesFigureAsync("tr[data-line='SCS-CIC'] [data-cell='net']", net + 250_000m);

        // A block from a spreadsheet is looked at before it is taken.
        var cell = manager.Page.Locator("tr[data-line='SCS-CAS'] input[name$='.Gross']");
        var pasted = $"{Visitor.Figure(await cell.InputValueAsync()) - 20_000m:0}";
        await cell.EvaluateAsync(
            """
            (cell, text) => {
              const data = new DataTransfer();
              data.setData('text/plain', text + '\r\n');
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            $"{pasted}\t{await manager.Page.Locator("tr[data-line='SCS-CAS'] input[name$='.Income']").InputValueAsync()}");
        await manager.Page.WaitForSelectorAsync("text=What the pasted cells would change");
        await manager.SeesAsync("main", "1 line would change");
        await manager.PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Put them into the cells" }));
        await ChangesAsync(manager, "2 changes not saved");
        await manager.PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }));
        await manager.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 2 forecasts");
    }

    private static async Task NothingIsSubmittedWhileMoneyIsUnexplainedAsync(Visitor manager)
    {
        await SubmitAsync(manager);
        await manager.SeesAsync("main", "unexplained");
        await manager.DoesNotSeeAsync("main", "Finance looks at it now");
    }

    private static async Task TheManagerExplainsAndSubmitsAsync(Visitor manager)
    {
        await manager.OpenAsync($"/forecasts/{February}/SCS-CIC/explain");
        var movement = manager.Page.Locator("section[aria-labelledby='head-movement'] tbody tr").First;
        await manager.TypeAsync(movement.Locator("select"), "Demand");
        await manager.TypeAsync(movement.Locator("input"), "250,000");
        await manager.TypeAsync(movement.Locator("textarea"), "More placements from February on");

        // January's reasons stand in the form and are brought up to February's figures.
        foreach (var (subject, amount) in new[] { ("movement", "52,400"), ("variance", "261,400") })
        {
            var spare = manager.Page.Locator($"section[aria-labelledby='head-{subject}'] tbody tr:has(select)").Last;
            await manager.TypeAsync(spare.Locator("select"), "Demand");
            await manager.TypeAsync(spare.Locator("input"), amount);
            await manager.TypeAsync(spare.Locator("textarea"), "January's reasons brought up to February");
        }

        await manager.PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save the explanation" }));
        await BannerAsync(manager);
        await SubmitAsync(manager);
        await manager.SeesAsync("main", "Finance looks at it now");
    }

    private static async Task FinanceReturnsItAndTheManagerSubmitsAgainAsync(Visitor finance, Visitor manager)
    {
        await finance.OpenAsync($"/round/{February}/review");
        await TickAsync(finance);
        await finance.TypeAsync(finance.Page.GetByLabel("Why do you return it?"), "Is the new contract in it?");
        await finance.PressAsync(finance.Page.GetByRole(AriaRole.Button, new() { Name = "Return what is ticked" }));
        await BannerAsync(finance);
        await manager.OpenAsync("/");
        await manager.SeesAsync("main", "was returned: Is the new contract in it?");
        await SubmitAsync(manager);
    }

    private static async Task TheDirectorAdjustsAsync(Visitor director)
    {
        await director.OpenAsync($"/adjustments/{February}/CYPE");
        await director.TypeAsync(director.Page.Locator("#Input_Before"), "-100,000");
        await director.TypeAsync(director.Page.Locator("#Input_Reason"), "Agency cover ends in March");
        await director.PressAsync(director.Page.GetByRole(AriaRole.Button, new() { Name = "Add another action" }));
        await director.TypeAsync(director.Page.Locator("#Input_Actions_0__Title"), "Fill the vacant posts");
        await director.TypeAsync(director.Page.Locator("#Input_Actions_0__Owner"), "Head of placements");
        await director.TypeAsync(director.Page.Locator("#Input_Actions_0__DueOn"), "2018-03-31");
        await director.TypeAsync(director.Page.Locator("#Input_Actions_0__Amount"), "-100,000");
        await director.PressAsync(director.Page.GetByRole(AriaRole.Button, new() { Name = "Save the adjustment" }));
        await director.SeesAsync(".adjustment", "Adjustment −£100,000", "cover the adjustment exactly");
    }

    private static async Task FinanceAcceptsAndNobodyChangesWhatItTookAsync(Visitor chief, Visitor finance, Visitor manager)
    {
        await finance.OpenAsync($"/round/{February}/review");
        await TickAsync(finance);
        await finance.PressAsync(finance.Page.GetByRole(AriaRole.Button, new() { Name = "Accept what is ticked" }));
        await BannerAsync(finance);
        await chief.OpenAsync($"/round/{February}");
        await chief.SeesAsync("main", "Accepted");

        await manager.OpenAsync($"/forecasts/{February}/{Part}");
        await manager.SeesAsync("main", "accepted");
        await Expect(manager.Page.Locator(".cell__input")).ToHaveCountAsync(0);
        await Expect(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" })).ToHaveCountAsync(0);
    }

    private static async Task ACheckFailsAndIsMendedAsync(Visitor chief, Visitor officer)
    {
        await StepAsync(chief, $"/periods/{February}", "Start the review");
        await PublishSteps.SwitchFailingChecksOffAsync(chief, February);

        // A sentence with a hole in it stops publication, and is found where it is mended.
        await WriteAsync(chief, "The overspend of {CORP.revised} is [ask the service].");
        await chief.OpenAsync($"/checks/{February}");
        await chief.SeesAsync("section[aria-labelledby='unfilled-text']", "Error");
        await officer.OpenAsync($"/periods/{February}/publish");
        await officer.SeesAsync("main", "Placeholder or inserted figure that cannot be filled");
        await Expect(officer.Page.GetByRole(AriaRole.Button, new() { Name = "Publish version 1" })).ToHaveCountAsync(0);

        await WriteAsync(chief, "The overspend of {CORP.revised} is old claims.");
        await chief.OpenAsync($"/checks/{February}");
        await chief.SeesAsync("main", "found nothing");
    }

    private static async Task TwoPeoplePublishAsync(Visitor chief, Visitor officer)
    {
        (await chief.OpenAsync($"/periods/{February}/publish")).Should().Be(403, "who started the review does not publish");
        await PublishSteps.PublishAsync(officer, "Agreed at the review of 12 March", February);
        await officer.SeesAsync("main", "Version 1, published on");
    }

    private static async Task<byte[]> TheMemberReadsAndNobodyChangesAnythingAsync(Visitor member, Visitor manager, Visitor finance)
    {
        (await member.OpenAsync(Paper)).Should().Be(200);
        await member.SeesAsync("main", "Version 1, published on", "by S151 officer");
        (await member.OpenAsync($"/forecasts/{February}/{Part}")).Should().Be(403);
        (await manager.OpenAsync($"/forecasts/{February}/{Part}")).Should().Be(403);
        await manager.SeesAsync("main", "published");
        (await manager.OpenAsync($"/forecasts/{February}/SCS-CIC/explain")).Should().Be(403);
        (await finance.OpenAsync($"/commentary/{February}/CORP")).Should().Be(403);
        return await BytesAsync(member, Paper + "/paper.pdf");
    }

    private static async Task TheChiefReopensWithAReasonAsync(Visitor chief, Visitor member)
    {
        await chief.OpenAsync($"/periods/{February}");
        await chief.PressAsync(chief.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen for a correction" }));
        await chief.TypeAsync(chief.Page.GetByLabel("Why is the period reopened?"), "An invoice of February was missing");
        await chief.PressAsync(chief.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen the period" }));
        await chief.SeesAsync(".govuk-notification-banner__heading", "is reopened for a correction");
        await member.OpenAsync(Paper);
        await member.SeesAsync("main", "This is the paper as published last");
    }

    private static async Task FinanceCorrectsAndItIsPublishedAgainAsync(Visitor finance, Visitor officer, Visitor member, byte[] first)
    {
        await finance.OpenAsync($"/forecasts/{February}/CORP-XPH");
        var gross = finance.Page.Locator("tr[data-line='XPH-LOC'] input[name$='.Gross']");
        await finance.TypeAsync(gross, $"{Visitor.Figure(await gross.InputValueAsync()) + 50_000m:#,##0}");
        await finance.PressAsync(finance.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }));
        await finance.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");

        await PublishSteps.PublishAsync(officer, "An invoice of February was missing", February);
        await member.OpenAsync(Paper);
        await member.SeesAsync("main", "Version 2 of this paper replaces version 1", "What changed since version 1");
        (await BytesAsync(member, Paper + "/versions/1/paper.pdf")).Should().Equal(first, "what was published stays as it was, byte for byte");
    }

    private static async Task HistoryTellsEveryStepAsync(Visitor chief)
    {
        (string Search, string[] Told)[] steps =
        [
            ("item=2017-18/P11&subject=period", ["Open", "In review", "Published"]),
            ("item=P11/SCS-CIC&subject=forecast", ["Last forecast", "Typed"]),
            ("item=P11/SCS-CAS&subject=forecast", ["Typed", "Budget manager"]),
            ("item=P11/SCS-CIC&subject=explanation", ["demand", "£250,000", "More placements from February on"]),
            ($"item=P11/{Part}&subject=submission", ["Submitted", "Returned", "Is the new contract in it?", "Accepted"]),
            ("item=P11/CYPE&subject=director%27s%20adjustment", ["−£100,000", "Agency cover ends in March"]),
            ("item=P11/CORP&subject=commentary", ["[ask the service]", "is old claims."]),
            ("item=2017-18/P11&subject=published%20paper", ["Cabinet paper, version 1", "Cabinet paper, version 2"]),
            ("item=2017-18/P11&subject=reopening", ["An invoice of February was missing"]),
            ("item=P11/XPH-LOC&subject=forecast", ["Finance officer"]),
        ];
        foreach (var (search, told) in steps)
        {
            await chief.OpenAsync($"/history?{search}");
            await chief.SeesAsync("main", told);
        }
    }

    private static async Task StepAsync(Visitor visitor, string address, string button)
    {
        await visitor.OpenAsync(address);
        await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }));
        await BannerAsync(visitor);
    }

    private static Task ChangesAsync(Visitor visitor, string count) => Expect(visitor.Page.Locator("[data-save-count]").First).ToHaveTextAsync(count);

    private static Task BannerAsync(Visitor visitor) => visitor.Page.Locator(".govuk-notification-banner").WaitForAsync();

    private static async Task SubmitAsync(Visitor manager)
    {
        await manager.OpenAsync($"/round/{February}/{Part}/submit");
        await manager.PressAsync(manager.Page.GetByRole(AriaRole.Button, new() { Name = "Submit to finance" }));
        await manager.Page.Locator(".govuk-notification-banner, .govuk-error-summary").First.WaitForAsync();
        await manager.OpenAsync($"/round/{February}/{Part}/submit");
    }

    private static Task TickAsync(Visitor finance) => finance.TickAsync(finance.Page.Locator($".review-item[data-part='{Part}'] input[type='checkbox']"));

    private static async Task WriteAsync(Visitor writer, string text)
    {
        await writer.OpenAsync($"/commentary/{February}/CORP");
        await writer.TypeAsync(writer.Page.Locator("#Input_Text"), text);
        await writer.PressAsync(writer.Page.GetByRole(AriaRole.Button, new() { Name = "Save the commentary" }));
        await BannerAsync(writer);
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Context.APIRequest.GetAsync(path);
        answer.Status.Should().Be(200);
        return await answer.BodyAsync();
    }

    private async Task<Visitor> SignedInAsync(string userName)
    {
        var visitor = await chromium.VisitAsync(product);
        await visitor.SignInAsync(userName);
        return visitor;
    }
}
