using System.Globalization;
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
