using System.IO.Compression;
using System.Text;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages;

/// <summary>
/// Odd amounts and words are put into another directorate's unpublished figures. Whoever may not see them walks through
/// every page and file that they can reach, and meets none.
/// </summary>
public class CanaryTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const long OddPence = 77_777_777_77;
    private const string OddWord = "zugzwang";

    /// <summary>The odd amount in £m, £000, £, pence and as a workbook holds it.</summary>
    private static readonly string[] Odd = ["77.778", "77,778", "77,777,7", "77777777"];

    [Theory]
    [InlineData(DemonstrationUsers.FinanceOfficerOfOneDirectorate)]
    [InlineData(DemonstrationUsers.BudgetManager)]
    [InlineData(DemonstrationUsers.Director)]
    [InlineData(DemonstrationUsers.CommitteeMember)]
    [InlineData(DemonstrationUsers.Administrator)]
    public async Task Another_directorates_draft_shows_nowhere(string who)
    {
        await HideCanariesAsync();
        var browser = await product.BrowseAsAsync(who);

        var (pages, traces) = await WalkAsync(browser);

        traces.Should().BeEmpty();
        pages.Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task Whoever_may_see_them_does_or_this_test_proves_nothing()
    {
        await HideCanariesAsync();
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var (_, traces) = await WalkAsync(browser);

        traces.Should().Contain([
            "/monitoring/2017-18/10/XPH-LOC", "/capital/2017-18/10", "/papers/2017-18/10/cabinet", "/papers/2017-18/10/cabinet/paper.xlsx", "/history?item=XPH-LOC",
            "/savings/2017-18/10", "/savings/2017-18/10/CANARY-2", "/savings/2017-18/10/progress",
            "/activity/2017-18/10", "/activity/2017-18/10/CANARY", "/staffing/2017-18/10/CANARY",
            "/series/2017-18/10", "/series/2017-18/10/CANARY", "/reserves/2017-18/10", "/reserves/2017-18/10/movements", "/companies/2017-18/10",
            "/debt/2017-18/10", "/roll-forwards/2017-18/10", "/papers/texts/2017-18/10/cabinet/summary",
            "/remove/2017-18/10/saving?key=CANARY-1", "/remove/2017-18/10/activity?key=CANARY", "/remove/2017-18/10/debt?key=Debtors%20zugzwang",
            "/history?subject=reserve", "/history?subject=capital%20forecast", "/history?subject=saving%27s%20progress"]);
    }

    private async Task HideCanariesAsync()
    {
        if (await product.LookAsync(db => db.Explanations.AnyAsync(explanation => explanation.Text == OddWord)))
        {
            return;
        }

        await product.ChangeAsync(async db =>
        {
            var head = await db.Heads.SingleAsync(head => head.Code == "XPH-LOC" && head.Year == 2017);
            var limit = await db.CashLimits.SingleAsync(entry => entry.HeadId == head.HeadId);
            var forecast = await db.Forecasts.SingleAsync(forecast => forecast.HeadId == head.HeadId && forecast.Period == 10);

            // The net variance is the odd amount, whatever income there is.
            forecast.Gross = limit.Gross!.Value + limit.Income!.Value - forecast.Income + new Money(OddPence);
            var scheme = await db.CapitalSchemes.SingleAsync(scheme => scheme.Name == "Adult, Social Care & Health");
            var capital = await db.CapitalForecasts.SingleAsync(one => one.CapitalSchemeId == scheme.CapitalSchemeId && one.Period == 10);
            (capital.SpendToDate, capital.Text) = (new Money(OddPence), OddWord);
            db.Explanations.Add(new Domain.Entries.Explanation
            {
                HeadId = head.HeadId,
                Period = 10,
                Subject = Domain.Entries.ExplanationSubject.Variance,
                DisplayOrder = 99,
                Text = OddWord,
            });
            db.ActivityMeasures.Add(new Domain.Activity.ActivityMeasure
            {
                Year = 2017,
                Reference = "CANARY",
                HeadId = head.HeadId,
                Name = OddWord,
                Covers = Domain.Activity.ActivityCover.Part,
                Unit = "birds",
                Basis = Domain.Activity.VolumeBasis.Snapshot,
                BudgetGross = new Money(OddPence),
                BudgetIncome = Money.Zero,
                BudgetVolume = new(1m),
            });
            db.StaffingMeasures.Add(new Domain.Staffing.StaffingMeasure
            {
                Year = 2017,
                Reference = "CANARY",
                HeadId = head.HeadId,
                Name = OddWord,
                SalariedBudget = new Money(OddPence),
                AgencyBudget = Money.Zero,
            });

            // What has come to the registers since the published period: its pages must not tell of it either.
            var added = new Domain.Capital.CapitalScheme { HeadId = await HeadIdAsync(db, "ASCH"), Name = $"Scheme {OddWord}", Budget = new Money(OddPence) };
            var series = new Domain.Series.NamedSeries { Year = 2017, HeadId = head.HeadId, Reference = "CANARY", Subject = $"Subject {OddWord}", Title = $"Series {OddWord}" };
            var reserve = new Domain.Reserves.Reserve { Year = 2017, Name = $"Reserve {OddWord}", Kind = Domain.Reserves.ReserveKind.Earmarked, Opening = new Money(OddPence), FromPeriod = 10 };
            var company = new Domain.Companies.Company { Year = 2017, Name = $"Company {OddWord}", Budget = new Money(OddPence), FromPeriod = 10 };
            db.AddRange(added, series, reserve, company);
            await db.SaveChangesAsync();
            db.AddRange(
                new Domain.Series.SeriesColumn { SeriesId = series.SeriesId, Key = "birds", Name = $"Birds {OddWord}" },
                new Domain.Series.SeriesValue { SeriesId = series.SeriesId, Year = 2017, Period = 10, Row = "2018-01", ColumnKey = "birds", Figure = 77_777_777m },
                new Domain.Reserves.ReserveMovement { ReserveId = reserve.ReserveId, Year = 2017, Period = 10, Description = OddWord, Amount = new Money(OddPence) },
                new Domain.Companies.CompanyForecast { CompanyId = company.CompanyId, Year = 2017, Period = 10, FromTrading = new Money(OddPence), Text = OddWord },
                new Domain.Debts.DebtBalance { Year = 2017, Period = 10, Debtor = $"Debtors {OddWord}", AsAt = new(2018, 1, 31), FromDays = 0, Amount = new Money(OddPence) },
                new Domain.Entries.RollForward { HeadId = head.HeadId, Period = 10, Kind = RollForwardKind.Bid, Amount = new Money(OddPence), Description = OddWord, DisplayOrder = 90 },
                new Domain.Papers.PaperText { Year = 2017, Period = 10, PaperKind = Domain.Council.PaperKind.Cabinet, Slot = "summary", DisplayOrder = 9, Text = OddWord });

            // A saving there, and one that reaches into a part of everybody's: neither is seen by who does not have all its heads.
            foreach (var (reference, codes) in new[] { ("CANARY-1", new[] { "XPH-LOC" }), ("CANARY-2", ["XPH-LOC", "SCS-CIC"]) })
            {
                var saving = new Domain.Savings.SavingsLine { Year = 2017, Reference = reference, Title = $"Saving {OddWord}", FromPeriod = 10, DisplayOrder = 90 };
                db.SavingsLines.Add(saving);
                await db.SaveChangesAsync();
                db.SavingsAmounts.AddRange(codes.Select(code => new Domain.Savings.SavingsAmount { SavingsLineId = saving.SavingsLineId, ForYear = 2017, Code = code, Amount = new Money(-OddPence) }));
                db.SavingsProgress.Add(new Domain.Savings.SavingsProgress
                {
                    SavingsLineId = saving.SavingsLineId,
                    Year = 2017,
                    Period = 10,
                    Delivered = Money.Zero,
                    Forecast = new Money(-OddPence),
                    Status = Domain.Savings.SavingsStatus.AtRisk,
                    Text = OddWord,
                });
            }
        });
    }

    private static Task<int> HeadIdAsync(Data.BudgetDbContext db, string code) => db.Heads.Where(head => head.Code == code && head.Year == 2017).Select(head => head.HeadId).SingleAsync();

    /// <summary>Follows every link from the main pages, and asks for addresses that nobody linked.</summary>
    private static async Task<(int Pages, List<string> Traces)> WalkAsync(Browser browser)
    {
        var waiting = new Queue<string>([
            "/", "/monitoring", "/forecasts", "/papers", "/monitoring/2017-18/10", "/monitoring/2017-18/10/KCC", "/monitoring/2017-18/10/CORP",
            "/monitoring/2017-18/10/XPH-LOC?unit=pounds", "/monitoring/2017-18/10/XPH-LOC", "/monitoring/2017-18/9/XPH-LOC", "/forecasts/2017-18/10/KCC",
            "/forecasts/2017-18/10/XPH-LOC", "/papers/2017-18/10/cabinet", "/papers/2017-18/10/cabinet/paper.xlsx", "/papers/2017-18/10/cabinet/tables.zip",
            "/papers/2017-18/10/cabinet/table-1a.csv", "/checks/2017-18/10", "/history", "/history?item=XPH-LOC", "/history?format=csv",
            "/capital/2017-18/10", "/capital/2017-18/10?part=ASCH", "/capital/2017-18/10/schemes/5", "/capital/2017-18/10/enter/ASCH",
            "/savings/2017-18/10", "/savings/2017-18/10/CANARY-1", "/savings/2017-18/10/CANARY-2", "/savings/2017-18/10/progress", "/savings/2017-18/9",
            "/activity/2017-18/10", "/activity/2017-18/9", "/activity/2017-18/10/CANARY", "/activity/2017-18/9/CANARY", "/activity/2017-18/10/register/CANARY",
            "/staffing/2017-18/10", "/staffing/2017-18/9", "/staffing/2017-18/10/CANARY", "/staffing/2017-18/9/CANARY",
            "/series/2017-18/10", "/series/2017-18/9", "/series/2017-18/10/CANARY", "/series/2017-18/9/CANARY", "/series/2017-18/10/CANARY/enter",
            "/reserves/2017-18/10", "/reserves/2017-18/9", "/reserves/2017-18/10/movements", .. Enumerable.Range(1, 8).Select(number => $"/reserves/2017-18/9/{number}"),
            "/companies/2017-18/10", "/companies/2017-18/9", "/companies/2017-18/10/enter", .. Enumerable.Range(1, 4).Select(number => $"/companies/2017-18/10/{number}/change"),
            "/debt/2017-18/10", "/debt/2017-18/9", "/debt/2017-18/10/enter?debtor=Debtors%20zugzwang",
            "/roll-forwards/2017-18/10", "/roll-forwards/2017-18/9", .. Enumerable.Range(1, 12).Select(number => $"/roll-forwards/2017-18/10/{number}"),
            "/papers/texts/2017-18/10/cabinet", "/papers/texts/2017-18/9/cabinet", "/papers/texts/2017-18/10/cabinet/summary",
            "/capital/2017-18/9", .. Enumerable.Range(1, 12).SelectMany(number => new[] { $"/capital/2017-18/9/schemes/{number}", $"/capital/2017-18/10/schemes/{number}" }),
            "/savings/2017-18/9/CANARY-1", "/savings/2017-18/10/CANARY-1/change",
            "/remove/2017-18/10/saving?key=CANARY-1", "/remove/2017-18/10/activity?key=CANARY", "/remove/2017-18/10/staffing?key=CANARY",
            "/remove/2017-18/10/debt?key=Debtors%20zugzwang", .. Enumerable.Range(1, 12).Select(number => $"/remove/2017-18/10/scheme?key={number}"),
            "/history?item=CANARY", "/history?subject=reserve", "/history?subject=reserve%20movement", "/history?subject=series", "/history?subject=company", "/history?subject=saving%27s%20progress", "/history?subject=capital%20forecast",
            "/accuracy", "/accuracy/2017-18/KCC", "/accuracy/2017-18/XPH-LOC",
        ]);
        var asked = waiting.ToHashSet();
        var traces = new List<string>();
        while (waiting.TryDequeue(out var path) && asked.Count < 1_500)
        {
            var answer = await browser.GetAsync(path);
            var text = Everything(answer);
            if (text.Contains(OddWord, StringComparison.OrdinalIgnoreCase) || Odd.Any(amount => text.Contains(amount, StringComparison.Ordinal)))
            {
                traces.Add(path);
            }

            var links = answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true
                ? answer.Document.QuerySelectorAll("main a[href^='/'], nav a[href^='/']").Select(link => link.GetAttribute("href")!)
                : [];
            foreach (var link in links.Append(answer.Location).OfType<string>().Where(Leads))
            {
                if (asked.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return (asked.Count, traces);
    }

    // The views of one head differ in unit and columns alone; one of each is enough.
    private static bool Leads(string link) =>
        link.StartsWith('/') && !link.Contains("hide=", StringComparison.Ordinal) && !link.Contains("unit=millions", StringComparison.Ordinal)
        && !link.EndsWith(".pdf", StringComparison.Ordinal) && !link.Contains("sign-out", StringComparison.Ordinal) && !link.Contains('#');

    private static string Everything(WebPage answer)
    {
        var disposition = answer.Header("Content-Disposition") ?? string.Empty;
        if (!disposition.Contains(".xlsx", StringComparison.Ordinal) && !disposition.Contains(".zip", StringComparison.Ordinal))
        {
            return answer.Text;
        }

        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
