using System.Net;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Savings;

/// <summary>The register, where savings stand, and who sees and enters what. Who may open which page stands in the access table.</summary>
public sealed class SavingsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form[method=post]";
    private const string Grid = "/savings/2017-18/10/progress";

    [Fact]
    public async Task The_members_question_is_answered_first()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/savings/2017-18/10");

        page.Document.QuerySelector(".headline")!.TextContent.Should().Contain("delivered").And.Contain("at risk").And.Contain("Forecast to fall short by");
        page.Main.Should().Contain("Transformation of preventative services").And.Contain("Unachievable").And.Contain("By directorate").And.Contain("By risk to delivery");
        var total = page.Document.QuerySelectorAll(".savings-table tbody tr").Last().QuerySelectorAll("td");
        total[1].TextContent.Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_demonstration_has_savings_of_every_status_and_says_which_are_invented()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/savings/2017-18/10");

        page.Main.Should().Contain("Delivered").And.Contain("On track").And.Contain("At risk").And.Contain("Unachievable").And.Contain("Replaced");
        var lines = await product.LookAsync(db => db.SavingsLines.Where(line => line.Reference.StartsWith("IL-") || line.Reference.StartsWith("KS-")).ToListAsync());
        lines.Should().HaveCount(13).And.OnlyContain(line => line.Title.EndsWith("(illustrative)") == line.Reference.StartsWith("IL-"));
        (await product.LookAsync(db => db.SavingsProgress.Select(progress => progress.Status).Distinct().CountAsync())).Should().Be(Enum.GetValues<SavingsStatus>().Length);
    }

    [Fact]
    public async Task Choices_in_the_address_leave_what_they_say()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var one = await browser.GetAsync("/savings/2017-18/10?directorate=GET&status=Unachievable&risk=High");
        var none = await browser.GetAsync("/savings/2017-18/10?directorate=GET&status=OnTrack");

        one.Document.QuerySelectorAll(".savings-table tbody th a").Select(link => link.TextContent).Should().Equal("Directorate-wide staffing and procurement");
        one.Document.QuerySelector("#choice-directorate option[selected]")!.TextContent.Should().Be("Growth, Environment & Transport");
        none.Main.Should().Contain("No cash saving is left by these choices.");
    }

    [Fact]
    public async Task Somebody_with_a_part_sees_their_savings_and_sums_of_them_alone()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.Director)).GetAsync("/savings/2017-18/10");

        page.Document.QuerySelectorAll(".savings-table tbody th a").Select(link => link.TextContent).Should().Contain("Share of cross-council savings").And.NotContain("Transformation of preventative services");
        page.Main.Should().NotContain("Adult").And.NotContain("1.700");
    }

    [Fact]
    public async Task A_saving_over_another_part_too_is_not_seen_in_the_draft_and_not_entered()
    {
        await AddAsync("SHARED", ("EYP-MGT", -40_000), ("ADU-PRV", -60_000));
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var list = await officer.GetAsync("/savings/2017-18/10");
        var entry = await officer.GetAsync(Grid);

        list.Main.Should().NotContain("Title of SHARED");
        entry.Main.Should().NotContain("Title of SHARED").And.Contain("Share of cross-council savings");
        (await officer.GetAsync("/savings/2017-18/10/SHARED")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/savings/2017-18/10/SHARED")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_manager_reports_their_savings_with_one_save_and_history_tells_it()
    {
        await AddAsync("MINE-1", ("SCS-CIC", -100_000));
        await AddAsync("MINE-2", ("SCS-ADO", -50_000));
        await AddAsync("MINE-3", ("SCS-FAM", -20_000));
        var manager = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var page = await manager.GetAsync(Grid);
        var (one, two) = (Place(page, "MINE-1"), Place(page, "MINE-2"));

        var saved = await manager.SubmitAsync(
            page,
            Form,
            ($"Rows[{one}].Delivered", "25,000"), ($"Rows[{one}].Forecast", "£100,000"), ($"Rows[{one}].Status", "OnTrack"),
            ($"Rows[{two}].Delivered", "0"), ($"Rows[{two}].Forecast", "30,000"), ($"Rows[{two}].Status", "AtRisk"), ($"Rows[{two}].Text", "Fewer adopters came forward"));

        saved.Location.Should().Be(Grid);
        (await manager.GetAsync(Grid)).Text.Should().Contain("Saved where 2 savings stand");
        (await ProgressAsync("MINE-1")).Should().BeEquivalentTo(new { Delivered = (-25_000).Pounds(), Forecast = (-100_000).Pounds(), Status = SavingsStatus.OnTrack, Period = 10, Year = 2017 });
        (await ProgressAsync("MINE-2")).Should().BeEquivalentTo(new { Forecast = (-30_000).Pounds(), Status = SavingsStatus.AtRisk, Text = "Fewer adopters came forward" });
        (await product.LookAsync(db => db.SavingsProgress.AnyAsync(progress => db.SavingsLines.Any(line => line.Reference == "MINE-3" && line.SavingsLineId == progress.SavingsLineId))))
            .Should().BeFalse("an empty row stays without progress");
        var line = await manager.GetAsync("/monitoring/2017-18/10/SCS-ADO");
        line.Main.Should().Contain("1 saving: £0 of £50,000 delivered, £30,000 at risk, £20,000 short");
        (await product.LookAsync(db => db.History.CountAsync(entry => entry.Subject == "saving's progress" && entry.AccountName.Contains("Budget manager")))).Should().BeGreaterThan(3);
    }

    [Theory]
    //          field, value, message
    [InlineData("Delivered", "", "Enter what is delivered to date, or 0")]
    [InlineData("Delivered", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("Forecast", "", "Enter what will be saved by the end of the year, or 0")]
    [InlineData("Status", "", "Select where it stands")]
    [InlineData("Forecast", "99,999", "On track means that all of it will come: raise the forecast, or choose at risk or unachievable")]
    [InlineData("Status", "Delivered", "Delivered means that all of it has come: enter what is delivered, or choose another status")]
    [InlineData("ReplacedBy", "KS-01", "A saving that takes its place belongs to one that is replaced or unachievable: choose that status, or no replacement")]
    public async Task What_is_wrong_is_told_beside_its_cell(string field, string value, string message)
    {
        await AddAsync("WRONG", ("GET-MGT", -100_000));
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync(Grid + "?saving=WRONG");
        (string Name, string? Value)[] good = [("Rows[0].Delivered", "10"), ("Rows[0].Forecast", "100,000"), ("Rows[0].Status", "OnTrack")];

        var answer = await browser.SubmitAsync(page, Form, [.. good.Where(one => one.Name != $"Rows[0].{field}"), ($"Rows[0].{field}", value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Equal(message);
        answer.Document.QuerySelectorAll(".cell__error").Should().ContainSingle().Which.TextContent.Should().Contain(message);
        (await product.LookAsync(db => db.SavingsProgress.AnyAsync(progress => db.SavingsLines.Any(line => line.Reference == "WRONG" && line.SavingsLineId == progress.SavingsLineId)))).Should().BeFalse();
    }

    [Fact]
    public async Task Who_saves_second_sees_both_and_chooses()
    {
        await AddAsync("RACE", ("GET-MGT", -100_000));
        var first = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var second = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var seen = await second.GetAsync(Grid + "?saving=RACE");
        await first.SubmitAsync(await first.GetAsync(Grid + "?saving=RACE"), Form, ("Rows[0].Delivered", "1"), ("Rows[0].Forecast", "100,000"), ("Rows[0].Status", "OnTrack"));

        var conflict = await second.SubmitAsync(seen, Form, ("Rows[0].Delivered", "2"), ("Rows[0].Forecast", "100,000"), ("Rows[0].Status", "OnTrack"));
        var unchosen = await second.SubmitAsync(conflict, Form);
        var saved = await second.SubmitAsync(unchosen, Form, ("Rows[0].Choice", "mine"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved on track, delivered £1, forecast £100,000");
        conflict.Document.QuerySelector("#Rows_0__Delivered")!.GetAttribute("value").Should().Be("2");
        unchosen.Status.Should().Be(HttpStatusCode.BadRequest);
        unchosen.Problems.Should().ContainSingle().Which.Should().EndWith("select whose figures are to stand");
        saved.Status.Should().Be(HttpStatusCode.Redirect);
        (await ProgressAsync("RACE")).Delivered.Should().Be((-2).Pounds());
    }

    [Fact]
    public async Task The_last_periods_values_are_filled_in_to_be_confirmed()
    {
        await AddAsync("BEFORE", ("GET-MGT", -100_000));
        await product.ChangeAsync(async db =>
        {
            db.Periods.Add(new() { Year = 2017, Number = 8, Status = PeriodStatus.InReview });
            db.SavingsProgress.Add(new()
            {
                SavingsLineId = (await db.SavingsLines.SingleAsync(line => line.Reference == "BEFORE")).SavingsLineId,
                Year = 2017,
                Period = 8,
                Delivered = (-7).Pounds(),
                Forecast = (-100_000).Pounds(),
                Status = SavingsStatus.OnTrack,
                Text = "Going well",
            });
        });
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync(Grid + "?saving=BEFORE");
        await browser.SubmitAsync(page, Form);

        page.Main.Should().Contain("filled in from P8");
        page.Document.QuerySelector("#Rows_0__Delivered")!.GetAttribute("value").Should().Be("7");
        (await ProgressAsync("BEFORE")).Should().BeEquivalentTo(new { Delivered = (-7).Pounds(), Text = "Going well", Period = 10 });
        var saving = await browser.GetAsync("/savings/2017-18/10/BEFORE");
        saving.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Should().HaveCount(2, "its course tells both periods");
    }

    [Fact]
    public async Task Finance_adds_a_saving_over_two_lines_and_every_fact_is_kept()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var saved = await officer.SubmitAsync(await officer.GetAsync("/savings/2017-18/10/add"), Form, NewSaving("ADDED"));

        saved.Location.Should().BeEquivalentTo("/savings/2017-18/10/ADDED");
        var page = await officer.GetAsync(saved.Location!);
        page.Main.Should().Contain("£0.150m to be saved in 2017-18").And.Contain("7 to 10").And.Contain("Full assessment needed").And.Contain("Under way").And.Contain("One depot closes");
        var line = await product.LookAsync(db => db.SavingsLines.SingleAsync(one => one.Reference == "ADDED"));
        line.Should().BeEquivalentTo(new { IsRecurring = false, Risk = DeliveryRisk.High, PostsFrom = 7m, PostsTo = 10m, FromPeriod = 10, IsAgreed = true, IsReplacement = false });
        (await product.LookAsync(db => db.SavingsAmounts.Where(amount => amount.SavingsLineId == line.SavingsLineId).OrderBy(amount => amount.ForYear).ThenBy(amount => amount.Code).Select(amount => new { amount.ForYear, amount.Code, amount.Amount }).ToListAsync()))
            .Should().Equal(new { ForYear = 2017, Code = "GET-MGT", Amount = (-100_000).Pounds() }, new { ForYear = 2017, Code = "GET-WPR", Amount = (-50_000).Pounds() }, new { ForYear = 2018, Code = "GET-MGT", Amount = 20_000.Pounds() });
        (await product.LookAsync(db => db.History.AnyAsync(entry => entry.Subject == "saving" && entry.Key == "2017-18/ADDED" && entry.Reason == "Agreed by Cabinet"))).Should().BeTrue();
        (await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/savings/2017-18/9/ADDED")).Status.Should().Be(HttpStatusCode.NotFound, "what was published does not hold it");
    }

    [Theory]
    [InlineData("Input.Reference", "", "Enter the saving’s reference")]
    [InlineData("Input.Reference", "progress", "This word is a page of its own: choose another reference")]
    [InlineData("Input.Title", "", "Enter what is saved")]
    [InlineData("Input.Reason", "", "Enter why the register changes")]
    [InlineData("Input.PostsTo", "6", "The most must not be below the least")]
    [InlineData("Input.PostsFrom", "some", "Enter a number of posts, such as 2.5, or leave it empty where it is not known")]
    [InlineData("Input.Total", "140,000", "The lines add up to £150,000 and not to £140,000")]
    [InlineData("Input.Total", "", "Enter the whole of this year’s amount, or 0, so that the lines can be checked against it")]
    [InlineData("Input.Amounts[1].Code", "NOWHERE", "There is no line NOWHERE in 2017-18: choose from the list, or leave it empty for what is not allotted")]
    [InlineData("Input.Amounts[1].Code", "get-mgt", "This line is already listed above. Put its amounts in one row")]
    public async Task A_wrong_entry_of_the_register_is_told_beside_its_field(string field, string value, string message)
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await officer.SubmitAsync(await officer.GetAsync("/savings/2017-18/10/add"), Form, [.. NewSaving("NEVER").Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Equal(message);
        answer.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").Should().Be(value, "what was entered stays");
    }

    [Fact]
    public async Task An_officer_of_one_part_puts_savings_on_lines_of_it_alone()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var answer = await officer.SubmitAsync(await officer.GetAsync("/savings/2017-18/10/add"), Form, NewSaving("FOREIGN"));
        var loose = await officer.SubmitAsync(await officer.GetAsync("/savings/2017-18/10/add"), Form, [.. NewSaving("LOOSE").Where(one => !one.Name.Contains("Code", StringComparison.Ordinal))]);

        answer.Problems.Should().Contain("GE&T Management & Support Services is not yours");
        loose.Problems.Should().Contain("What is not allotted belongs to the whole council: enter a line of yours");
    }

    [Fact]
    public async Task Words_change_with_a_reason_and_what_a_published_period_counted_stays()
    {
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await officer.GetAsync("/savings/2017-18/10/KS-04/change");

        page.Main.Should().Contain("A period that counts this saving is published");
        page.Document.QuerySelector("[name='Input.Total']").Should().BeNull();
        var saved = await officer.SubmitAsync(page, Form, ("Input.Title", "Housing related support, recommissioned"), ("Input.Owner", "Head of commissioning"), ("Input.Reason", "New contract"));

        saved.Location.Should().BeEquivalentTo("/savings/2017-18/10/KS-04");
        (await product.LookAsync(db => db.SavingsLines.SingleAsync(line => line.Reference == "KS-04"))).Should().BeEquivalentTo(new { Title = "Housing related support, recommissioned", OwnerName = "Head of commissioning", IsAgreed = true, IsRecurring = true });
        (await product.LookAsync(db => db.SavingsAmounts.CountAsync(amount => db.SavingsLines.Any(line => line.Reference == "KS-04" && line.SavingsLineId == amount.SavingsLineId)))).Should().Be(1);
    }

    [Fact]
    public async Task Who_changes_the_register_second_is_told()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var second = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var seen = await second.GetAsync("/savings/2017-18/10/KS-06/change");
        await first.SubmitAsync(await first.GetAsync("/savings/2017-18/10/KS-06/change"), Form, ("Input.Owner", "Head of highways"), ("Input.Reason", "New post"));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.Owner", "Head of waste"), ("Input.Reason", "Other post"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("owner Head of highways");
        (await second.SubmitAsync(conflict, Form)).Location.Should().BeEquivalentTo("/savings/2017-18/10/KS-06");
    }

    [Fact]
    public async Task Savings_without_progress_wait_on_the_home_page_of_who_reports_them()
    {
        await AddAsync("WAITS", ("SCS-MGT", -10_000));

        var home = await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync("/");

        var item = home.Document.QuerySelectorAll(".needs__list a").Single(link => link.TextContent.EndsWith("without progress", StringComparison.Ordinal));
        item.GetAttribute("href").Should().Be(Grid);
    }

    private static (string Name, string? Value)[] NewSaving(string reference) =>
    [
        ("Input.Reference", reference), ("Input.Title", $"Title of {reference}"), ("Input.Description", "Fewer rounds"), ("Input.Category", "Efficiency"),
        ("Input.Programme", "Waste"), ("Input.Workstream", "Collections"), ("Input.Owner", "Head of waste"), ("Input.Basis", "Agreed"), ("Input.IsRecurring", "false"),
        ("Input.Risk", "High"), ("Input.PostsFrom", "7"), ("Input.PostsTo", "10"), ("Input.PropertyImpact", "One depot closes"), ("Input.Equality", "FullNeeded"),
        ("Input.Consultation", "UnderWay"), ("Input.Total", "150,000"), ("Input.Amounts[0].Code", "GET-MGT"), ("Input.Amounts[0].Years[0]", "100,000"),
        ("Input.Amounts[0].Years[1]", "-20,000"), ("Input.Amounts[1].Code", "GET-WPR"), ("Input.Amounts[1].Years[0]", "50,000"), ("Input.Reason", "Agreed by Cabinet"),
    ];

    private static int Place(WebPage page, string reference) =>
        page.Document.QuerySelectorAll("tr[data-saving]").Select((row, place) => (Reference: row.GetAttribute("data-saving"), place)).Single(row => row.Reference == reference).place;

    private async Task AddAsync(string reference, params (string Code, int Amount)[] amounts)
    {
        if (await product.LookAsync(db => db.SavingsLines.AnyAsync(line => line.Reference == reference)))
        {
            return;
        }

        await product.ChangeAsync(async db =>
        {
            var line = new SavingsLine { Year = 2017, Reference = reference, Title = $"Title of {reference}", FromPeriod = 10, DisplayOrder = 50 };
            db.SavingsLines.Add(line);
            await db.SaveChangesAsync();
            foreach (var (code, amount) in amounts)
            {
                db.SavingsAmounts.Add(new SavingsAmount { SavingsLineId = line.SavingsLineId, ForYear = 2017, Code = code, Amount = amount.Pounds() });
            }
        });
    }

    private Task<SavingsProgress> ProgressAsync(string reference) => product.LookAsync(db => db.SavingsProgress.SingleAsync(progress =>
        progress.Period == 10 && db.SavingsLines.Any(line => line.Reference == reference && line.SavingsLineId == progress.SavingsLineId)));
}
