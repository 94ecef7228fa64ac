using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Account;

/// <summary>A person's own account and password.</summary>
public sealed class PasswordTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Old = "demonstration-2017";
    private const string Good = "gravel teapot orbit";

    [Theory]
    [InlineData("", Good, Good, "Enter your password as it is now")]
    [InlineData("not my password", Good, Good, "This is not your password, or it was entered wrongly too often: wait five minutes")]
    [InlineData(Old, "", "", "Enter a new password")]
    [InlineData(Old, "too short", "too short", "Enter a password of at least 12 characters. Three or four words that do not belong together are easy to remember.")]
    [InlineData(Old, Old, Old, "Enter a password that is not made of common words, names, dates or the words of the council and this product.")]
    [InlineData(Old, Good, "something else", "Enter the same new password again")]
    public async Task A_wrong_entry_is_told_beside_its_field(string current, string wanted, string repeated, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.Director);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/account/password"), "main form", ("Current", current), ("Wanted", wanted), ("Repeated", repeated));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Contain(message);
        answer.Document.QuerySelectorAll("input[type=password][value]").Length.Should().Be(0, "a password is never sent back");
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions_and_keeps_this_one()
    {
        var here = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var elsewhere = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var changed = await here.SubmitAsync(
            await here.GetAsync("/account/password"), "main form", ("Current", Old), ("Wanted", Good), ("Repeated", Good));

        changed.Location.Should().Be("/account");
        (await here.GetAsync("/account")).Main.Should().Contain("Your password is changed.").And.Contain("In this browser only");
        (await elsewhere.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
        (await product.Browse().TrySignInAsync(DemonstrationUsers.BudgetManager, Old)).Status.Should().Be(HttpStatusCode.BadRequest);
        await product.Browse().SignInAsync(DemonstrationUsers.BudgetManager, Good);
    }
}
