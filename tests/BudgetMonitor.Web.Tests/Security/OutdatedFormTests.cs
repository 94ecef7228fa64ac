using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Forms whose token does not hold any more: restored by the browser without their cookie, or opened before somebody else signed in.</summary>
public sealed class OutdatedFormTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    /// <summary>A form of every kind of page, as somebody sends it.</summary>
    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "/forecasts/2017-18/10/CYPE-ASY", "form.entry", "Rows[0].Gross", "12,345" },
        { "/commentary/2017-18/10/CYPE", "main form", "Input.Text", "What we think of it" },
        { "/capital/2017-18/10/enter/CYPE", "main form", "Input.Schemes[0].Text", "Why it moved" },
        { "/round/2017-18/10/CYPE-ASY/submit", "main form", "Note", "Grant rates stay as they are" },
        { "/account", "main form", "Email", "finance@council.example" },
    };

    [Fact]
    public async Task A_sign_in_form_restored_without_its_cookie_is_shown_again_with_the_name_typed_and_then_works()
    {
        var page = await product.Browse().GetAsync("/account/sign-in?returnUrl=/glossary");
        var later = product.Browse();

        var answer = await later.SubmitAsync(page, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.FinanceOfficer), ("Password", "demonstration-2017"));
        var again = await later.SubmitAsync(answer, "form[action='/account/sign-in']", ("Password", "demonstration-2017"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Heading.Should().Be("Sign in");
        answer.Problems.Should().Equal("Your browser had kept an old copy of this page. Enter your password again and sign in");
        answer.Document.QuerySelector("#UserName")!.GetAttribute("value").Should().Be(DemonstrationUsers.FinanceOfficer);
        answer.Document.QuerySelector("#Password")!.GetAttribute("value").Should().BeNull();
        again.Location.Should().Be("/glossary");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_sent_after_somebody_else_signed_in_is_shown_again_and_saved_by_nobody_until_it_is_sent_again(string path, string form, string field, string value)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync(path);
        await browser.SubmitAsync(page, "form[action='/account/sign-out']");
        await browser.SignInAsync(DemonstrationUsers.ChiefAccountant);
        var before = await HistoryAsync();

        var answer = await browser.SubmitAsync(page, form, (field, value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Main.Should().Contain("opened before you signed in").And.Contain("it will be saved in your name");
        answer.Problems.Should().ContainSingle("what the old form lacks is told once");
        var shown = answer.Document.QuerySelector($"[name='{field}']")!;
        (shown.GetAttribute("value") ?? shown.TextContent.Trim()).Should().Be(value);
        (await HistoryAsync()).Should().Be(before);
        (await browser.SubmitAsync(answer, form)).Status.Should().Be(HttpStatusCode.Redirect);
        (await HistoryAsync()).Should().BeGreaterThan(before);
    }

    [Fact]
    public async Task A_button_without_anything_to_fill_in_is_offered_again()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/account");
        await browser.SubmitAsync(page, "form[action='/account/sign-out']");
        await browser.SignInAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(page, "form[action='/account/sign-out?handler=Everywhere']");

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Heading.Should().Be("Check that this is still right");
        (await browser.SubmitAsync(answer, "main form")).Location.Should().Be("/account/sign-in");
    }

    private Task<int> HistoryAsync() => product.LookAsync(db => db.History.CountAsync());
}
