using System.Net;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Round;

/// <summary>
/// Every area in which something is entered, in every state of the part: a form is offered exactly when what is sent by it is
/// saved. Forecasts and explanations are what is submitted and shut with the part; the others stay open as long as the period.
/// </summary>
public sealed class ShutPartTests
{
    private const string Months = "2017-18/10";

    private static readonly IReadOnlyList<Area> Areas =
    [
        new("forecasts", DemonstrationUsers.BudgetManager, $"/forecasts/{Months}/CYPE-SCS", "form[data-forecast-entry]", true, ("Rows[0].Gross", "1,234,567"), ("Action", "save")),
        new("forecasts", DemonstrationUsers.FinanceOfficer, $"/forecasts/{Months}/CYPE-EYP", "form[data-forecast-entry]", true, ("Rows[0].Gross", "1,234,567"), ("Action", "save")),
        new("explanations", DemonstrationUsers.BudgetManager, $"/forecasts/{Months}/SCS-CIC/explain", "form[data-explain]", true, ("Input.Variance[0].Amount", "1"), ("Input.Variance[0].Text", "Placements"), ("Action", "unfinished")),
        new("explanations", DemonstrationUsers.FinanceOfficer, $"/forecasts/{Months}/EYP-SEN/explain", "form[data-explain]", true, ("Input.Variance[0].Amount", "1"), ("Input.Variance[0].Text", "Places"), ("Action", "unfinished")),
        new("explanations of a part", DemonstrationUsers.FinanceOfficer, $"/forecasts/{Months}/CYPE-EYP/explain", "form[data-explain]", true, ("Input.Variance[0].Amount", "1"), ("Input.Variance[0].Text", "Places"), ("Action", "unfinished")),
        new("commentary", DemonstrationUsers.BudgetManager, $"/commentary/{Months}/CYPE-SCS", ".words__own form", false, ("Input.Text", "Placements.")),
        new("commentary", DemonstrationUsers.FinanceOfficer, $"/commentary/{Months}/CYPE-EYP", ".words__own form", false, ("Input.Text", "Places.")),
        new("adjustments", DemonstrationUsers.FinanceOfficer, $"/adjustments/{Months}/CYPE-ASY", "main form", false, ("Input.Before", "-500,000"), ("Input.Reason", "Management actions"), ("Input.Actions[0].Title", "Fewer agency staff"), ("Input.Actions[0].Owner", "Head of placements"), ("Input.Actions[0].DueOn", "2018-01-15"), ("Input.Actions[0].Amount", "-500,000"), ("Input.Actions[0].InForecast", "0")),
        new("activity", DemonstrationUsers.BudgetManager, $"/activity/{Months}/CIC-IFA/enter", "main form", false, ("Input.ForecastVolume", "161")),
        new("activity", DemonstrationUsers.FinanceOfficer, $"/activity/{Months}/CFR-JNY/enter", "main form", false, ("Input.ForecastVolume", "16,400,000")),
        new("activity by month", DemonstrationUsers.FinanceOfficer, $"/activity/{Months}/months/ADU-LD", "main form", false, ("Input.Measures[0].Budget[12]", "1,111")),
        new("the register of activity", DemonstrationUsers.FinanceOfficer, $"/activity/{Months}/register/OP-DOM", "main form", false, ("Input.Name", "Care at home"), ("Input.Reason", "Shorter")),
        new("staffing", DemonstrationUsers.BudgetManager, $"/staffing/{Months}/CSC-STAFF/enter", "main form", false, ("Input.AgencyForecast", "8,981,800"), ("Input.AgencyNumber", "70")),
        new("the register of staffing", DemonstrationUsers.FinanceOfficer, $"/staffing/{Months}/register/CSC-STAFF", "main form", false, ("Input.Name", "Staff"), ("Input.Reason", "Shorter")),
        new("savings", DemonstrationUsers.FinanceOfficer, $"/savings/{Months}/progress?saving=KS-06", "main form[method=post]", false, ("Rows[0].Delivered", "1"), ("Rows[0].Forecast", "300,000"), ("Rows[0].Status", "OnTrack")),
        new("the register of savings", DemonstrationUsers.FinanceOfficer, $"/savings/{Months}/KS-06/change", "main form[method=post]", false, ("Input.Owner", "Head of highways"), ("Input.Reason", "New post")),
        new("capital", DemonstrationUsers.FinanceOfficer, $"/capital/{Months}/enter/CYPE", "main form", false, ("Input.Schemes[2].Real", "250,000"), ("Input.Schemes[2].Text", "Steel is dearer.")),
        new("series", DemonstrationUsers.FinanceOfficer, $"/series/{Months}/UASC-REFERRALS/enter?row=2018-01", "main form", false, ("Input.Figures[0].Figure", "1,018"), ("Input.Figures[1].Figure", "16")),
        new("roll forwards", DemonstrationUsers.BudgetManager, $"/roll-forwards/{Months}/new", "main form", false, ("Input.Code", "SCS-CIC"), ("Input.Kind", "Bid"), ("Input.Amount", "1"), ("Input.Description", "A boiler"), ("Again.Why", "Small")),
        new("reserves", DemonstrationUsers.FinanceOfficer, $"/reserves/{Months}/movements", "main form", false, ("Input.Reserves[0].Rows[0].Amount", "-8,027,001")),
        new("companies", DemonstrationUsers.FinanceOfficer, $"/companies/{Months}/enter", "main form", false, ("Input.Companies[0].FromReserves", "700,000"), ("Input.Companies[0].Text", "Fewer contracts")),
        new("debt", DemonstrationUsers.FinanceOfficer, $"/debt/{Months}/enter", "main form", false, [("Input.Debtor", "Health bodies"), ("Input.BelongsTo", "ASCH"), .. Enumerable.Range(0, 5).Select(band => ($"Input.Bands[{band}].Amount", (string?)"100"))]),
        new("texts of the paper", DemonstrationUsers.FinanceOfficer, $"/papers/texts/{Months}/cabinet/debt", ".words__own form", false, ("Input.Text", "Debt fell.")),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData(SubmissionState.InProgress)]
    [InlineData(SubmissionState.Submitted)]
    [InlineData(SubmissionState.Returned)]
    [InlineData(SubmissionState.Accepted)]
    public async Task A_form_is_offered_exactly_when_what_is_sent_by_it_is_saved(SubmissionState? state)
    {
        foreach (var people in Areas.GroupBy(area => area.Who))
        {
            // Both are kept to their parts and none hinders the other: what one saves would put a part in progress.
            await using var product = new ProductFactory();
            var browser = await product.BrowseAsAsync(people.Key);
            var before = new Dictionary<Area, WebPage>();
            foreach (var area in people)
            {
                before.Add(area, await browser.GetAsync(area.Path));
            }

            foreach (var area in people)
            {
                await SetAsync(product, state);
                var isOpen = !area.ShutsWithPart || state is not (SubmissionState.Submitted or SubmissionState.Accepted) || (state == SubmissionState.Submitted && area.Who == DemonstrationUsers.FinanceOfficer);
                var what = $"{area.Name} of {area.Who}, {state?.ToString() ?? "not begun"}";
                var saved = await CountAsync(product);

                var page = await browser.GetAsync(area.Path);
                var answer = await browser.SubmitAsync(before[area], area.Form, area.Entries);

                (Typable(page) > 0).Should().Be(isOpen, what);
                (answer.Status == HttpStatusCode.Redirect).Should().Be(isOpen, "{0}: {1} {2}", what, answer.Status, answer.Text.Length == 0 ? string.Empty : string.Join("; ", answer.Problems) + answer.Main);
                (await CountAsync(product) > saved).Should().Be(isOpen, what);
                if (!isOpen)
                {
                    page.Main.Should().MatchRegex("so only finance may change it\\. Ask finance to return it\\.|Return it in the review first\\.|Finance must return it before anything of it changes\\.", "{0}: the page says why and who can send it back", what);
                }
            }
        }
    }

    // Forms that choose what is shown are sent by get.
    private static int Typable(WebPage page) =>
        page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select").Count(field => field.Closest("form[method=get]") is null);

    private static Task<int> CountAsync(ProductFactory product) => product.LookAsync(db => db.History.CountAsync(entry => entry.Subject != "submission"));

    private static Task SetAsync(ProductFactory product, SubmissionState? state) => product.ChangeAsync(async db =>
    {
        await db.PartSubmissions.ExecuteDeleteAsync();
        if (state is { } now)
        {
            db.PartSubmissions.AddRange((await db.Heads.Where(head => head.Year == 2017).Select(head => head.HeadId).ToListAsync())
                .Select(head => new PartSubmission { HeadId = head, Period = 10, State = now, AccountId = 0, AccountName = "Somebody", At = DateTime.UtcNow }));
        }
    });

    private sealed record Area(string Name, string Who, string Path, string Form, bool ShutsWithPart, params (string Name, string? Value)[] Entries);
}
