using BudgetMonitor.Web.Tests.Product;
using BudgetMonitor.Web.Tests.Security;

namespace BudgetMonitor.Web.Tests.Hosting;

/// <summary>Answers are short on the line, and their length tells another site nothing.</summary>
[Collection(SharedProduct.Name)]
public sealed class CompressionTests(ProductFactory product, SignedInBrowsers browsers) : IClassFixture<SignedInBrowsers>
{
    private const string Address = "/monitoring/2017-18/10?levels=3";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_page_is_a_fifth_as_long_to_a_browser_that_takes_it(string encoding)
    {
        var browser = await browsers.OfAsync(product, DemonstrationUsers.ChiefAccountant);
        var whole = await browser.GetAsync(Address);

        foreach (var name in (string[])["made", "kept"])
        {
            var answer = await browser.SendAsync(HttpMethod.Get, Address + "&" + encoding, null, ("Accept-Encoding", encoding));

            answer.Header("Content-Encoding").Should().Be(encoding, name);
            answer.Header("Vary").Should().Contain("Accept-Encoding", name);
            answer.Bytes.Length.Should().BeLessThan(whole.Bytes.Length / 5, name);
        }

        whole.Header("Content-Encoding").Should().BeNull("it was not asked for");
    }

    [Fact]
    public async Task What_another_site_asks_for_is_sent_as_it_is()
    {
        var browser = await browsers.OfAsync(product, DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SendAsync(HttpMethod.Get, Address, null, ("Accept-Encoding", "gzip"), ("Sec-Fetch-Site", "cross-site"));

        answer.Header("Content-Encoding").Should().BeNull();
        answer.Heading.Should().NotBeEmpty();
    }
}
