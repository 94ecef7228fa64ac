using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BudgetMonitor.Web.Tests.Product;
using BudgetMonitor.Web.Tests.Security;

namespace BudgetMonitor.Web.Tests.Pages;

/// <summary>
/// Every page of the demonstration, as each person who may open it, in plain words: no field in braces, no name of the
/// program's own, no column of a file and no turn of phrase that no British council officer would write.
/// </summary>
public sealed partial class PlainWordsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    /// <summary>Phrases that read like a translation or like the inside of the product, in lower case.</summary>
    private static readonly string[] Denied =
    [
        "to mend it", "mended", "letters or fewer", "stands in the history", "stand in the history", "taken away", "owner account", "account id",
        "parted by", "none of the figures", "small type", "as fields", "a field in braces", "that does not cast",
        "days at most", "day at most", "stands in the", "stands at its", "stands twice", "stands alone", "stands beside",
    ];

    /// <summary>Words with a capital inside that are names and not the program's.</summary>
    private static readonly string[] Names = ["McDonald", "McKenzie"];

    /// <summary>What people typed, and code that is shown as code.</summary>
    private const string Hidden = "script, style, textarea, input, option[value*='{'], code, .words__typed";

    public static TheoryData<string> People => [.. DemonstrationUsers.All];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_page_is_in_plain_words(string who)
    {
        var browser = await product.BrowseAsAsync(who);
        var column = AccessTable.People.ToList().IndexOf(who);
        var faults = new List<string>();
        foreach (var address in AccessTable.Rows.Where(row => row.Method == "GET" && row.Answers[column] == "200").Select(row => row.Address).Distinct())
        {
            var page = await browser.GetAsync(address);
            if (page.Status == HttpStatusCode.OK && page.Document.Body is { } body && page.Document.QuerySelector("main") is not null)
            {
                // History keeps what people typed just as it was, inserted figures included.
                var isAsTyped = address.StartsWith("/history", StringComparison.Ordinal);
                faults.AddRange(FaultsOf(TextOf(body)).Where(fault => !isAsTyped || !fault.Contains('{', StringComparison.Ordinal)).Select(fault => $"{address}: {fault}"));
            }
        }

        faults.Distinct().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Insert {A.revised|size} here", 1)]
    [InlineData("Reads as FinanceOfficer", 1)]
    [InlineData("percent_decimals in table_rows.csv", 2)]
    [InlineData("An error stops publication until it is mended.", 1)]
    [InlineData("The forecast of Adult Social Care & Health is £0.169m over.", 0)]
    public void What_is_not_plain_is_found(string text, int faults) => FaultsOf(text).Count().Should().Be(faults);

    private static IEnumerable<string> FaultsOf(string text)
    {
        foreach (var found in Braces().Matches(text).Concat(Pascal().Matches(text)).Concat(Snake().Matches(text)).Select(match => match.Value).Distinct())
        {
            if (!Names.Contains(found))
            {
                yield return $"“{found}”";
            }
        }

        foreach (var phrase in Denied.Where(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"“{phrase}”";
        }
    }

    /// <summary>The words that a person sees or hears, each element's apart from the next one's.</summary>
    private static string TextOf(IElement body)
    {
        foreach (var hidden in body.QuerySelectorAll(Hidden).ToList())
        {
            hidden.Remove();
        }

        var text = new StringBuilder();
        foreach (var node in body.Descendants().OfType<IText>())
        {
            text.Append(node.Data).Append(' ');
        }

        foreach (var named in body.QuerySelectorAll("[aria-label], [title]"))
        {
            text.Append(named.GetAttribute("aria-label")).Append(' ').Append(named.GetAttribute("title")).Append(' ');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{[A-Za-z][^{}\s]*\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\b[A-Z][a-z]+[A-Z][a-z]+[A-Za-z]*\b")]
    private static partial Regex Pascal();

    [GeneratedRegex(@"\b[a-z]+_[a-z_]+\b")]
    private static partial Regex Snake();
}
