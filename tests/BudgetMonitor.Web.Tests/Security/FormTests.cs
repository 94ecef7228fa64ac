using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>What forms may and may not do.</summary>
[Collection(SharedProduct.Name)]
public sealed class FormTests(ProductFactory product)
{
    [Theory]
    [InlineData("/rating-rules/standard")]
    [InlineData("/rating-rules/standard?handler=Preview")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/sign-out?handler=Everywhere")]
    [InlineData("/account/password")]
    [InlineData("/account/sign-in")]
    public async Task A_form_without_its_token_is_refused(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.PostAsync(address, ("Input.Base", "Net"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Heading.Should().Be("The request could not be read");
        (await browser.GetAsync("/account")).Status.Should().Be(HttpStatusCode.OK, "nobody was signed out");
    }

    [Theory]
    [InlineData("/glossary?handler=Unknown")]
    [InlineData("/rating-rules?handler=Delete")]
    [InlineData("/account/sign-out?handler=Nobody")]
    public async Task An_unknown_handler_is_not_found(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostWithTokenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/glossary")]
    [InlineData("/rating-rules")]
    public async Task A_page_without_a_form_takes_none(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.PostWithTokenAsync(address)).Status.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public async Task More_fields_than_the_page_has_are_refused_with_the_products_page(int fields)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.PostWithTokenAsync(
            "/rating-rules/standard",
            Enumerable.Range(0, fields).Select(number => ($"x{number}", (string?)"1")).ToArray());

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Heading.Should().Be("The request could not be read");
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("‮1000")]
    [InlineData("1e18")]
    [InlineData("1000000000000000000")]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Odd_input_gets_advice_and_never_an_error_page(string value)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/standard");

        var answer = await browser.SubmitAsync(form, "main form", ("Input.AmberAmount", value), ("Input.Base", value), ("Input.Version", value), ("RequestId", value), ("Input.Reason", value));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        (answer.Problems.Count > 0 || answer.Heading == "The request could not be read").Should().BeTrue("{0}: {1}", answer.Heading, answer.Main);
        answer.Text.Should().NotContain("<script>alert");
    }

    [Fact]
    public async Task A_very_long_entry_gets_advice()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/standard");

        var answer = await browser.SubmitAsync(form, "main form", ("Input.Reason", new string('x', 15_000)));

        answer.Problems.Should().Contain("The reason must be 500 characters or fewer; it has 15,000");
    }
}
