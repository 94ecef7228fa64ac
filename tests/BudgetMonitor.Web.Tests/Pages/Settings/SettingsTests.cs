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
