using System.Net;
using BudgetMonitor.Web.Security;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Proxies and load balancers before the product: who is believed, and what the others are told.</summary>
public sealed class ProxyTests
{
    [Theory]
    //          setting, value, hops, the last proxy's address, what it forwards for, expected scheme and address
    [InlineData("KnownProxies", "10.0.0.5", null, "10.0.0.5", "198.51.100.7", "https", "198.51.100.7")]
    [InlineData("KnownProxies", "10.0.0.5", null, "10.0.0.6", "198.51.100.7", "http", "10.0.0.6")]
    [InlineData("KnownNetworks", "10.0.0.0/8", null, "10.20.30.40", "198.51.100.7", "https", "198.51.100.7")]
    [InlineData("KnownNetworks", "10.0.0.0/8", null, "11.0.0.1", "198.51.100.7", "http", "11.0.0.1")]
    [InlineData("KnownNetworks", "fd00::/8", null, "fd00::1", "198.51.100.7", "https", "198.51.100.7")]
    [InlineData("KnownNetworks", "10.0.0.0/8", "1", "10.0.0.5", "198.51.100.7, 10.0.0.4", "https", "10.0.0.4")]
    [InlineData("KnownNetworks", "10.0.0.0/8", "2", "10.0.0.5", "198.51.100.7, 10.0.0.4", "https", "198.51.100.7")]
    [InlineData("KnownNetworks", "10.0.0.0/8", "3", "10.0.0.5", "192.0.2.1, 198.51.100.7, 10.0.0.4", "https", "198.51.100.7")]
    public async Task Proxies_are_believed_by_address_or_network_and_as_far_as_they_stand(
        string setting, string value, string? hops, string proxy, string forwardedFor, string scheme, string address)
    {
        var options = new ForwardedHeadersOptions();
        TrustedProxies.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"ReverseProxy:{setting}:0"] = value, ["ReverseProxy:Hops"] = hops })
            .Build()).Apply(options);
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(proxy) }, Request = { Scheme = "http" } };
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        context.Request.Headers["X-Forwarded-Proto"] = string.Join(", ", forwardedFor.Split(',').Select(_ => "https"));

        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, Options.Create(options)).Invoke(context);

        context.Request.Scheme.Should().Be(scheme);
        context.Connection.RemoteIpAddress.Should().Be(IPAddress.Parse(address));
    }

    [Theory]
    [InlineData("/health/live", "10.1.2.3:8080")]
    [InlineData("/health/ready", "10.1.2.3:8080")]
    [InlineData("/health/ready", "[fd00::1]")]
    [InlineData("/health/ready", "budgets.example")]
    public async Task A_load_balancer_asks_for_the_health_by_any_host(string path, string host)
    {
        using var product = new StartingProduct(("AllowedHosts", "budgets.council.example;*.other.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };

        (await product.Client().SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_else_answers_a_host_that_is_not_the_councils()
    {
        using var product = new StartingProduct(("AllowedHosts", "budgets.council.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Host = "10.1.2.3" } };

        (await product.Client().SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Proto", "http, HTTPS")]
    [InlineData("Forwarded", "for=198.51.100.7;proto=https")]
    [InlineData("X-Forwarded-Ssl", "on")]
    [InlineData("Front-End-Https", "on")]
    public async Task Behind_an_unknown_proxy_people_on_https_are_not_told_to_use_it(string header, string value)
    {
        var page = await SignInAsync((header, value));

        page.Should().NotContain("Open the address again").And.NotContain("is not encrypted")
            .And.Contain("ReverseProxy__KnownProxies__0").And.Contain("ReverseProxy__KnownNetworks__0").And.Contain("ReverseProxy__Hops");
    }

    [Fact]
    public async Task Where_nothing_tells_of_a_proxy_both_are_said()
    {
        var page = await SignInAsync();

        page.Should().Contain("Open the address again with <strong>https://</strong>").And.Contain("If the address begins with https:// already").And.Contain("X-Forwarded-Proto");
    }

    private static async Task<string> SignInAsync(params (string Name, string Value)[] headers)
    {
        using var product = new StartingProduct(("AllowedHosts", "budgets.council.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://budgets.council.example/account/sign-in");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await (await product.Client().SendAsync(request)).Content.ReadAsStringAsync();
    }
}
