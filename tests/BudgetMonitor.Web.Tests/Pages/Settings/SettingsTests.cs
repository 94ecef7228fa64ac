using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Settings;

public class SettingsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    [Theory]
    //          field, entry, message
    [InlineData("Input.Variance", "much", "Enter an amount in pounds")]
    [InlineData("Input.Movement", "-5", "Enter the limit without a minus")]
    [InlineData("Input.Reason", "", "Enter why the limits change")]
    public async Task Each_field_says_what_is_wrong_with_it(string field, string entry, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/settings"), Form, field == "Input.Reason" ? [(field, entry)] : [("Input.Reason", "Test"), (field, entry)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Problems.Should().ContainSingle().Which.Should().StartWith(message);
    }

    [Theory]
    //          first, second, reason, message
    [InlineData("", "", "Test", "Select at least one method")]
    [InlineData("Run rate", "Run rate", "Test", "Select each method once")]
    [InlineData("A guess", "", "Test", "Select each method once")]
    [InlineData("Run rate", "", "", "Enter why the order changes")]
    public async Task An_order_of_methods_says_what_is_wrong_with_it(string first, string second, string reason, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/settings/first-forecasts"), Form, ("Methods[0]", first), ("Methods[1]", second), ("Reason", reason));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Problems.Should().Equal(message);
    }

    [Fact]
    public async Task The_order_of_first_forecasts_is_saved_with_its_history_and_the_second_person_sees_the_firsts()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/settings/first-forecasts");
        page.Main.Should().Contain("Actual and profile").And.Contain("lines of Period 10 (January) 2017-18");

        var saved = await browser.SubmitAsync(page, Form, ("Methods[0]", "Run rate"), ("Methods[1]", "Last forecast"), ("Methods[2]", "Cash limit"), ("Reason", "The ledger is trusted now"));
        var late = await browser.SubmitAsync(page, Form, ("RequestId", Guid.NewGuid().ToString()), ("Methods[0]", "Cash limit"), ("Methods[1]", ""), ("Reason", "Mine"));

        saved.Location.Should().Be("/settings/first-forecasts");
        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Main.Should().Contain("It is now: run rate, or else last forecast, or else cash limit.");
        (await product.LookAsync(db => db.Councils.AsNoTracking().Select(council => council.ForecastOrder).SingleAsync())).ToString().Should().Be("run rate; last forecast; cash limit");
        var told = await product.LookAsync(db => db.History.Where(entry => entry.Subject == "council" && entry.Field == "forecast order").OrderByDescending(entry => entry.HistoryEntryId).FirstAsync());
        (told.To, told.Reason).Should().Be(("run rate; last forecast; cash limit", "The ledger is trusted now"));
        (await browser.GetAsync("/periods/2017-18/11")).Main.Should().NotContain("Change the order", "January is not published, so February cannot be opened yet");
    }

    [Fact]
    public async Task The_limits_are_saved_with_their_history_and_the_second_person_sees_the_firsts()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/settings");

        var saved = await browser.SubmitAsync(page, Form, ("Input.Variance", "250,000"), ("Input.Movement", ""), ("Input.Reason", "Cabinet’s wish"));
        var late = await browser.SubmitAsync(page, Form, ("RequestId", Guid.NewGuid().ToString()), ("Input.Variance", "9"), ("Input.Reason", "Mine"));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        late.Status.Should().Be(HttpStatusCode.Conflict);
        late.Main.Should().Contain("variances of £250,000 or more, movements never");
        var council = await product.LookAsync(db => db.Councils.AsNoTracking().SingleAsync());
        (council.ExplainVarianceFrom, council.ExplainMovementFrom).Should().Be((250_000.Pounds(), null));
        var told = await product.LookAsync(db => db.History.Where(entry => entry.Subject == "council" && entry.Field == "explain variance from").OrderByDescending(entry => entry.HistoryEntryId).FirstAsync());
        (told.To, told.Reason).Should().Be(("250000.00", "Cabinet’s wish"));
    }
}
