using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task The_home_page_asks_as_often_for_each_open_period()
    {
        await using var product = new CountingProduct();
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        await browser.GetAsync("/");
        product.TakeCount();
        await browser.GetAsync(Anew("/", 1));
        var one = product.TakeCount();
        await NextYear.AddAsync(product, 10);
        await browser.GetAsync("/");
        product.TakeCount();
        await browser.GetAsync(Anew("/", 2));
        var two = product.TakeCount();

        (two - one).Should().BeInRange(1, 10, "what waits in the other open period is read as in the first");
    }

    [Fact]
    public async Task A_page_that_was_made_before_asks_who_it_is_and_nothing_else()
    {
        await using var product = new CountingProduct();
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await browser.GetAsync("/monitoring/2017-18/10/CYPE");
        product.TakeCount();

        await browser.GetAsync("/monitoring/2017-18/10/CYPE");

        product.TakeCount().Should().Be(1);
    }

    /// <summary>The address as nobody has asked for it before, so that the page is made and not served from what was kept.</summary>
    private static string Anew(string path, int round) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}round={round}";

    private static async Task<(List<int> First, List<int> Again)> CountAsync(int lines)
    {
        await using var product = new CountingProduct();
        await NextYear.AddAsync(product, lines);

        // One period is open, as in most months: each open period is asked for what waits in it.
        await product.ChangeAsync(async db => (await db.Periods.SingleAsync(period => period.Year == 2017 && period.Number == 10)).Status = PeriodStatus.Published);
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var counts = new List<int>[] { [], [] };
        for (var round = 0; round < counts.Length; round++)
        {
            foreach (var path in Paths)
            {
                product.TakeCount();
                var page = await browser.GetAsync(Anew(path, round));
                page.Status.Should().Be(System.Net.HttpStatusCode.OK, path);
                counts[round].Add(product.TakeCount());
            }
        }

        return (counts[0], counts[1]);
    }
}
