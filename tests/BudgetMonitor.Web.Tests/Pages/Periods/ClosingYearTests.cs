using System.Net;
using System.Text;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Checks;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Periods;

/// <summary>
/// The closing of a year through its pages: opened and filled in, entered, submitted, accepted, reserves moved, roll forwards
/// asked for and decided, reviewed, published, read by a member, and locked for everybody.
/// </summary>
public sealed class ClosingYearTests
{
    private const string P13 = "2017-18/13";
    private const string Part = "CYPE-SCS";
    private const string Form = "main form";

    [Fact]
    public async Task A_year_is_closed_from_its_opening_to_the_outturn_paper_that_members_read()
    {
        await using var product = await MonthPublishedAsync();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var s151 = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        var finance = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var manager = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        await ItOpensFilledInAsync(product, chief, manager, member);
        await TheOutturnIsEnteredSubmittedAndAcceptedAsync(product, manager, finance);
        await MoneyGoesToAReserveAsync(finance);
        await RollForwardsAreAskedForAndDecidedAsync(product, manager, chief);
        await ItIsPublishedAsync(chief, s151);
        await AMemberReadsItAsync(member);
        await NothingOfTheYearChangesAnyMoreAsync(product, manager, finance, chief);
    }

    private static async Task ItOpensFilledInAsync(ProductFactory product, Browser chief, Browser manager, Browser member)
    {
        (await manager.GetAsync($"/forecasts/{P13}/{Part}")).Status.Should().Be(HttpStatusCode.NotFound, "there is nothing to enter before it opens");
        (await StepAsync(chief, "Open")).Location.Should().Be($"/periods/{P13}");

        var entry = await manager.GetAsync($"/forecasts/{P13}/{Part}");
        entry.Main.Should().Contain("Last forecast", "each line starts from what was last forecast");
        (await member.GetAsync($"/monitoring/{P13}/KCC")).Status.Should().Be(HttpStatusCode.NotFound);
        var (last, first) = await product.LookAsync(async db => (
            await db.Forecasts.CountAsync(forecast => forecast.Period == 10 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Year == 2017)),
            await db.Forecasts.CountAsync(forecast => forecast.Period == 13 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Year == 2017))));
        first.Should().BeGreaterThanOrEqualTo(last);
    }

    private static async Task TheOutturnIsEnteredSubmittedAndAcceptedAsync(ProductFactory product, Browser manager, Browser finance)
    {
        var entry = await manager.GetAsync($"/forecasts/{P13}/{Part}");
        var place = Enumerable.Range(0, 40).First(row => entry.Document.QuerySelector($"[name='Rows[{row}].Code']")?.GetAttribute("value") == "SCS-CIC");
        (await manager.SubmitAsync(entry, "form.entry", ($"Rows[{place}].Gross", "61,000,000"), ("Action", "confirm-all"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.Forecasts.SingleAsync(forecast => forecast.Period == 13 && db.Heads.Any(head => head.HeadId == forecast.HeadId && head.Code == "SCS-CIC"))))
            .Gross.Should().Be(61_000_000.Pounds());

        (await manager.SubmitAsync(await manager.GetAsync($"/round/{P13}/{Part}/submit"), "section.submission form:not([action*='handler'])", ("Note", "The ledger is closed"))).Status.Should().Be(HttpStatusCode.Redirect);
        var queue = await finance.GetAsync($"/round/{P13}/review");
        queue.Main.Should().Contain("“The ledger is closed”");
        (await finance.SubmitAsync(queue, Form, ("Ticked", queue.Document.QuerySelector("input[name=Ticked]")!.GetAttribute("value")))).Location.Should().Be($"/round/{P13}/review");
        (await finance.GetAsync($"/round/{P13}")).Document.QuerySelector($"tr[data-part='{Part}'] .rag")!.TextContent.Should().Be("Accepted");
    }

    private static async Task MoneyGoesToAReserveAsync(Browser finance)
    {
        (await finance.SubmitAsync(
            await finance.GetAsync($"/reserves/{P13}/add"),
            Form,
            ("Input.Name", "Placements smoothing"), ("Input.Kind", "Earmarked"), ("Input.Opening", "1,000,000"), ("Input.HeadCode", "CYPE"), ("Input.Reason", "Set up at the closing"))).Status.Should().Be(HttpStatusCode.Redirect);
        var movements = await finance.GetAsync($"/reserves/{P13}/movements");
        var place = Enumerable.Range(0, 10).First(row => movements.Document.QuerySelectorAll("tbody")[row].TextContent.Contains("Placements smoothing", StringComparison.Ordinal));

        var saved = await finance.SubmitAsync(
            movements,
            Form,
            ($"Input.Reserves[{place}].Rows[0].Description", "Underspend of the year put aside"), ($"Input.Reserves[{place}].Rows[0].Amount", "250,000"));

        saved.Location.Should().Be($"/reserves/{P13}");
    }

    private static async Task RollForwardsAreAskedForAndDecidedAsync(ProductFactory product, Browser manager, Browser chief)
    {
        foreach (var (sum, text) in new[] { ("150,000", "Placements agreed in March"), ("90,000", "New furniture") })
        {
            (await manager.SubmitAsync(
                await manager.GetAsync($"/roll-forwards/{P13}/new"),
                Form,
                ("Input.Code", "SCS-CIC"), ("Input.Kind", sum == "90,000" ? "Bid" : "Committed"), ("Input.Amount", sum), ("Input.Description", text))).Location.Should().Be($"/roll-forwards/{P13}");
        }

        foreach (var (text, decision, why) in new[] { ("Placements agreed in March", "Approved", "Owed under contract"), ("New furniture", "Refused", "No money for it") })
        {
            var id = await product.LookAsync(db => db.RollForwards.Where(entry => entry.Description == text).Select(entry => entry.RollForwardId).SingleAsync());
            var one = $"/roll-forwards/{P13}/{id}";
            (await chief.SubmitAsync(await chief.GetAsync(one), $"form[action='{one}?handler=Decide']", ("Verdict.Decision", decision), ("Verdict.Reason", why))).Location.Should().Be($"/roll-forwards/{P13}");
        }

        (await chief.GetAsync($"/roll-forwards/{P13}")).Document.QuerySelector(".headline")!.TextContent.Should().Contain("£0.150m", "what is refused counts nowhere");
    }

    private static async Task ItIsPublishedAsync(Browser chief, Browser s151)
    {
        (await StepAsync(chief, "Review")).Location.Should().Be($"/periods/{P13}");
        (await PublishAsync(s151, P13)).Location.Should().Be($"/papers/{P13}/outturn", "the outturn paper reports the closing of the year");
    }

    private static async Task AMemberReadsItAsync(Browser member)
    {
        var paper = await member.GetAsync($"/papers/{P13}/outturn");

        paper.Heading.Should().Be("Provisional outturn 2017-18");
        paper.Main.Should().Contain("Version 1, published on")
            .And.Contain("One request to carry budget into 2018-19 comes to £0.150m and is approved.")
            .And.Contain("Approved: Owed under contract").And.Contain("Refused, not carried forward").And.Contain("Refused: No money for it")
            .And.Contain("£0.250m was put into reserves");
        paper.Document.QuerySelectorAll(".paper-section h2").Select(heading => heading.TextContent).Should().NotContain(heading => heading.Contains("forecast", StringComparison.OrdinalIgnoreCase));
        paper.Document.QuerySelector("#table-1a")!.TextContent.Should().Contain("Net Outturn Variance").And.NotContain("Forecast");
        Encoding.UTF8.GetString((await member.GetAsync($"/papers/{P13}/outturn/versions/1/reserve-transfers.csv")).Bytes).Should().Contain("Placements smoothing,1.000,0.250,0.000,1.250");
        (await member.GetAsync($"/roll-forwards/{P13}")).Main.Should().Contain("Owed under contract");
        (await member.GetAsync($"/monitoring/{P13}/KCC")).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task NothingOfTheYearChangesAnyMoreAsync(ProductFactory product, Browser manager, Browser finance, Browser chief)
    {
        foreach (var (browser, address) in new[]
        {
            (manager, $"/forecasts/{P13}/{Part}"), (manager, $"/roll-forwards/{P13}/new"), (finance, $"/reserves/{P13}/movements"), (finance, $"/commentary/{P13}/CYPE"), (chief, $"/roll-forwards/{P13}/new"),
        })
        {
            var locked = await browser.GetAsync(address);
            locked.Status.Should().Be(HttpStatusCode.Forbidden, address);
            locked.Main.Should().Contain("published", address);
        }

        var late = await manager.PostWithTokenAsync(
            $"/roll-forwards/{P13}/new", ("RequestId", Guid.NewGuid().ToString()), ("Input.Code", "SCS-CIC"), ("Input.Kind", "Bid"), ("Input.Amount", "1"), ("Input.Description", "Too late"));
        late.Status.Should().Be(HttpStatusCode.Forbidden);
        (await product.LookAsync(db => db.RollForwards.AnyAsync(entry => entry.Description == "Too late"))).Should().BeFalse();

        // The year is over: none of its months is opened any more.
        (await chief.GetAsync("/periods/2017-18/11")).Status.Should().Be(HttpStatusCode.NotFound, "February was not reported and is not any more");
        (await chief.GetAsync("/periods")).Main.Should().Contain("Period 13 (closing)").And.NotContain("Period 11");
        (await product.LookAsync(db => db.Periods.SingleAsync(period => period.Year == 2017 && period.Number == 13))).Status.Should().Be(PeriodStatus.Published);
    }

    private static async Task<WebPage> StepAsync(Browser browser, string handler, string period = P13)
    {
        var page = await browser.GetAsync($"/periods/{period}");
        page.Document.QuerySelector($"form[action='/periods/{period}?handler={handler}']").Should().NotBeNull(page.Main);
        return await browser.SubmitAsync(page, $"form[action='/periods/{period}?handler={handler}']");
    }

    private static async Task<WebPage> PublishAsync(Browser browser, string period)
    {
        var page = await browser.GetAsync($"/periods/{period}/publish");
        return await browser.SubmitAsync(page, Form, page.Document.QuerySelector("[name='Input.AllTheSame']") is null ? [("Input.Reason", "Agreed")] : [("Input.Reason", "Agreed"), ("Input.AllTheSame", "true")]);
    }

    /// <summary>January published; no checks and no demand to explain, which this is not about.</summary>
    private static async Task<ProductFactory> MonthPublishedAsync()
    {
        var product = new PrintingProduct(_ => Task.FromResult(Encoding.ASCII.GetBytes("%PDF-1")));
        await product.ChangeAsync(async db =>
        {
            db.CheckSettings.AddRange(SenseChecks.All.Select(check => new CheckSetting { Check = check.About.Name, Severity = CheckSeverity.Off }));
            var council = await db.Councils.SingleAsync();
            (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (null, null);
        });
        (await StepAsync(await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant), "Review", "2017-18/10")).Status.Should().Be(HttpStatusCode.Redirect);
        (await PublishAsync(await product.BrowseAsAsync(DemonstrationUsers.S151Officer), "2017-18/10")).Location.Should().Be("/papers/2017-18/10/cabinet");
        return product;
    }
}
