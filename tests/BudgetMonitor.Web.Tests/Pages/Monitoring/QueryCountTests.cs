using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Monitoring;

/// <summary>A page asks its database a fixed number of times, however large the council is.</summary>
public class QueryCountTests
{
    private static readonly string[] Paths =
    [
        "/",
        "/monitoring/2018-19/1",
        "/monitoring/2018-19/1?levels=3",
        "/monitoring/2018-19/1/N001",
        "/forecasts/2018-19/1",
        "/forecasts/2018-19/1/KCC",
        "/forecasts/2018-19/1/mine",
        "/forecasts/2018-19/1/N001/explain",
        "/papers",
        "/round/2018-19/1",
        "/round/2018-19/1/review",
        "/round/owners",
    ];

    [Fact]
    public async Task The_number_of_lines_does_not_matter()
    {
        var (few, fewAgain) = await CountAsync(10);
        var (many, manyAgain) = await CountAsync(600);

        many.Should().Equal(few);
        manyAgain.Should().Equal(fewAgain);
        manyAgain.Should().OnlyContain(count => count <= 14, "whatever the lines; the home page also asks for savings that nobody has reported on, a head’s for the reserves that bear it");
    }

    private static async Task<(List<int> First, List<int> Again)> CountAsync(int lines)
    {
        await using var product = new CountingProduct();
        await NextYear.AddAsync(product, lines);
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var counts = new List<int>[] { [], [] };
        foreach (var round in counts)
        {
            foreach (var path in Paths)
            {
                product.TakeCount();
                var page = await browser.GetAsync(path);
                page.Status.Should().Be(System.Net.HttpStatusCode.OK, path);
                round.Add(product.TakeCount());
            }
        }

        return (counts[0], counts[1]);
    }
}
