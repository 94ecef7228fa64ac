using System.Net;
using AngleSharp.Html.Dom;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>
/// Crafted requests to the forms of savings, reserves, capital, activity, staffing, series, companies, debts, texts, roll
/// forwards, kinds of paper and removals: whatever is sent, nobody is answered 500, nothing is stored by halves, and nobody
/// stores what is not theirs.
/// </summary>
public sealed class HostileFormTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    /// <summary>Every page with a form about what papers report beside revenue, as the chief accountant may open it.</summary>
    public static TheoryData<string> Pages =>
    [
        "/savings/2017-18/10/add", "/savings/2017-18/10/KS-05/change", "/savings/2017-18/10/progress",
        "/capital/2017-18/10/add", "/capital/2017-18/10/schemes/1/edit", "/capital/2017-18/10/enter/CYPE", "/capital/settings",
        "/reserves/2017-18/10/add", "/reserves/2017-18/10/1/change", "/reserves/2017-18/10/movements",
        "/companies/2017-18/10/add", "/companies/2017-18/10/1/change", "/companies/2017-18/10/enter",
        "/debt/2017-18/10/enter",
        "/activity/2017-18/10/register", "/activity/2017-18/10/register/CIC-IFA", "/activity/2017-18/10/CIC-IFA/enter",
        "/staffing/2017-18/10/register", "/staffing/2017-18/10/register/CSC-STAFF", "/staffing/2017-18/10/CSC-STAFF/enter",
        "/series/2017-18/10/UASC-AGES/enter",
        "/papers/texts/2017-18/10/cabinet/summary", "/roll-forwards/2017-18/10/new", "/papers/kinds/cabinet", "/papers/kinds/cabinet/sentences", "/papers/kinds/new",
        "/remove/2017-18/10/staffing?key=CSC-STAFF", "/commentary/2017-18/10/CYPE",
    ];

    private const int Turns = 2;

    private static readonly string[] Odd =
    [
        "", "\0", "\uD800", "\u202e1000", "1e18", "1000000000000000000", "-999999999999999999999999", "79228162514264337593543950335", "0.005", "NaN", "-1", "2147483648",
        "<script>alert(1)</script>", "{x", "{council.revised}", "\r\n\t", "0001-01-01", "9999-12-31", "31/02/2018", "£1,2,3", "é😀ﷺ", new('x', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Odd_entries_get_advice_or_are_stored_whole_and_never_an_error_page(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        page.Status.Should().Be(HttpStatusCode.OK, path);
        var forms = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().ToList();
        forms.Should().NotBeEmpty();
        foreach (var form in forms)
        {
            var names = FieldsOf(form);
            var target = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
            foreach (var odd in Odd)
            {
                foreach (var button in form.QuerySelectorAll("button[formaction]").Select(one => one.GetAttribute("formaction")!).Prepend(target).Distinct())
                {
                    await SendAsync(browser, path, button, [.. names.Select(field => (field.Name, (string?)(IsOfForm(field.Name) ? field.Value : odd)))], $"all '{Short(odd)}' to {button}");
                }
            }

            // One field at a time beside good ones, each with a few of the odd values, so that all values come round.
            foreach (var (one, place) in Some(names).Where(field => !IsOfForm(field.Name)).Select((field, place) => (field, place)))
            {
                for (var turn = 0; turn < Turns; turn++)
                {
                    var odd = Odd[((place * 7) + (turn * 5)) % Odd.Length];
                    await SendAsync(browser, path, target, [.. names.Select(field => (field.Name, (string?)(field.Name == one.Name ? odd : field.Value)))], $"{one.Name} '{Short(odd)}'");
                }
            }

            foreach (var one in Some(names))
            {
                await SendAsync(browser, path, target, [.. names.Where(field => field.Name != one.Name).Select(field => (field.Name, (string?)field.Value))], $"without {one.Name}");
                await SendAsync(browser, path, target, [.. names.Select(field => (field.Name, (string?)field.Value)), (one.Name, "again"), (one.Name + "[0]", "1"), (one.Name + ".Length", "1")], $"twice {one.Name}");
            }

            await SendAsync(browser, path, target, [.. names.Where(field => field.Name == "FormToken").Select(field => (field.Name, (string?)field.Value))], "nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Whoever_it_is_not_theirs_stores_nothing_with_another_persons_form(string path)
    {
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var forms = (await chief.GetAsync(path)).Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .Select(form => (Target: form.GetAttribute("action") is { Length: > 0 } action ? action : path, Fields: FieldsOf(form)))
            .ToList();
        foreach (var who in new[] { DemonstrationUsers.CommitteeMember, DemonstrationUsers.Administrator, DemonstrationUsers.Director, DemonstrationUsers.BudgetManager })
        {
            var browser = await product.BrowseAsAsync(who);
            var own = (await browser.GetAsync(path)).Status == HttpStatusCode.OK;
            if (own)
            {
                continue;
            }

            foreach (var (target, fields) in forms)
            {
                foreach (var address in new[] { target, target.Replace("/10", "/9", StringComparison.Ordinal), target.Replace("/10", "/11", StringComparison.Ordinal), target.Replace("2017-18", "2016-17", StringComparison.Ordinal) })
                {
                    var before = await MarkAsync();

                    var answer = await browser.PostWithTokenAsync(address, [.. fields.Where(field => field.Name != "FormToken").Select(field => (field.Name, (string?)(field.Name == "RequestId" ? Guid.NewGuid().ToString() : field.Name.EndsWith("Reason", StringComparison.Ordinal) ? "Because" : field.Value)))]);

                    ((int)answer.Status).Should().BeOneOf([403, 404], "{0} posts to {1}", who, address);
                    (await MarkAsync()).Should().Be(before, "{0} posts to {1}", who, address);
                }
            }
        }
    }

    [Theory]
    [InlineData("/savings/2017-18/99")]
    [InlineData("/reserves/2017-18/0")]
    [InlineData("/capital/9999-00/10")]
    [InlineData("/activity/2017-18/-1")]
    [InlineData("/staffing/2017-18/99999999999")]
    [InlineData("/series/17-18/10")]
    [InlineData("/companies/2017-18/ten")]
    [InlineData("/debt/2017-18/10/enter?debtor=%00")]
    [InlineData("/debt/2017-18/10/enter?debtor=%F0%9F%98%80")]
    [InlineData("/roll-forwards/2017-18/10/99999999999999999999")]
    [InlineData("/savings/2017-18/10/..%2f..%2fetc")]
    [InlineData("/activity/2017-18/10/%E2%80%AECIC-IFA")]
    [InlineData("/series/2017-18/10/UASC-AGES/enter?row=%00")]
    [InlineData("/series/2017-18/10/UASC-AGES/enter?row=9999-99")]
    [InlineData("/papers/texts/2017-18/10/cabinet/nonsense")]
    [InlineData("/capital/2017-18/10/schemes/2147483648")]
    [InlineData("/capital/2017-18/10?unit=%00&part=%00")]
    [InlineData("/reserves/2017-18/10/-1")]
    [InlineData("/savings/2017-18/10?unit=yards&by=nonsense")]
    [InlineData("/history?item=%00&subject=%00&who=%00&text=%00&way=%00&before=-1")]
    public async Task An_address_that_nobody_linked_is_answered_by_a_page_of_the_product(string path)
    {
        foreach (var who in DemonstrationUsers.All)
        {
            var browser = await product.BrowseAsAsync(who);

            var answer = await browser.GetAsync(path);

            ((int)answer.Status).Should().BeLessThan(500, "{0} opens {1}", who, path);
            answer.Header("Content-Type").Should().StartWith("text/html");
        }
    }

    private async Task SendAsync(Browser browser, string path, string target, (string Name, string? Value)[] fields, string what)
    {
        var before = await MarkAsync();

        var answer = await browser.PostAsync(target, fields);

        ((int)answer.Status).Should().BeLessThan(500, "{0}: {1}: {2}", path, what, answer.Status);
        answer.Text.Should().NotContain("<script>alert");
        if (answer.Status != HttpStatusCode.Redirect)
        {
            (await MarkAsync()).Should().Be(before, "{0}: {1} was answered {2}", path, what, answer.Status);
        }
    }

    /// <summary>Changes with everything that is stored.</summary>
    private Task<(long Data, long History)> MarkAsync() => product.LookAsync(async db =>
        (await db.Councils.Select(council => (long)council.DataVersion).SingleAsync(), await db.History.MaxAsync(entry => entry.HistoryEntryId)));

    private static bool IsOfForm(string name) => name is "FormToken" or "RequestId";

    private static string Short(string text) => text.Length > 30 ? text[..30] : text;

    /// <summary>A grid has hundreds of fields of the same kinds: the first few of each kind stand for all.</summary>
    private static IEnumerable<(string Name, string Value)> Some(List<(string Name, string Value)> fields) =>
        fields.GroupBy(field => System.Text.RegularExpressions.Regex.Replace(field.Name, @"\[\d+\]", "[]")).Select(group => group.First()).Take(24);

    private static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        var fields = new List<(string Name, string Value)>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }))
        {
            var value = field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => ((IHtmlSelectElement)field).Value,
            };
            fields.Add((field.GetAttribute("name")!, value ?? string.Empty));
        }

        return fields;
    }
}
