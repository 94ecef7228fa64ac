using System.Reflection;
using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.AspNetCore.Razor.Hosting;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>axe finds nothing on any page, wide or narrow, for anybody who may open it, and all of it is reached by the keyboard.</summary>
public sealed class EveryPageTests(RunningProduct product, Chromium chromium, EveryPageTests.Round round)
    : IClassFixture<RunningProduct>, IClassFixture<Chromium>, IClassFixture<EveryPageTests.Round>
{
    private const string Nobody = "";

    /// <summary>Every page of the product by its file, with who opens it, at which address, and with what answer.</summary>
    private static readonly (string Page, string Who, string Path, int Status)[] Visits =
    [
        ("/Pages/Index.cshtml", "finance.officer", "/", 200),
        ("/Pages/Index.cshtml", "finance.officer.cype", "/", 200),
        ("/Pages/Index.cshtml", "committee.member", "/", 200),
        ("/Pages/Index.cshtml", "administrator", "/", 200),
        ("/Pages/Monitoring/Index.cshtml", "finance.officer", "/monitoring/2017-18/10", 200),
        ("/Pages/Monitoring/Index.cshtml", "finance.officer", "/monitoring/2017-18/10?levels=3&unit=pounds", 200),
        ("/Pages/Monitoring/Index.cshtml", "finance.officer", "/monitoring/2017-18/10/CYPE?unit=thousands&hide=movement", 200),
        ("/Pages/Monitoring/Index.cshtml", "finance.officer", "/monitoring/2017-18/10/SCS-CIC", 200),
        ("/Pages/Monitoring/Index.cshtml", "finance.officer", "/monitoring/2017-18/10/PH-RES", 200),
        ("/Pages/Monitoring/Index.cshtml", "committee.member", "/monitoring/2017-18/9", 200),
        ("/Pages/Lines/Index.cshtml", "finance.officer", "/lines/2017-18/10?show=red&sort=-variance", 200),
        ("/Pages/Lines/Index.cshtml", "committee.member", "/lines/2017-18/9?q=care", 200),
        ("/Pages/Forecasts/Index.cshtml", "finance.officer", "/forecasts/2017-18/10", 200),
        ("/Pages/Forecasts/Index.cshtml", "finance.officer", "/forecasts/2017-18/9", 200),
        ("/Pages/Forecasts/Enter.cshtml", "finance.officer", "/forecasts/2017-18/10/CYPE", 200),
        ("/Pages/Forecasts/Enter.cshtml", "finance.officer", "/forecasts/2017-18/10/CORP-PH", 200),
        ("/Pages/Forecasts/Enter.cshtml", "finance.officer", "/forecasts/2017-18/9/CYPE-SCS", 403),
        ("/Pages/Forecasts/Enter.cshtml", "finance.officer", "/forecasts/2017-18/10/mine", 200),
        ("/Pages/Reserves/Index.cshtml", "finance.officer", "/reserves/2017-18/10", 200),
        ("/Pages/Reserves/Index.cshtml", "committee.member", "/reserves/2017-18/9", 200),
        ("/Pages/Reserves/Reserve.cshtml", "finance.officer", "/reserves/2017-18/10/1", 200),
        ("/Pages/Reserves/Movements.cshtml", "finance.officer", "/reserves/2017-18/10/movements", 200),
        ("/Pages/Reserves/Movements.cshtml", "finance.officer", "/reserves/2017-18/9/movements", 403),
        ("/Pages/Reserves/Edit.cshtml", "finance.officer", "/reserves/2017-18/10/add", 200),
        ("/Pages/Reserves/Edit.cshtml", "finance.officer", "/reserves/2017-18/10/1/change", 200),
        ("/Pages/Reserves/Target.cshtml", "chief.accountant", "/reserves/target", 200),
        ("/Pages/Companies/Index.cshtml", "finance.officer", "/companies/2017-18/10", 200),
        ("/Pages/Companies/Enter.cshtml", "finance.officer", "/companies/2017-18/10/enter", 200),
        ("/Pages/Companies/Edit.cshtml", "finance.officer", "/companies/2017-18/10/1/change", 200),
        ("/Pages/Debt/Index.cshtml", "finance.officer", "/debt/2017-18/10", 200),
        ("/Pages/Debt/Enter.cshtml", "finance.officer", "/debt/2017-18/10/enter", 200),
        ("/Pages/Removals/Remove.cshtml", "finance.officer", "/remove/2017-18/10/staffing?key=CSC-STAFF", 200),
        ("/Pages/Removals/Remove.cshtml", "finance.officer", "/remove/2017-18/10/reserve?key=1", 200),
        ("/Pages/Removals/Remove.cshtml", "finance.officer", "/remove/2017-18/9/saving?key=KS-01", 403),
        ("/Pages/Explanations/Explain.cshtml", "finance.officer", "/forecasts/2017-18/10/SCS-CIC/explain", 200),
        ("/Pages/Explanations/Explain.cshtml", "finance.officer", "/forecasts/2017-18/9/SCS-CIC/explain", 403),
        ("/Pages/Settings/Index.cshtml", "chief.accountant", "/settings", 200),
        ("/Pages/Settings/FirstForecasts.cshtml", "chief.accountant", "/settings/first-forecasts", 200),
        ("/Pages/Round/Index.cshtml", "chief.accountant", "/round/2017-18/10", 200),
        ("/Pages/Round/Index.cshtml", "finance.officer", "/round/2017-18/10?show=not-submitted", 200),
        ("/Pages/Round/Review.cshtml", "finance.officer", "/round/2017-18/10/review", 200),
        ("/Pages/Round/Submit.cshtml", "finance.officer", "/round/2017-18/10/CYPE-SCS/submit", 200),
        ("/Pages/Round/Owners.cshtml", "chief.accountant", "/round/owners", 200),
        ("/Pages/Round/Owner.cshtml", "chief.accountant", "/round/owners/CYPE-SCS", 200),
        ("/Pages/Commentary/Write.cshtml", "finance.officer", "/commentary/2017-18/10/CYPE", 200),
        ("/Pages/PaperTexts/Index.cshtml", "finance.officer", "/papers/texts/2017-18/10/cabinet", 200),
        ("/Pages/PaperTexts/Write.cshtml", "finance.officer", "/papers/texts/2017-18/10/cabinet/summary", 200),
        ("/Pages/PaperTexts/Write.cshtml", "finance.officer", "/papers/texts/2017-18/9/cabinet/to", 403),
        ("/Pages/Commentary/Write.cshtml", "finance.officer", "/commentary/2017-18/9/CYPE", 403),
        ("/Pages/Capital/Index.cshtml", "finance.officer", "/capital/2017-18/10", 200),
        ("/Pages/Capital/Index.cshtml", "budget.manager", "/capital/2017-18/10", 200),
        ("/Pages/Capital/Scheme.cshtml", "finance.officer", "/capital/2017-18/10/schemes/3", 200),
        ("/Pages/Capital/Enter.cshtml", "finance.officer", "/capital/2017-18/10/enter/GET", 200),
        ("/Pages/Capital/Enter.cshtml", "finance.officer", "/capital/2017-18/9/enter/GET", 403),
        ("/Pages/Capital/Add.cshtml", "finance.officer", "/capital/2017-18/10/add", 200),
        ("/Pages/Capital/Edit.cshtml", "finance.officer", "/capital/2017-18/10/schemes/3/edit", 200),
        ("/Pages/Capital/Settings.cshtml", "chief.accountant", "/capital/settings", 200),
        ("/Pages/Adjustments/Adjust.cshtml", "director.cype", "/adjustments/2017-18/10/CYPE-EYP", 200),
        ("/Pages/Adjustments/Adjust.cshtml", "director.cype", "/adjustments/2017-18/9/CYPE-EYP", 403),
        ("/Pages/Savings/Index.cshtml", "finance.officer", "/savings/2017-18/10", 200),
        ("/Pages/Savings/Index.cshtml", "committee.member", "/savings/2017-18/9", 200),
        ("/Pages/Savings/Index.cshtml", "budget.manager", "/savings/2017-18/10", 200),
        ("/Pages/Savings/Saving.cshtml", "finance.officer", "/savings/2017-18/10/KS-03", 200),
        ("/Pages/Savings/Progress.cshtml", "finance.officer", "/savings/2017-18/10/progress", 200),
        ("/Pages/Savings/Progress.cshtml", "finance.officer", "/savings/2017-18/9/progress", 403),
        ("/Pages/Savings/Add.cshtml", "finance.officer", "/savings/2017-18/10/add", 200),
        ("/Pages/Savings/Change.cshtml", "finance.officer", "/savings/2017-18/10/KS-03/change", 200),
        ("/Pages/Activity/Index.cshtml", "finance.officer", "/activity/2017-18/10", 200),
        ("/Pages/Activity/Measure.cshtml", "finance.officer", "/activity/2017-18/10/CIC-IFA", 200),
        ("/Pages/Activity/Enter.cshtml", "finance.officer", "/activity/2017-18/10/CIC-IFA/enter", 200),
        ("/Pages/Activity/Enter.cshtml", "finance.officer", "/activity/2017-18/9/CIC-IFA/enter", 403),
        ("/Pages/Activity/Months.cshtml", "finance.officer", "/activity/2017-18/10/months/CYPE-SCS", 200),
        ("/Pages/Activity/Months.cshtml", "finance.officer", "/activity/2017-18/9/months/CYPE-SCS", 403),
        ("/Pages/Activity/Register.cshtml", "finance.officer", "/activity/2017-18/10/register", 200),
        ("/Pages/Activity/Register.cshtml", "finance.officer", "/activity/2017-18/10/register/CIC-IFA", 200),
        ("/Pages/Staffing/Index.cshtml", "finance.officer", "/staffing/2017-18/10", 200),
        ("/Pages/Staffing/Measure.cshtml", "finance.officer", "/staffing/2017-18/10/CSC-STAFF", 200),
        ("/Pages/Staffing/Enter.cshtml", "finance.officer", "/staffing/2017-18/10/CSC-STAFF/enter", 200),
        ("/Pages/Staffing/Enter.cshtml", "finance.officer", "/staffing/2017-18/9/CSC-STAFF/enter", 403),
        ("/Pages/Staffing/Register.cshtml", "finance.officer", "/staffing/2017-18/10/register", 200),
        ("/Pages/Staffing/Register.cshtml", "finance.officer", "/staffing/2017-18/10/register/CSC-STAFF", 200),
        ("/Pages/Papers/Index.cshtml", "finance.officer", "/papers", 200),
        ("/Pages/Papers/Index.cshtml", "committee.member", "/papers", 200),
        ("/Pages/Papers/Read.cshtml", "finance.officer", "/papers/2017-18/10/cabinet", 200),
        ("/Pages/Papers/Read.cshtml", "committee.member", "/papers/2017-18/9/cabinet", 200),
        ("/Pages/Kinds/Index.cshtml", "chief.accountant", "/papers/kinds", 200),
        ("/Pages/Kinds/New.cshtml", "chief.accountant", "/papers/kinds/new", 200),
        ("/Pages/Kinds/Edit.cshtml", "chief.accountant", "/papers/kinds/cabinet", 200),
        ("/Pages/Kinds/Sentences.cshtml", "chief.accountant", "/papers/kinds/cabinet/sentences", 200),
        ("/Pages/RollForwards/Index.cshtml", "finance.officer", "/roll-forwards/2017-18/10", 200),
        ("/Pages/RollForwards/Index.cshtml", "committee.member", "/roll-forwards/2017-18/9", 200),
        ("/Pages/RollForwards/Edit.cshtml", "finance.officer", "/roll-forwards/2017-18/10/new", 200),
        ("/Pages/RollForwards/Edit.cshtml", "chief.accountant", "/roll-forwards/2017-18/10/2", 200),
        ("/Pages/RollForwards/Edit.cshtml", "finance.officer", "/roll-forwards/2017-18/9/new", 403),
        ("/Pages/Actions/Index.cshtml", "finance.officer", "/actions/2017-18/10", 200),
        ("/Pages/Actions/Edit.cshtml", "finance.officer", "/actions/2017-18/10/new", 200),
        ("/Pages/Actions/Edit.cshtml", "finance.officer", "/actions/2017-18/9/new", 403),
        ("/Pages/Checks/Index.cshtml", "finance.officer", "/checks/2017-18/10", 200),
        ("/Pages/Checks/Settings.cshtml", "chief.accountant", "/checks/settings", 200),
        ("/Pages/Series/Index.cshtml", "finance.officer", "/series/2017-18/10", 200),
        ("/Pages/Series/Read.cshtml", "finance.officer", "/series/2017-18/10/UASC-AGES", 200),
        ("/Pages/Series/Enter.cshtml", "finance.officer", "/series/2017-18/10/UASC-REFERRALS/enter?row=2017-12", 200),
        ("/Pages/Series/Enter.cshtml", "finance.officer", "/series/2017-18/9/UASC-AGES/enter", 403),
        ("/Pages/Series/Define.cshtml", "finance.officer", "/series/2017-18/10/register", 200),
        ("/Pages/Series/Define.cshtml", "finance.officer", "/series/2017-18/10/register/UASC-BUDGET", 200),
        ("/Pages/Series/Define.cshtml", "finance.officer", "/series/2017-18/9/register/UASC-BUDGET", 403),
        ("/Pages/Series/Carry.cshtml", "finance.officer", "/series/2017-18/10/carry", 200),
        ("/Pages/Accuracy/Index.cshtml", "finance.officer", "/accuracy/2017-18/KCC", 200),
        ("/Pages/History/Index.cshtml", "chief.accountant", "/history", 200),
        ("/Pages/RatingRules/Index.cshtml", "committee.member", "/rating-rules", 200),
        ("/Pages/RatingRules/Edit.cshtml", "chief.accountant", "/rating-rules/standard", 200),
        ("/Pages/Glossary/Index.cshtml", "committee.member", "/glossary", 200),
        ("/Pages/Accessibility.cshtml", Nobody, "/accessibility", 200),
        ("/Pages/Account/Index.cshtml", "committee.member", "/account", 200),
        ("/Pages/Account/Password.cshtml", "committee.member", "/account/password", 200),
        ("/Pages/Account/SignIn.cshtml", Nobody, "/account/sign-in", 200),
        ("/Pages/Account/Forgotten.cshtml", Nobody, "/account/forgotten", 200),
        ("/Pages/Account/NewPassword.cshtml", Nobody, "/account/new-password", 200),
        ("/Pages/Users/Index.cshtml", "administrator", "/users", 200),
        ("/Pages/Periods/Index.cshtml", "chief.accountant", "/periods", 200),
        ("/Pages/Periods/Period.cshtml", "chief.accountant", "/periods/2017-18/10", 200),
        ("/Pages/Periods/Period.cshtml", "chief.accountant", "/periods/2017-18/9", 200),
        ("/Pages/Periods/Publish.cshtml", "chief.accountant", "/periods/2017-18/10/publish", 403),
        ("/Pages/Periods/Reopen.cshtml", "chief.accountant", "/periods/2017-18/9/reopen", 200),
        ("/Pages/Users/Add.cshtml", "administrator", "/users/add", 200),
        ("/Pages/Users/Edit.cshtml", "administrator", "/users/1", 200),
        ("/Pages/Errors/Status.cshtml", "committee.member", "/nowhere", 404),
        ("/Pages/Errors/Status.cshtml", "committee.member", "/forecasts", 403),
    ];

    /// <summary>Pages without a view of their own to check: they only redirect or send files. Each is tried elsewhere.</summary>
    private static readonly string[] WithoutView = ["/Pages/Account/SignOut.cshtml", "/Pages/Papers/Download.cshtml"];

    private static readonly int[] Widths = [375, 1280];

    [Fact]
    public void No_page_is_left_out()
    {
        var pages = typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Where(item => item.Kind == "mvc.1.0.razor-page")
            .Select(item => item.Identifier);

        pages.Except(Visits.Select(visit => visit.Page).Concat(WithoutView)).Should().BeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_on_a_desk_or_a_phone() => (await round.OnceAsync(GoRoundAsync)).Axe.Should().BeEmpty();

    [Fact]
    public async Task Everything_on_every_page_is_reached_by_tab_and_shows_that_it_is() => (await round.OnceAsync(GoRoundAsync)).Keyboard.Should().BeEmpty();

    [Fact]
    public async Task A_phone_shows_variance_movement_and_rating_first_and_the_whole_waterfall()
    {
        await using var visitor = await chromium.VisitAsync(product, width: 390);
        await visitor.SignInAsync("finance.officer");
        const string outside = "names => names.filter(name => { const at = document.querySelector(name)?.getBoundingClientRect(); return !at || at.width === 0 || at.left < 0 || at.right > 390; })";

        foreach (var path in new[] { "/", "/monitoring/2017-18/10", "/monitoring/2017-18/10/CYPE", "/monitoring/2017-18/10/CYPE?unit=pounds" })
        {
            await visitor.OpenAsync(path);
            (await visitor.Page.EvaluateAsync<string[]>(outside, new[] { "tbody .barred", "thead [data-column='movement']", "tbody td.rating .rag" })).Should().BeEmpty(path);
        }

        await visitor.OpenAsync("/monitoring/2017-18/10");
        await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("thead [data-column='cash-limit-net']")).ToBeHiddenAsync();
        await visitor.Page.Locator(".phone-columns label").ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("thead [data-column='cash-limit-net']")).ToBeVisibleAsync();

        await visitor.OpenAsync("/monitoring/2017-18/10/SCS-CIC");
        (await visitor.Page.EvaluateAsync<string[]>(outside, new[] { ".paper-chart__picture--phone", ".paper-chart__title", ".paper-chart__caption" })).Should().BeEmpty();
    }

    [Fact]
    public async Task Print_shows_every_column_and_no_address()
    {
        await using var visitor = await chromium.VisitAsync(product, width: 1030);
        await visitor.SignInAsync("chief.accountant");
        await visitor.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var path in new[] { "/", "/monitoring/2017-18/10", "/monitoring/2017-18/10?levels=3&unit=pounds", "/round/2017-18/10", "/history", "/activity/2017-18/10", "/forecasts/2017-18/10" })
        {
            await visitor.OpenAsync(path);

            (await visitor.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('main td, main th')].filter(cell => cell.getBoundingClientRect().right > 1031).map(cell => cell.textContent.trim()).slice(0, 5)")).Should().BeEmpty(path);
            (await visitor.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('a[href]')].filter(link => !['none', 'normal', '\"\"'].includes(getComputedStyle(link, '::after').content)).map(link => link.textContent.trim()).slice(0, 5)")).Should().BeEmpty(path);
        }
    }

    [Fact]
    public async Task History_stands_whole_on_a_laptop_and_no_heads_of_columns_collide()
    {
        await using var visitor = await chromium.VisitAsync(product, width: 1440);
        await visitor.SignInAsync("chief.accountant");
        await visitor.OpenAsync("/history");

        (await visitor.Page.EvaluateAsync<int>("() => { const frame = document.querySelector('main .table-frame'); return frame.scrollWidth - frame.clientWidth; }")).Should().Be(0, "the last column, why, is not cut");
        foreach (var path in new[] { "/forecasts/2017-18/10/SCS-CIC/explain", "/round/2017-18/10", "/monitoring/2017-18/10/SCS-CIC", "/history" })
        {
            await visitor.OpenAsync(path);
            (await visitor.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main thead tr')].flatMap(row => {
                    const words = [...row.cells].filter(cell => cell.textContent.trim() && cell.checkVisibility()).map(cell => {
                        const range = document.createRange();
                        range.selectNodeContents(cell);
                        return { text: cell.textContent.trim(), at: range.getBoundingClientRect() };
                    });
                    return words.slice(1).filter((word, place) => word.at.left - words[place].at.right < 6).map(word => word.text);
                })
                """)).Should().BeEmpty(path);
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_where_entries_are_wrong_or_somebody_else_saved_first()
    {
        const string Path = "/forecasts/2017-18/10/CYPE-SCS";
        await using var officer = await chromium.VisitAsync(product);
        await using var manager = await chromium.VisitAsync(product);
        await officer.SignInAsync("finance.officer");
        await manager.SignInAsync("budget.manager");

        // A cell that cannot be read.
        await officer.OpenAsync(Path);
        await officer.Page.Locator("#Rows_0__Gross").FillAsync("lots");
        await officer.Page.Locator("button[value='save']").ClickAsync();
        await officer.SeesAsync(".govuk-error-summary", "Enter an amount in pounds");
        var findings = await LookAsync(officer, "errors");

        // Somebody else first.
        await officer.OpenAsync(Path);
        await manager.OpenAsync(Path);
        await manager.Page.Locator("#Rows_0__Gross").FillAsync("50,000,375");
        await manager.Page.Locator("button[value='save']").ClickAsync();
        await manager.SeesAsync(".govuk-notification-banner", "Saved 1 forecast");
        findings.AddRange(await LookAsync(manager, "saved"));
        await officer.Page.Locator("#Rows_0__Gross").FillAsync("51,000,000");
        await officer.Page.Locator("button[value='save']").ClickAsync();
        await officer.SeesOnlyAsync("h1", "Somebody else saved first");
        findings.AddRange(await LookAsync(officer, "conflict"));

        findings.Should().BeEmpty();
    }

    /// <summary>Opens every page as everybody who is to try it; each is walked through by the keyboard once.</summary>
    private async Task<Findings> GoRoundAsync()
    {
        var findings = new Findings([], []);
        foreach (var group in Visits.GroupBy(visit => visit.Who))
        {
            await using var visitor = await chromium.VisitAsync(product);
            if (group.Key != Nobody)
            {
                await visitor.SignInAsync(group.Key);
            }

            var walked = new HashSet<string>();
            foreach (var visit in group)
            {
                (await visitor.OpenAsync(visit.Path)).Should().Be(visit.Status, "{0} opens {1}", visit.Who, visit.Path);
                findings.Axe.AddRange(await LookAsync(visitor, visit.Path));
                if (walked.Add(visit.Page))
                {
                    findings.Keyboard.AddRange(await KeyboardWalk.FindAsync(visitor, visit.Path));
                }
            }
        }

        return findings;
    }

    /// <summary>What axe finds on a page, on a phone and on a service; and whether it is wider than the window.</summary>
    private static async Task<List<string>> LookAsync(Visitor visitor, string where)
    {
        var findings = new List<string>();
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            findings.AddRange((await Axe.FindAsync(visitor.Page)).Select(wrong => $"{where} ({width}): {wrong}"));
            var overflow = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
            {
                findings.Add($"{where} ({width}): the page is {overflow} pixels wider than the window");
            }
        }

        return findings;
    }

    /// <summary>What is wrong, by axe and by the keyboard.</summary>
    public sealed record Findings(List<string> Axe, List<string> Keyboard);

    /// <summary>The round through all pages, gone once for all tests that ask what it found: opening them takes long.</summary>
    public sealed class Round
    {
        private Task<Findings>? findings;

        public Task<Findings> OnceAsync(Func<Task<Findings>> go)
        {
            ArgumentNullException.ThrowIfNull(go);
            return findings ??= go();
        }
    }
}
