using System.Net;
using System.Reflection;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Web.Kept;
using BudgetMonitor.Web.Tests.Product;
using BudgetMonitor.Web.Tests.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Kept;

/// <summary>Pages served from what was made before are the pages that would be made now, for the person who asks.</summary>
public sealed class KeptPageTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Monitoring = "/monitoring/2017-18/10";

    private static readonly string[] Pages =
    [
        "/",
        "/accuracy/2017-18",
        "/actions/2017-18/10",
        "/activity/2017-18/10",
        "/activity/2017-18/10/ADU-OPR/OP-RES",
        "/capital/2017-18/10",
        "/capital/2017-18/10/CYPE/Basic%20need",
        "/companies/2017-18/10",
        "/debt/2017-18/10",
        "/forecasts/2017-18/10",
        "/lines/2017-18/10",
        Monitoring,
        Monitoring + "?levels=3",
        Monitoring + "/CYPE",
        Monitoring + "/EYP-EHP",
        "/rating-rules",
        "/reserves/2017-18/10",
        "/roll-forwards/2017-18/10",
        "/savings/2017-18/10",
        "/series/2017-18/10",
        "/staffing/2017-18/10",
    ];

    private static readonly string[] People =
    [
        DemonstrationUsers.ChiefAccountant,
        DemonstrationUsers.FinanceOfficer,
        DemonstrationUsers.CommitteeMember,
    ];

    private KeptPages Kept => product.Services.GetRequiredService<KeptPages>();

    [Fact]
    public async Task No_page_that_is_kept_has_a_form_that_saves()
    {
        var pages = (await ProductEndpoints.PagesAsync(product))
            .Select(page => page.Descriptor.HandlerTypeInfo)
            .Where(page => page.GetCustomAttribute<KeptPageAttribute>() is not null)
            .Distinct()
            .ToList();

        pages.Should().HaveCountGreaterThan(20);
        pages.Where(page => page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_is_made_once_and_served_again_with_a_token_of_its_own()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var made = await browser.GetAsync(Monitoring);
        var served = await browser.GetAsync(Monitoring);

        Kept.Count.Should().BePositive();
        served.Header("Content-Type").Should().Be(made.Header("Content-Type"));
        served.Header("Cache-Control").Should().Be("no-store");
        served.ValueOf("FormToken").Should().NotBe(made.ValueOf("FormToken"), "a token that differs at every request tells nobody anything");
        Without(served).Should().Be(Without(made));
        (await browser.SubmitAsync(served, "form[action='/account/sign-out']")).Location.Should().NotBeNull("the token of a page that was kept holds");
        (await browser.GetAsync(Monitoring)).Location.Should().StartWith("/account/sign-in", "who is signed out is served nothing");
    }

    [Fact]
    public async Task What_was_done_is_told_once()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await browser.GetAsync("/rating-rules/division");
        await browser.GetAsync("/rating-rules");

        await browser.SubmitAsync(form, "main form", ("Input.AmberAmount", "123456"), ("Input.Reason", "A new policy"));
        var told = await browser.GetAsync("/rating-rules");
        var after = await browser.GetAsync("/rating-rules");

        told.Main.Should().Contain("Rating rule saved: divisions.").And.Contain("£123,456");
        after.Main.Should().NotContain("Rating rule saved").And.Contain("£123,456");
    }

    [Fact]
    public async Task Rights_that_are_taken_count_at_the_next_request()
    {
        await using var own = new ProductFactory();
        var browser = await own.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await browser.GetAsync(Monitoring + "/EYP-EHP")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync(Monitoring + "/EYP-EHP")).Status.Should().Be(HttpStatusCode.OK);

        await own.ChangeAsync(async db => (await db.Users.Include(user => user.Parts).SingleAsync(user => user.UserName == DemonstrationUsers.FinanceOfficer)).Parts.Clear());

        (await browser.GetAsync(Monitoring + "/EYP-EHP")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_whatever_change_everybody_gets_the_page_that_would_be_made_now()
    {
        await using var own = new ProductFactory();
        var kept = own.Services.GetRequiredService<KeptPages>();
        var browsers = new List<Browser>();
        foreach (var person in People)
        {
            browsers.Add(await own.BrowseAsAsync(person));
        }

        var random = new Random(20171018);
        var addresses = Pages.Where(address => !address.Contains("ADU", StringComparison.Ordinal)).ToArray();
        var shown = new HashSet<string>();
        for (var change = 0; change < Changes.Length * 3; change++)
        {
            // Some are asked for, so that they are kept; then something changes.
            foreach (var browser in browsers)
            {
                await browser.GetAsync(addresses[random.Next(addresses.Length)]);
                await browser.GetAsync(Monitoring);
            }

            await own.ChangeAsync(db => Changes[change % Changes.Length](db, random));
            foreach (var browser in browsers)
            {
                foreach (var address in new[] { Monitoring, addresses[random.Next(addresses.Length)], addresses[random.Next(addresses.Length)] })
                {
                    var first = await browser.GetAsync(address);
                    var second = await browser.GetAsync(address);
                    kept.Clear();
                    var anew = await browser.GetAsync(address);

                    first.Status.Should().Be(anew.Status, "{0} after change {1}", address, change);
                    if (anew.Status != HttpStatusCode.OK)
                    {
                        // What is not theirs to see gets a reference of its own each time.
                        continue;
                    }

                    Without(first).Split('\n').Should().Equal(Without(anew).Split('\n'), "{0} after change {1}", address, change);
                    Without(second).Split('\n').Should().Equal(Without(anew).Split('\n'), "{0} after change {1}", address, change);
                    shown.Add(Without(anew));
                }
            }
        }

        shown.Should().HaveCountGreaterThan(Changes.Length * 3, "the changes are seen");
    }

    [Fact]
    public void Every_page_that_is_kept_is_tried()
    {
        var asked = Pages.Select(page => page.Split('/', '?')[1]).ToHashSet();
        typeof(KeptPageAttribute).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<KeptPageAttribute>() is not null)
            .Select(type => Address(type.Namespace!.Split('.')[^1]))
            .Where(folder => !asked.Contains(folder))
            .Should().BeEmpty();

        static string Address(string folder) => folder switch
        {
            "Pages" => string.Empty,
            "RatingRules" => "rating-rules",
            "RollForwards" => "roll-forwards",
            _ => folder.ToLowerInvariant(),
        };
    }

    private static Func<Data.BudgetDbContext, Random, Task>[] Changes { get; } =
    [
        async (db, random) => (await AnyAsync(db.Forecasts.Where(row => row.Period == 10), random)).Gross += new Money(random.Next(1, 9_000_000_00)),
        async (db, random) => (await AnyAsync(db.Explanations.Where(row => row.Period == 10), random)).Text = $"Another reason, number {random.Next()}",
        async (db, random) => (await AnyAsync(db.Heads, random)).Name = $"Renamed {random.Next()}",
        async (db, random) => (await AnyAsync(db.SavingsProgress.Where(row => row.Period == 10), random)).Text = $"Another text, number {random.Next()}",
        async (db, random) => (await AnyAsync(db.DirectorAdjustments.Where(row => row.Period == 10), random)).Amount -= new Money(random.Next(1, 1_000_000_00)),
        async (db, random) => (await AnyAsync(db.Users, random)).DisplayName = $"A post, number {random.Next()}",
        async (db, random) => (await db.Councils.SingleAsync()).ShortName = $"C{random.Next(1000)}",
        async (db, _) => Turn(await db.Periods.SingleAsync(period => period.Number == 10 && period.Year == 2017)),
        async (db, random) => (await AnyAsync(db.ReserveMovements.Where(row => row.Period == 10), random)).Amount += new Money(random.Next(1, 1_000_000_00)),
    ];

    private static void Turn(PeriodRecord period) => period.Status = period.Status == PeriodStatus.Open ? PeriodStatus.InReview : PeriodStatus.Open;

    private static async Task<T> AnyAsync<T>(IQueryable<T> rows, Random random)
        where T : class
    {
        var all = await rows.ToListAsync();
        return all[random.Next(all.Count)];
    }

    private static string Without(WebPage page) => page.ValueOf("FormToken") is { Length: > 0 } token ? page.Text.Replace(token, "TOKEN", StringComparison.Ordinal) : page.Text;
}
