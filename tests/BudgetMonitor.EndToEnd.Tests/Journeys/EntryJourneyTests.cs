using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>Entering forecasts by mouse, by keyboard, from a spreadsheet, without script, and being refused.</summary>
public sealed class EntryJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/forecasts/2017-18/10/CYPE-EYP");
        var inputs = page.Locator(".cell__input");
        var first = await inputs.Nth(0).InputValueAsync();

        // Net, rating and the sums above follow every key.
        const string Sum = "tr[data-level] [data-cell='net'] >> nth=-1";
        var before = await officer.FigureAsync(Sum);
        var typed = Visitor.Figure(first);
        await inputs.Nth(0).FocusAsync();
        await page.Keyboard.TypeAsync($"{typed + 20_000_000m:0}");
        await officer.SeesAsync("tr[data-line='EYP-EHP'] [data-cell='rating']", "Red");
        await officer.SeesFigureAsync(Sum, before + 20_000_000m);
        await page.Keyboard.PressAsync("Escape");
        await officer.SeesFigureAsync(Sum, before);

        await page.Keyboard.TypeAsync("33000000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='Rows[1].Gross']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[name='Rows[1].Income']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[name='Rows[2].Income']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("[name='Rows[2].Gross']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(page.Locator("[name='Rows[0].Gross']")).ToBeFocusedAsync();
        await officer.SeesOnlyAsync("[data-save-count]", "1 change not saved");

        await page.Keyboard.PressAsync("Escape");
        await Expect(inputs.Nth(0)).ToHaveValueAsync(first);
        await officer.SeesOnlyAsync("[data-save-count]", "No changes");

        await page.Keyboard.TypeAsync("(1.5");
        await officer.SeesOnlyAsync("[data-save-count]", "1 change not saved, 1 cannot be read");
        await page.Keyboard.TypeAsync("0)");
        await officer.SeesSomethingAsync("tr[data-line='EYP-EHP'] [data-cell='net']");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("32,600,000");
        await page.Keyboard.PressAsync("Control+s");
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");
        await Expect(inputs.Nth(0)).ToHaveValueAsync("32,600,000");
    }

    [Fact]
    public async Task What_is_typed_with_Tab_lands_row_by_row()
    {
        await using var officer = await chromium.VisitAsync(product);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/forecasts/2017-18/10/CYPE-SCS");
        var inputs = page.Locator(".cell__input");

        await inputs.Nth(0).FocusAsync();
        for (var cell = 0; cell < 10; cell++)
        {
            await page.Keyboard.TypeAsync(cell % 2 == 0 ? $"{1000 + cell}" : $"-{cell}");
            await page.Keyboard.PressAsync("Tab");
        }

        for (var cell = 0; cell < 10; cell++)
        {
            await Assertions.Expect(inputs.Nth(cell)).ToHaveValueAsync(cell % 2 == 0 ? $"{1000 + cell}" : $"-{cell}");
        }

        await Assertions.Expect(page.Locator("[data-save-count]")).ToHaveTextAsync("5 changes not saved");

        // The method stands beside the cells: F8 leads there, its list opens and closes by keyboard, and Escape leads back.
        await inputs.Nth(3).FocusAsync();
        await page.Keyboard.PressAsync("F8");
        await Assertions.Expect(page.Locator("tr:has([name='Rows[1].Income']) .more-button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#more-1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#more-1")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(inputs.Nth(3)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_block_from_a_spreadsheet_can_be_pasted()
    {
        await using var officer = await chromium.VisitAsync(product);
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/forecasts/2017-18/10/CYPE-EYP");
        var inputs = officer.Page.Locator(".cell__input");

        await inputs.Nth(2).EvaluateAsync(
            """
            cell => {
              const data = new DataTransfer();
              data.setData('text/plain', '1,000\t-10\r\n(2,000)\t-20\r\n');
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        // Nothing is taken before it was looked at.
        await officer.Page.WaitForSelectorAsync("text=What the pasted cells would change");
        await officer.SeesAsync("main", "2 lines would change", "1,000", "\u22122,000");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Put them into the cells" }).PressAsync("Enter");
        await Expect(inputs.Nth(2)).ToHaveValueAsync("1,000");
        await Expect(inputs.Nth(3)).ToHaveValueAsync("-10");
        await Expect(inputs.Nth(4)).ToHaveValueAsync("(2,000)");
        await Expect(inputs.Nth(5)).ToHaveValueAsync("-20");
        await officer.SeesOnlyAsync("[data-save-count]", "2 changes not saved");

        // Saved, and back again: the browser shows the page as it stands and does not ask to send the block once more.
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await Expect(officer.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Saved 2 forecasts");
        (await officer.Page.GoBackAsync())!.Status.Should().Be(200);
        await Expect(inputs.Nth(2)).ToHaveValueAsync("1,000");
        (await officer.Page.GoBackAsync())!.Status.Should().Be(200);
    }

    [Fact]
    public async Task Without_script_the_table_saves_and_says_what_is_wrong()
    {
        await using var officer = await chromium.VisitAsync(product, scripts: false);
        var page = officer.Page;
        await officer.SignInAsync("finance.officer");
        await officer.OpenAsync("/forecasts/2017-18/10/GET");
        var gross = page.Locator("#Rows_0__Gross");
        var entered = Visitor.Figure(await gross.InputValueAsync()) + 1_000m;

        await gross.FillAsync("a lot");
        await page.Locator("#Rows_1__Income").FillAsync("(7)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await officer.SeesAsync(".govuk-error-summary", "Enter an amount in pounds", "Nothing was saved");
        await officer.SeesAsync("#Rows_0__Gross-error", "Enter an amount in pounds");
        await Expect(gross).ToHaveValueAsync("a lot");
        await Expect(page.Locator("#Rows_1__Income")).ToHaveValueAsync("(7)");

        await gross.FillAsync($"{entered:#,##0.00}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 2 forecasts");
        await Expect(gross).ToHaveValueAsync($"{entered:#,##0}");

        // A block is pasted and saved, and back again: every page that was seen can be shown once more without sending anything.
        await officer.OpenAsync("/forecasts/2017-18/10/GET");
        await page.Locator("[data-paste] summary").ClickAsync();
        await page.Locator("#Block").FillAsync("5,005\t-5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put them into the cells" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save forecasts" }).ClickAsync();
        await officer.SeesFirstAsync(".govuk-notification-banner__heading", "Saved 1 forecast");
        for (var steps = 0; steps < 3; steps++)
        {
            (await page.GoBackAsync())!.Status.Should().Be(200);
            await Expect(gross).ToHaveValueAsync("5,005");
        }
    }

    [Fact]
    public async Task A_phone_shows_every_field_of_a_reason_whole_words_in_history_and_a_kind_of_paper_on_a_short_page()
    {
        await using var accountant = await chromium.VisitAsync(product, width: 390);
        await accountant.SignInAsync("chief.accountant");

        await accountant.OpenAsync("/forecasts/2017-18/10/EYP-SEN/explain");
        (await accountant.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.explain-table :is(select, input, textarea)')].filter(field => { const at = field.getBoundingClientRect(); return at.left < 0 || at.right > 390; }).map(field => field.id)"))
            .Should().BeEmpty();
        await accountant.OpenAsync("/history");
        (await accountant.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.history-table td.text:not(.history__value)')].filter(cell => getComputedStyle(cell).overflowWrap !== 'normal').map(cell => cell.textContent)"))
            .Should().BeEmpty();
        await accountant.OpenAsync("/papers/kinds/cabinet");
        (await accountant.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).Should().BeLessThan(9_000, "the paper below the form has a frame of its own");
    }

    [Fact]
    public async Task A_committee_member_is_refused_the_entry_page_and_reads_what_is_published()
    {
        await using var member = await chromium.VisitAsync(product);
        await member.SignInAsync("committee.member");

        await member.SeesAsync("main", "Published");
        await member.DoesNotSeeAsync("main", "Enter forecasts");
        (await member.OpenAsync("/forecasts/2017-18/10/CYPE-SCS")).Should().Be(403);
        (await member.OpenAsync("/monitoring/2017-18/10")).Should().Be(404);
        (await member.OpenAsync("/papers/2017-18/10/cabinet")).Should().Be(404);
        (await member.OpenAsync("/monitoring/2017-18/9")).Should().Be(200);
        (await member.OpenAsync("/papers/2017-18/9/cabinet")).Should().Be(200);
    }
}
