using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Staffing;

/// <summary>Staffing measures: the list, a measure, its entry and its register. Who may open them stands in the access table.</summary>
public sealed class StaffingTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    private static readonly (string Name, string? Value)[] New =
    [
        ("Input.NewReference", "CYPE-STAFF"),
        ("Input.Code", "CYPE-SCS"),
        ("Input.Name", "Staff of children's services"),
        ("Input.SalariedBudget", "50,000,000"),
        ("Input.AgencyBudget", "0"),
        ("Input.StartsOn", "2017-03-31"),
        ("Input.SalariedStart", "1,200.5"),
        ("Input.Reason", "Watched from now on"),
    ];

    public static TheoryData<string, string, string> WrongFigures { get; } = new()
    {
        { "Input.SalariedForecast", "", "Enter the forecast for the council’s own staff" },
        { "Input.AgencyForecast", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Input.MoneyAsAt", "", "Enter the day up to which the money is counted" },
        { "Input.MoneyAsAt", "soon", "Enter a date, such as 31/1/2018" },
        { "Input.MoneyAsAt", "2030-01-31", "Enter a day between 31 January 2017 and 30 April 2018" },
        { "Input.NumbersAsAt", "2030-01-31", "Enter a day between 31 January 2017 and 30 April 2018" },
        { "Input.NumbersAsAt", "", "Enter the day of the numbers" },
        { "Input.SalariedNumber", "many", "Enter a number of staff, such as 325.64 or 62" },
        { "Input.AgencyNumber", "-1", "Enter a number of staff, such as 325.64 or 62" },
        { "Input.Steps[0].Amount", "", "Enter the money in pounds, plus for a pressure" },
        { "Input.Steps[0].Text", "", "Enter what it is" },
    };

    public static TheoryData<string, string, string> WrongFacts { get; } = new()
    {
        { "Input.NewReference", "register", "Enter a reference of letters, digits, dots and hyphens, such as SOCIAL-WORK" },
        { "Input.NewReference", "ALL-STAFF", "There is a staffing measure ALL-STAFF in 2017-18 already: give this one another reference. Nothing was saved." },
        { "Input.Code", "NOBODY", "Choose a part of the council" },
        { "Input.Name", "", "Enter the measure’s name" },
        { "Input.SalariedBudget", "", "Enter the approved budget for the council’s own staff" },
        { "Input.SalariedDecimals", "3", "Enter a whole number up to 2, or nothing" },
        { "Input.SalariedStart", "1.234", "Enter a number of staff, such as 325.64 or 62" },
        { "Input.Reason", "", "Enter why the register changes" },
    };

    [Theory]
    [MemberData(nameof(WrongFigures))]
    public async Task A_wrong_figure_is_told_beside_its_field_and_stays(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/staffing/2017-18/10/CSC-STAFF/enter"), Form, (field, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        var input = answer.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("value").Should().Be(value);
        input.GetAttribute("aria-describedby").Should().Contain($"{input.Id}-error");
    }

    [Fact]
    public async Task Figures_and_steps_are_saved_and_shown()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var saved = await browser.SubmitAsync(
            await browser.GetAsync("/staffing/2017-18/10/CSC-STAFF/enter"),
            Form,
            ("Input.AgencyForecast", "8,981,800"),
            ("Input.AgencyNumber", "70"),
            ("Input.Steps[2].Amount", "-900,000"),
            ("Input.Steps[2].Text", "Vacant posts in administration"));
        var page = await browser.GetAsync(saved.Location!);

        saved.Location.Should().BeEquivalentTo("/staffing/2017-18/10/CSC-STAFF");
        page.Main.Should().Contain("+8,981,800").And.Contain("Vacant posts in administration").And.Contain("70.0").And.Contain("−132,800");
    }

    [Fact]
    public async Task Who_saves_second_sees_what_stands_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seen = await second.GetAsync("/staffing/2017-18/10/ALL-STAFF/enter");
        await first.SubmitAsync(await first.GetAsync("/staffing/2017-18/10/ALL-STAFF/enter"), Form, ("Input.AgencyForecast", "19,000,000"));

        var conflict = await second.SubmitAsync(seen, Form, ("Input.AgencyForecast", "18,000,000"));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("19,000,000");
        conflict.Document.QuerySelector("[name='Input.AgencyForecast']")!.GetAttribute("value").Should().Be("18,000,000");
        replaced.Status.Should().Be(HttpStatusCode.Redirect);
        (await second.GetAsync("/staffing/2017-18/10/ALL-STAFF")).Main.Should().Contain("18,000,000");
    }

    [Theory]
    [MemberData(nameof(WrongFacts))]
    public async Task A_wrong_fact_is_told_beside_its_field_and_stays(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/staffing/2017-18/10/register"), Form, [.. New.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        answer.ValueOf(field).Should().Be(value);
    }

    [Fact]
    public async Task A_measure_is_added_and_its_words_change_with_a_reason_while_what_is_approved_stays()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        var added = await browser.SubmitAsync(await browser.GetAsync("/staffing/2017-18/10/register?code=CYPE-SCS"), Form, New);
        var register = await browser.GetAsync("/staffing/2017-18/10/register/CYPE-STAFF");
        var changed = await browser.SubmitAsync(register, Form, ("Input.Name", "Staff of specialist children's services"), ("Input.SalariedBudget", "1"), ("Input.Reason", "Full name"));

        added.Location.Should().BeEquivalentTo("/staffing/2017-18/10/CYPE-STAFF");
        register.Document.QuerySelector("[name='Input.SalariedBudget']").Should().BeNull("a period of the year is published");
        changed.Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.StaffingMeasures.SingleAsync(one => one.Reference == "CYPE-STAFF"))).Should().BeEquivalentTo(new
        {
            Name = "Staff of specialist children's services",
            SalariedBudget = 50_000_000.Pounds(),
            SalariedStart = (StaffNumber?)new StaffNumber(1_200.5m),
        });
    }
}
