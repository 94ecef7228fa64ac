using System.Net;
using BudgetMonitor.Web.Security;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>The headers of every answer: pages, files, redirects, refusals, errors.</summary>
[Collection(SharedProduct.Name)]
public sealed class HeaderTests(ProductFactory product)
{
    public static TheoryData<string> Addresses { get; } =
    [
        "/", "/account/sign-in", "/account", "/rating-rules", "/rating-rules/standard", "/users", "/glossary", "/accessibility",
        "/errors/404", "/errors/500", "/no-such-page", "/css/site.css", "/css/govuk-frontend.min.css", "/js/site.js", "/favicon.svg",
        "/_content/BudgetMonitor.Papers/fonts/source-sans-3-latin-400-normal.woff2", "/council.css", "/health/live", "/health/ready",
        "/.well-known/security.txt", "/glossary?handler=Unknown", "/rating-rules/nothing",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        foreach (var browser in new[] { product.Browse(), await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant) })
        {
            AssertHeaders(await browser.GetAsync(address));
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused(string method)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SendAsync(new HttpMethod(method), "/rating-rules");

        answer.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused_with_the_headers()
    {
        var answer = await product.Browse().SendAsync(HttpMethod.Get, "/", null, ("Host", "elsewhere.example"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("http://localhost", null)]
    [InlineData("https://localhost", "max-age=31536000; includeSubDomains")]
    public async Task Https_is_demanded_for_a_year_where_it_is_used(string address, string? expected)
    {
        (await product.Browse(address).GetAsync("/account/sign-in")).Header("Strict-Transport-Security").Should().Be(expected);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/rating-rules")]
    [InlineData("/glossary")]
    [InlineData("/")]
    public async Task Nothing_behind_sign_in_is_kept_by_a_browser(string address)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync(address)).Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task A_forged_forwarded_header_changes_nothing()
    {
        var answer = await product.Browse().SendAsync(
            HttpMethod.Get, "/account/sign-in", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Host", "elsewhere.example"));

        answer.Header("Strict-Transport-Security").Should().BeNull();
        answer.SetCookies.Should().NotContain(cookie => cookie.StartsWith("__Host-"));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/rating-rules")]
    [InlineData("/rating-rules/standard")]
    [InlineData("/users")]
    [InlineData("/users/add")]
    [InlineData("/glossary")]
    [InlineData("/account")]
    [InlineData("/accessibility")]
    public async Task No_page_has_inline_script_or_style(string address)
    {
        var page = await (await product.BrowseAsAsync(address.StartsWith("/users", StringComparison.Ordinal) ? DemonstrationUsers.Administrator : DemonstrationUsers.ChiefAccountant)).GetAsync(address);

        page.Document.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty();
        page.Document.QuerySelectorAll("*").SelectMany(element => element.Attributes).Should().NotContain(attribute => attribute.Name.StartsWith("on"));
    }

    private static void AssertHeaders(WebPage answer)
    {
        answer.Header("Content-Security-Policy").Should().Be(SecurityHeaders.ContentSecurityPolicy, "at {0}", answer.Path);
        SecurityHeaders.ContentSecurityPolicy.Should().NotContain("unsafe");
        answer.Header("X-Content-Type-Options").Should().Be("nosniff");
        answer.Header("Referrer-Policy").Should().Be("same-origin");
        answer.Header("Cross-Origin-Opener-Policy").Should().Be("same-origin");
        answer.Header("Cross-Origin-Resource-Policy").Should().Be("same-origin");
        answer.Header("Permissions-Policy").Should().Contain("camera=()");
        answer.Header("Server").Should().BeNull();
        answer.Header("X-Powered-By").Should().BeNull();
    }
}
