using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Reserves;

/// <summary>Reserves shown, added, changed and moved. Who may open the pages stands in the access table.</summary>
public sealed class ReserveTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Movements = "/reserves/2017-18/10/movements";
    private const string Add = "/reserves/2017-18/10/add";

    private static readonly (string Name, string? Value)[] Storm =
    [
        ("Input.Name", "Storm"),
        ("Input.Kind", "Earmarked"),
        ("Input.Opening", "1,000,000"),
        ("Input.Reason", "Decided by Cabinet"),
    ];

    public static TheoryData<string, string?, string> WrongReserves { get; } = new()
    {
        { "Input.Name", "", "Enter the reserve’s name" },
        { "Input.Name", new string('x', 401), "The reserve’s name must be 400 characters or fewer; it has 401" },
        { "Input.Kind", null, "Select what kind it is" },
        { "Input.Opening", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Input.EndsOn", "soon", "Enter a date, such as 31/3/2018" },
        { "Input.LastMovedOn", "2017-04-01", "Enter a day before this year; this year’s movements tell the rest" },
        { "Input.HeadCode", "NOWHERE", "Select a head from the list, or none" },
        { "Input.BelongsTo", "NOWHERE", "Select a head from the list, or none" },
        { "Input.Reason", "", "Enter why" },
    };

    [Theory]
    [MemberData(nameof(WrongReserves))]
    public async Task A_wrong_reserve_is_told_beside_its_field(string field, string? value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Add), Form, [.. Storm.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
    }

    [Theory]
    [InlineData("Description", "", "Enter what moves the reserve, such as Winter damage")]
    [InlineData("Description", "academy conversions and closing SCHOOL deficits", "Another movement already has this description")]
    [InlineData("Amount", "", "Enter the sum for the whole year, with a minus for a drawdown")]
    [InlineData("Amount", "some", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("Posted", "1.234", "Enter pounds and whole pence: two decimals at most")]
    public async Task A_wrong_movement_is_told_beside_its_field_and_nothing_is_saved(string part, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        const string Row = "Input.Reserves[0].Rows[0].";

        var answer = await browser.SubmitAsync(await browser.GetAsync(Movements), Form, (Row + part, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(message);
        answer.Document.QuerySelectorAll(".cell__error").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_reserve_is_added_drawn_and_read_with_what_the_overspend_leaves()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        await product.ChangeAsync(async db => (await db.Councils.SingleAsync()).GeneralReserveTargetPercent = new(5m));

        var added = await browser.SubmitAsync(
            await browser.GetAsync(Add),
            Form,
            ("Input.Name", "General balances"), ("Input.Kind", "General"), ("Input.Opening", "40,000,000"), ("Input.Owner", "Corporate Director of Finance"), ("Input.EndsOn", "2017-12-31"), ("Input.Reason", "Kept for the unexpected"));
        added.Location.Should().Be("/reserves/2017-18/10");
        var id = (await product.LookAsync(db => db.Reserves.SingleAsync(reserve => reserve.Name == "General balances"))).ReserveId;
        var form = await browser.GetAsync(Movements);
        var place = form.Document.QuerySelectorAll("input[name$='.ReserveId']").Select(input => input.GetAttribute("value")).ToList().IndexOf($"{id}");
        var saved = await browser.SubmitAsync(
            form, Form, ($"Input.Reserves[{place}].Rows[0].Description", "Winter damage"), ($"Input.Reserves[{place}].Rows[0].Amount", "-2,000,000"), ($"Input.Reserves[{place}].Rows[0].Posted", "-500,000"));
        saved.Location.Should().Be("/reserves/2017-18/10");

        var page = await browser.GetAsync("/reserves/2017-18/10");
        page.Document.QuerySelector(".headline")!.TextContent.Should()
            .StartWith("General and earmarked reserves are forecast to fall from £40.000m to £38.000m, and to £34.135m if they bear the overspend of £3.865m; at this rate they last another 5.8 years. The general reserve alone would stand at £34.135m, ");
        page.Main.Should().Contain("Saved the movements of General balances.").And.Contain("The council’s target for the general reserve is 5.0% of the net budget").And.Contain("Protocol ended 31 December 2017").And.Contain("−0.500");
        var reserve = await browser.GetAsync($"/reserves/2017-18/10/{id}");
        reserve.Main.Should().Contain("Forecast to fall from £40.000m to £38.000m").And.Contain("Winter damage").And.Contain("−2,000,000").And.Contain("Corporate Director of Finance").And.Contain("Passed, with money left in it");
        (await product.LookAsync(db => db.History.Where(entry => entry.Subject == "reserve movement" && entry.Key.EndsWith("Winter damage") && entry.Field == "amount").SingleAsync()))
            .Should().BeEquivalentTo(new { From = (string?)null, To = "-2000000.00", AccountName = "Finance officer" });
        (await browser.GetAsync("/reserves/2017-18/9")).Main.Should().NotContain("General balances", "what is published does not change");
    }

    [Fact]
    public async Task Only_what_was_changed_is_saved_and_somebody_elses_reserve_stays()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seenBySecond = await second.GetAsync(Movements);
        await first.SubmitAsync(await first.GetAsync(Movements), Form, ("Input.Reserves[0].Rows[0].Amount", "-8,027,001"));

        var other = await second.SubmitAsync(seenBySecond, Form, ("Input.Reserves[1].Rows[0].Amount", "-3,880,201"));

        other.Location.Should().Be("/reserves/2017-18/10");
        (await product.LookAsync(db => db.ReserveMovements.Where(movement => movement.Period == 10 && movement.ReserveId == 1 && movement.DisplayOrder == 1).Select(movement => movement.Amount).SingleAsync()))
            .Should().Be((-8_027_001).Pounds(), "the second person did not touch it");
    }

    [Fact]
    public async Task Who_saves_second_sees_both_and_chooses()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seenBySecond = await second.GetAsync(Movements);
        await first.SubmitAsync(await first.GetAsync(Movements), Form, ("Input.Reserves[1].Rows[1].Amount", "-1,000,001"));

        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Reserves[1].Rows[1].Amount", "-1,000,002"));
        var notChosen = await second.SubmitAsync(conflict, Form);
        var theirs = await second.SubmitAsync(notChosen, Form, ("Input.Reserves[1].Choice", "Theirs"));
        var standing = await Growth();
        var yours = await second.SubmitAsync(conflict, Form, ("RequestId", Guid.NewGuid().ToString()), ("Input.Reserves[1].Choice", "Yours"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved first").And.Contain("−1,000,001");
        conflict.Document.QuerySelector("[name='Input.Reserves[1].Rows[1].Amount']")!.GetAttribute("value").Should().Be("-1,000,002");
        notChosen.Problems.Should().ContainSingle().Which.Should().Be("Select whose movements to keep");
        theirs.Location.Should().Be("/reserves/2017-18/10");
        standing.Should().Be((-1_000_001).Pounds());
        yours.Location.Should().Be("/reserves/2017-18/10");
        (await Growth()).Should().Be((-1_000_002).Pounds());

        Task<Money> Growth() => product.LookAsync(db => db.ReserveMovements.Where(movement => movement.Period == 10 && movement.Description == "School Growth").Select(movement => movement.Amount).SingleAsync());
    }

    [Fact]
    public async Task What_a_published_period_reports_keeps_its_opening_balance_and_changes_its_words_with_a_reason()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/reserves/2017-18/10/2/change");

        form.Document.QuerySelector("[name='Input.Opening']").Should().BeNull();
        form.Main.Should().Contain("−£1,830,200 on 1 April. This was published and stays");
        var saved = await browser.SubmitAsync(form, Form, ("Input.Owner", "Head of school finance"), ("Input.Reason", "New post"));

        saved.Location.Should().Be("/reserves/2017-18/10/2");
        var reserve = await product.LookAsync(db => db.Reserves.SingleAsync(one => one.ReserveId == 2));
        reserve.Should().BeEquivalentTo(new { OwnerName = "Head of school finance", Opening = (Money?)(-1_830_200).Pounds(), Kind = ReserveKind.Schools });
        (await product.LookAsync(db => db.History.SingleAsync(entry => entry.Subject == "reserve" && entry.Field == "owner name" && entry.To == "Head of school finance"))).Reason.Should().Be("New post");
        var stale = await browser.SubmitAsync(form, Form, ("RequestId", Guid.NewGuid().ToString()), ("Input.Owner", "Somebody"), ("Input.Reason", "Late"));
        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("Head of school finance");
    }

    [Fact]
    public async Task A_period_without_movements_starts_from_the_one_before_and_room_is_made_without_saving()
    {
        await product.ChangeAsync(db =>
        {
            db.Periods.Add(new() { Year = 2017, Number = 11, Status = Domain.Council.PeriodStatus.Open });
            return Task.CompletedTask;
        });
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        const string February = "/reserves/2017-18/11/movements";

        var page = await browser.GetAsync(February);
        var roomier = await browser.StepByAsync(page, Form, "Another movement of Central Schools Reserve", ("room", "2"));

        page.Document.QuerySelector("#carried")!.TextContent.Should().Contain("those of Period 10 (January) are filled in");
        page.Document.QuerySelector("[name='Input.Reserves[0].Rows[1].Description']")!.GetAttribute("value").Should().Be("Academy conversions and closing school deficits");
        roomier.Status.Should().Be(HttpStatusCode.OK);
        roomier.Document.QuerySelectorAll("#reserve-2 tr").Should().HaveCount(page.Document.QuerySelectorAll("#reserve-2 tr").Length + 1);
        (await product.LookAsync(db => db.ReserveMovements.CountAsync(movement => movement.Period == 11))).Should().Be(0);
    }
}
