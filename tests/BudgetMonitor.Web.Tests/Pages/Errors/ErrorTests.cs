using System.Net;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Pages.Errors;

/// <summary>What is shown when something is refused or fails.</summary>
[Collection(SharedProduct.Name)]
public sealed class ErrorTests(ProductFactory product)
{
    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/users", HttpStatusCode.Forbidden, "You may not open this page")]
    public async Task A_refusal_is_a_page_with_a_reference(string address, HttpStatusCode status, string heading)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync(address);

        page.Status.Should().Be(status);
        page.Heading.Should().Be(heading);
        page.Main.Should().MatchRegex("Reference: [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$");
        page.Document.QuerySelectorAll(".site-header__account").Length.Should().Be(1, "who is signed in stays signed in");
    }

    [Fact]
    public async Task A_failure_says_sorry_and_nothing_about_itself_even_where_the_frame_of_the_page_fails_too()
    {
        await using var broken = product.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<IMonitoringReader, BrokenReader>()));
        using var client = broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var response = await client.GetAsync("/account/sign-in");

        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        text.Should().Contain("Sorry, something went wrong").And.Contain("Reference:").And.NotContain("canary").And.NotContain("BrokenReader");
        response.Headers.Contains("Content-Security-Policy").Should().BeTrue();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_one_word(string address)
    {
        var answer = await product.Browse().GetAsync(address);

        answer.Text.Should().Be("ok");
    }

    private sealed class BrokenReader : IMonitoringReader
    {
        public Task<MonitoringSnapshot?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken) => throw new InvalidOperationException("canary");

        public Task<CouncilSettings?> FindCouncilAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("canary");

        public Task<IReadOnlyList<PeriodRecord>> PeriodsAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("canary");
    }
}
