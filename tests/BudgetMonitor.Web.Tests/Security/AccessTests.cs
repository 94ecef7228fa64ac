using System.Globalization;
using System.Reflection;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Every endpoint × every role and none, against the table of docs/security.md.</summary>
[Collection(SharedProduct.Name)]
public sealed class AccessTests(ProductFactory product, SignedInBrowsers browsers) : IClassFixture<SignedInBrowsers>
{
    public static IEnumerable<object[]> Rows => AccessTable.Rows.Select(row => new object[] { row.Endpoint, row.Address });

    [Fact]
    public async Task Every_endpoint_has_a_row_in_the_access_table()
    {
        var endpoints = await ProductEndpoints.ListAsync(product);

        AccessTable.Rows.Select(row => row.Endpoint).Distinct().Should().BeEquivalentTo(endpoints);
    }

    [Fact]
    public void Every_endpoint_about_a_period_is_asked_for_an_open_and_a_published_one()
    {
        var rows = AccessTable.Rows.Where(row => row.Endpoint.Contains("{number", StringComparison.Ordinal)).ToLookup(row => row.Endpoint, row => row.Address);

        rows.Where(endpoint => !endpoint.Any(address => address.Contains("/2017-18/10", StringComparison.Ordinal))).Select(endpoint => endpoint.Key).Should().BeEmpty("period 10 is open");
        rows.Where(endpoint => !endpoint.Any(address => address.Contains("/2017-18/9", StringComparison.Ordinal))).Select(endpoint => endpoint.Key).Should().BeEmpty("period 9 is published");
    }

    /// <summary>Who may open a page by a period, a head or another thing that its address names is asked before any handler of it, in one place.</summary>
    [Fact]
    public async Task Every_page_about_something_says_what_of_it_must_be_theirs_before_it_opens()
    {
        // An error page is about no thing of the council's.
        var pages = (await ProductEndpoints.PagesAsync(product)).Where(page => page.Descriptor.ViewEnginePath != "/Errors/Status").ToList();

        pages.Where(page => Names(page.Address, "{number"))
            .Where(page => !typeof(PeriodPageModel).IsAssignableFrom(page.Descriptor.HandlerTypeInfo) || page.Descriptor.HandlerTypeInfo.GetCustomAttribute<AboutPeriodAttribute>() is null)
            .Select(page => page.Address).Should().BeEmpty("the period of the address must be theirs");
        pages.Where(page => Names(page.Address, "{code") || Things(page.Address).Any())
            .Where(page => !typeof(IOpens).IsAssignableFrom(page.Descriptor.HandlerTypeInfo))
            .Select(page => page.Address).Should().BeEmpty("the thing of the address must be there and theirs");
        pages.Where(page => Names(page.Address, "{number")).Should().NotBeEmpty();
        pages.Where(page => Things(page.Address).Any()).Should().NotBeEmpty();

        static bool Names(string address, string part) => address.Contains(part, StringComparison.OrdinalIgnoreCase);
        static IEnumerable<string> Things(string address) => address.Split('/')
            .Where(step => step.StartsWith('{') && !step.EndsWith("?}", StringComparison.Ordinal) && !step.StartsWith("{year", StringComparison.Ordinal) && !step.StartsWith("{number", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_endpoint_about_a_head_is_asked_for_ones_own_and_for_another_directorates()
    {
        // The finance officer, the budget manager and the director of the table are CYPE's; its codes begin so, or are of its divisions.
        var rows = AccessTable.Rows.Where(row => row.Endpoint.Contains("{code", StringComparison.Ordinal)).ToLookup(row => row.Endpoint, row => row.Address);

        static bool IsOwn(string address) => address.Split('/').Any(step => step.Split('?')[0].Split('-')[0] is "CYPE" or "SCS" or "EYP" or "ASY");
        static bool IsOthers(string address) => address.Split('/').Any(step => step.Split('?')[0].Split('-')[0] is "ASCH" or "ADU" or "DCS" or "GET" or "CORP" or "XPH" or "FIN");
        rows.Where(endpoint => !endpoint.Any(IsOwn)).Select(endpoint => endpoint.Key).Should().BeEmpty("each needs a head of CYPE");
        rows.Where(endpoint => !endpoint.Any(IsOthers)).Select(endpoint => endpoint.Key).Should().BeEmpty("each needs a head of another directorate");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Everybody_gets_the_answer_of_the_table(string endpoint, string address)
    {
        var row = AccessTable.Rows.Single(one => one.Endpoint == endpoint && one.Address == address);
        row.Answers.Should().HaveCount(AccessTable.People.Count);

        var answers = new List<string>();
        foreach (var person in AccessTable.People)
        {
            answers.Add(await AskAsync(row, person));
        }

        answers.Should().Equal(row.Answers, "{0} {1}", row.Method, address);
        (await AskAsync(row, DemonstrationUsers.S151Officer)).Should().Be(row.Answers[1], "the s151 officer has the chief accountant's role");
    }

    // A POST is sent with a good form token and nothing else: 400 means that the person may, and is told what to enter.
    private async Task<string> AskAsync(AccessRow row, string? person)
    {
        var browser = await browsers.OfAsync(product, person);
        var answer = row.Method == "POST" ? await browser.PostWithTokenAsync(row.Address) : await browser.GetAsync(row.Address);
        if (row.Method == "POST" && row.Address.StartsWith("/account/sign-out", StringComparison.Ordinal))
        {
            browsers.Forget(person);
        }

        return answer.Location?.Split('?')[0] == "/account/sign-in"
            ? "sign in"
            : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
    }
}
