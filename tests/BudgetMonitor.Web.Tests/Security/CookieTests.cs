using System.Net;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>The cookies over HTTPS, over plain HTTP on the own machine, and over plain HTTP from elsewhere.</summary>
[Collection(SharedProduct.Name)]
public sealed class CookieTests(ProductFactory product)
{
    [Fact]
    public async Task Over_https_every_cookie_has_the_host_prefix_and_is_secure()
    {
        var answer = await product.Browse("https://localhost").TrySignInAsync(DemonstrationUsers.Director, "demonstration-2017");

        var cookie = answer.SetCookies.Single(one => one.Contains("budget-monitor="));
        cookie.Should().StartWith("__Host-budget-monitor=").And.Contain("path=/").And.Contain("secure").And.Contain("samesite=lax").And.Contain("httponly");
        cookie.Should().NotContain("domain");
    }

    [Fact]
    public async Task The_cookie_that_knows_the_browser_is_strict_sealed_and_lasts_half_a_year()
    {
        var answer = await product.Browse("https://localhost").TrySignInAsync(DemonstrationUsers.Director, "demonstration-2017");

        answer.SetCookies.Single(one => one.Contains("budget-monitor-known=")).Should().StartWith("__Host-budget-monitor-known=CfDJ8")
            .And.Contain("max-age=15552000").And.Contain("path=/").And.Contain("secure").And.Contain("samesite=strict").And.Contain("httponly");
    }

    [Fact]
    public async Task The_form_cookie_is_strict()
    {
        var page = await product.Browse("https://localhost").GetAsync("/account/sign-in");

        page.SetCookies.Single().Should().StartWith("__Host-budget-monitor-forms=").And.Contain("samesite=strict").And.Contain("secure").And.Contain("httponly");
    }

    [Fact]
    public async Task Over_plain_http_on_the_own_machine_cookies_have_no_prefix()
    {
        var answer = await product.Browse().TrySignInAsync(DemonstrationUsers.Director, "demonstration-2017");

        answer.SetCookies.Should().Contain(one => one.StartsWith("budget-monitor=") && !one.Contains("secure") && one.Contains("httponly"));
    }

    [Fact]
    public async Task Over_plain_http_from_elsewhere_there_are_no_cookies_and_no_sign_in()
    {
        var page = await product.Browse("http://127.0.0.1").GetAsync("/account/sign-in");
        page.Document.QuerySelector("form[action='/account/sign-in']").Should().NotBeNull();

        var elsewhere = await product.Browse().SendAsync(HttpMethod.Get, "/account/sign-in", null, ("Host", "budget.council.example"));

        elsewhere.Status.Should().Be(HttpStatusCode.BadRequest, "the host is not one of those allowed");
        elsewhere.SetCookies.Should().BeEmpty();
    }

    [Fact]
    public async Task A_cookie_without_the_prefix_is_not_believed_over_https()
    {
        var plain = product.Browse();
        await plain.SignInAsync(DemonstrationUsers.Director);
        var cookie = string.Join("; ", (await plain.GetAsync("/account")).Response.RequestMessage!.Headers.GetValues("Cookie"));

        var planted = await product.Browse("https://localhost").SendAsync(HttpMethod.Get, "/account", null, ("Cookie", cookie));

        planted.Location.Should().StartWith("/account/sign-in");
    }
}
