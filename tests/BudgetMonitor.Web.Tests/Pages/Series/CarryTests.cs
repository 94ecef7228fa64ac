using System.Net;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Series;

/// <summary>Carrying series on into a new year: defined once, their figures go on.</summary>
public sealed class CarryTests(ProductFactory product) : IClassFixture<ProductFactory>, IAsyncLifetime
{
    private const string Form = "main form";
    private const string Path = "/series/2018-19/1/carry";

    private static readonly string[] All = ["UASC-BUDGET", "UASC-AGES", "UASC-ELIGIBLE", "UASC-REFERRALS", "UASC-DISPERSALS"];

    public async Task InitializeAsync()
    {
        await NextYear.AddAsync(product, 2);
        await product.ChangeAsync(async db =>
        {
            var division = await db.Heads.SingleAsync(head => head.Year == NextYear.Start && head.Code == "CYPE-SCS");
            db.Heads.Add(new Head { Year = NextYear.Start, Code = "ASY-UASC", Name = "Asylum", ParentId = division.HeadId, Kind = HeadKind.Service });
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Series_of_the_year_before_wait_are_chosen_and_go_on_with_their_earlier_months()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await browser.GetAsync("/series/2018-19/1")).Main.Should().Contain("of 2018-19 reports no series.").And.Contain("Carry series on from 2017-18");
        var page = await browser.GetAsync(Path);
        page.Document.QuerySelectorAll("input[name='Chosen']").Select(box => box.GetAttribute("value")).Should().BeEquivalentTo(All);
        page.Document.QuerySelectorAll("input[name='Chosen'][checked]").Should().HaveCount(5, "what can be carried on is chosen at first");

        var none = await browser.PostWithTokenAsync(Path, ("RequestId", Guid.NewGuid().ToString()));
        var apart = await browser.PostWithTokenAsync(Path, ("RequestId", Guid.NewGuid().ToString()), ("Chosen", "UASC-REFERRALS"));
        var unknown = await browser.PostWithTokenAsync(Path, ("RequestId", Guid.NewGuid().ToString()), ("Chosen", "NOTHING"));
        var saved = await browser.SubmitAsync(page, Form);

        none.Status.Should().Be(HttpStatusCode.BadRequest);
        none.Problems.Should().ContainSingle().Which.Should().Be("Select at least one series");
        apart.Problems.Should().ContainSingle().Which.Should().StartWith("UASC-REFERRALS: There is no column UASC-DISPERSALS.total", "a series that is made from another goes on with it");
        unknown.Status.Should().Be(HttpStatusCode.NotFound);
        saved.Location.Should().Be("/series/2018-19/1");
        var list = await browser.GetAsync(saved.Location!);
        list.Main.Should().Contain("5 series carried on into 2018-19.").And.NotContain("Carry series on");
        (await browser.GetAsync("/series/2018-19/1/UASC-AGES")).Main.Should().Contain("Jan-18", "the figures of the year before are its earlier months");
        (await product.LookAsync(db => db.SeriesColumns.CountAsync(column => db.Series.Any(one => one.SeriesId == column.SeriesId && one.Year == 2018))))
            .Should().Be(await product.LookAsync(db => db.SeriesColumns.CountAsync(column => db.Series.Any(one => one.SeriesId == column.SeriesId && one.Year == 2017))));
        (await product.LookAsync(db => db.History.Where(entry => entry.Subject == "series" && entry.Key.StartsWith("2018-19/")).Select(entry => entry.Reason).Distinct().SingleAsync()))
            .Should().Be("Carried on into 2018-19");
        (await browser.GetAsync(Path)).Main.Should().Contain("No series of an earlier year waits");
    }
}
