using System.Net;
using BudgetMonitor.Web.Security;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>The headers of every answer: pages, files, redirects, refusals, errors.</summary>
[Collection(SharedProduct.Name)]
public sealed class HeaderTests(ProductFactory product, SignedInBrowsers browsers) : IClassFixture<SignedInBrowsers>
{
    private static readonly string[] BesideTheTable =
    [
        "/errors/500", "/no-such-page", "/css/no-such-file.css", "/js/site.js", "/favicon.svg", "/glossary?handler=Unknown", "/rating-rules/nothing",
        "/_content/BudgetMonitor.Reporting/fonts/source-sans-3-latin-400-normal.woff2", "/forecasts/20x7-18/10/KCC",
    ];

    /// <summary>Every address of the access table and some that are not there or fail.</summary>
    public static TheoryData<string> Addresses { get; } =
        [.. AccessTable.Rows.Where(row => row.Method == "GET").Select(row => row.Address).Concat(BesideTheTable).Distinct()];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        AssertHeaders(await product.Browse().GetAsync(address));
        AssertHeaders(await (await browsers.OfAsync(product, DemonstrationUsers.ChiefAccountant)).GetAsync(address));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused(string method)
    {
        var browser = await browsers.OfAsync(product, DemonstrationUsers.ChiefAccountant);

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
        var browser = await browsers.OfAsync(product, DemonstrationUsers.ChiefAccountant);

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
    [MemberData(nameof(Addresses))]
    public async Task No_page_has_inline_script_or_style(string address)
    {
        var person = address.StartsWith("/users", StringComparison.Ordinal) ? DemonstrationUsers.Administrator : DemonstrationUsers.ChiefAccountant;
        var page = await (await browsers.OfAsync(product, person)).GetAsync(address);
        if (page.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return;
        }

        page.Document.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])").Select(element => element.OuterHtml).Should().BeEmpty();
        page.Document.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Should().NotContain(name => name.StartsWith("on"));
        page.Document.QuerySelectorAll("script[src], img[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"))
            .Should().OnlyContain(link => link!.StartsWith("/", StringComparison.Ordinal) && !link.StartsWith("//", StringComparison.Ordinal));
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
