using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Markup;

/// <summary>On no page does a line end between the sign of an amount and its pounds.</summary>
public sealed partial class WholeAmountsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/monitoring/2017-18/10")]
    [InlineData("/monitoring/2017-18/10/CYPE")]
    [InlineData("/adjustments/2017-18/10/CYPE")]
    [InlineData("/capital/2017-18/10")]
    [InlineData("/checks/2017-18/10")]
    [InlineData("/activity/2017-18/10")]
    [InlineData("/papers/2017-18/10/cabinet")]
    public async Task A_sign_stays_beside_its_pounds(string address)
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(address);

        var parted = page.Document.QuerySelector("main")!.Descendants<IText>()
            .Where(text => SignedAmount().IsMatch(text.Data) && text.ParentElement is { } parent
                && parent.Closest("svg, option, textarea, .nowrap, .paper-figure, .figure-table td, .paper-table td") is null)
            .Select(text => text.Data.Trim());
        parted.Should().BeEmpty();
        page.Text.Should().NotContain("\u2060", "nothing invisible goes with what is copied");
    }

    [GeneratedRegex("[+−-]£[0-9]")]
    private static partial Regex SignedAmount();
}
