using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Companies;

/// <summary>What companies pay: shown, forecast, added and changed. Who may open the pages stands in the access table.</summary>
public sealed class CompanyTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Enter = "/companies/2017-18/10/enter";

    [Fact]
    public async Task The_first_sentence_says_what_is_paid_against_the_budget()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/companies/2017-18/10");

        page.Document.QuerySelector(".headline")!.TextContent.Should().StartWith("The council’s companies are forecast to pay £5.683m, £2.794m less than budgeted");
        page.Main.Should().Contain("Commercial Services").And.Contain("−1.737");
    }

    [Theory]
    [InlineData("FromTrading", "much", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("Text", "*long*", "The reason must be 1,000 characters or fewer; it has 1,001")]
    public async Task A_wrong_forecast_is_told_beside_its_field(string part, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Enter), Form, ("Input.Companies[0]." + part, value == "*long*" ? new string('x', 1001) : value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
    }

    [Fact]
    public async Task A_reason_without_a_forecast_asks_for_the_forecast()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Enter), Form, ("Input.Companies[1].FromTrading", ""), ("Input.Companies[1].Text", "Nothing yet"));

        answer.Problems.Should().ContainSingle().Which.Should().Be("Enter what it pays from trading, or 0");
    }

    [Fact]
    public async Task A_forecast_is_saved_with_its_reason_and_a_second_person_chooses()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seenBySecond = await second.GetAsync(Enter);

        var saved = await first.SubmitAsync(await first.GetAsync(Enter), Form, ("Input.Companies[0].FromReserves", "700,000"), ("Input.Companies[0].Text", "Fewer landscaping contracts"));
        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Companies[0].FromReserves", "800,000"));
        var notChosen = await second.SubmitAsync(conflict, Form);
        var yours = await second.SubmitAsync(conflict, Form, ("Input.Companies[0].Choice", "Yours"));

        saved.Location.Should().Be("/companies/2017-18/10");
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("somebody else saved £5,763,000, Fewer landscaping contracts");
        notChosen.Problems.Should().ContainSingle().Which.Should().Be("Select whose forecast to keep");
        yours.Location.Should().Be("/companies/2017-18/10");
        (await second.GetAsync("/companies/2017-18/10")).Main.Should().Contain("5.863").And.Contain("0.800");
    }

    [Fact]
    public async Task A_forecast_far_from_the_budget_is_asked_about_again()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var asked = await browser.SubmitAsync(await browser.GetAsync(Enter), Form, ("Input.Companies[0].FromReserves", "9,999,999,999"));
        var saved = await browser.SubmitAsync(asked, Form, ("Again.Why", "The company is wound up"));

        asked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("Commercial Services: The forecast is £10,0");
        saved.Location.Should().Be("/companies/2017-18/10");
        (await fresh.LookAsync(db => db.History.AnyAsync(entry => entry.Reason == "The company is wound up"))).Should().BeTrue();
    }

    [Fact]
    public async Task A_company_is_added_for_the_open_period_and_a_published_budget_stays()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var wrong = await browser.SubmitAsync(await browser.GetAsync("/companies/2017-18/10/add"), Form, ("Input.Name", ""), ("Input.Budget", ""));
        var added = await browser.SubmitAsync(await browser.GetAsync("/companies/2017-18/10/add"), Form, ("Input.Name", "Energy"), ("Input.Budget", "100,000"), ("Input.BelongsTo", "get"), ("Input.Reason", "Bought in January"));
        var fixedBudget = await browser.GetAsync("/companies/2017-18/10/1/change");

        (await browser.SubmitAsync(await browser.GetAsync("/companies/2017-18/10/add"), Form, ("Input.Name", "Energy"), ("Input.Budget", "1"), ("Input.BelongsTo", "NOWHERE"), ("Input.Reason", "Bought")))
            .Problems.Should().ContainSingle().Which.Should().Be("Select a head from the list, or none");
        wrong.Problems.Should().Equal("Enter the company’s name", "Enter what is budgeted from it, or 0", "Enter why");
        added.Location.Should().Be("/companies/2017-18/10");
        (await product.LookAsync(db => db.Companies.SingleAsync(company => company.Name == "Energy"))).Should().BeEquivalentTo(new { Budget = 100_000.Pounds(), FromPeriod = 10, BelongsTo = "GET" });
        (await browser.GetAsync("/companies/2017-18/10")).Document.QuerySelector(".headline")!.TextContent.Should().EndWith("1 not forecast yet");
        (await browser.GetAsync("/companies/2017-18/9")).Main.Should().NotContain("Energy");
        fixedBudget.Main.Should().Contain("Budget £6,800,000. This was published and stays.");
        fixedBudget.Document.QuerySelector("[name='Input.Budget']").Should().BeNull();
    }
}
