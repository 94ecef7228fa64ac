using System.Net;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Every form that changes something: without its request id, sent twice, and while nothing can be stored.</summary>
public sealed class RequestIdTests(FailingProduct product) : IClassFixture<FailingProduct>
{
    private const string Good = "gravel teapot orbit";

    /// <summary>The forms by name.</summary>
    public static TheoryData<string> Forms => new(Sendings.Select(sending => sending.Name));

    public static TheoryData<string, string?> LostIds
    {
        get
        {
            var cases = new TheoryData<string, string?>();
            foreach (var sending in Sendings)
            {
                foreach (var id in new[] { null, "", "not-an-id", "00000000-0000-0000-0000-000000000000" })
                {
                    cases.Add(sending.Name, id);
                }
            }

            return cases;
        }
    }

    private static IReadOnlyList<Sending> Sendings { get; } =
    [
        new("forecasts", DemonstrationUsers.FinanceOfficer, "/forecasts/2017-18/10/CYPE-ASY", "form.entry", null, [("Rows[0].Gross", "12,345")], "Rows[0].Gross"),
        new("companies", DemonstrationUsers.ChiefAccountant, "/companies/2017-18/10/enter", "main form", null, [("Input.Companies[0].FromReserves", "700,000"), ("Input.Companies[0].Text", "Fewer contracts")], "Input.Companies[0].FromReserves"),
        new("a rating rule", DemonstrationUsers.ChiefAccountant, "/rating-rules/service", "main form", null, [("Input.AmberAmount", "123,456"), ("Input.Reason", "A new policy")], "Input.Reason"),
        new("the standard rule", DemonstrationUsers.ChiefAccountant, "/rating-rules/council", "main form", "Use the standard rule instead", [("Input.Reason", "No longer")], "Input.Reason"),
        new("a new user", DemonstrationUsers.Administrator, "/users/add", "main form", null, [("UserName", "new.person"), ("Input.DisplayName", "New person"), ("Input.Role", "CommitteeMember"), ("Password", Good)], "Input.DisplayName"),
        new("a user", DemonstrationUsers.Administrator, "/users/{finance.officer.cype}", "main form", null, [("Input.DisplayName", "Renamed")], "Input.DisplayName"),
        new("a user's password", DemonstrationUsers.Administrator, "/users/{finance.officer.cype}", "form[action$='handler=Password']", null, [("Password", Good)], null),
        new("closing an account", DemonstrationUsers.Administrator, "/users/{director.cype}", "form[action$='handler=Disable']", null, [], null),
        new("one's own password", DemonstrationUsers.BudgetManager, "/account/password", "main form", null, [("Current", "demonstration-2017"), ("Wanted", Good), ("Repeated", Good)], null),
    ];

    [Theory]
    [MemberData(nameof(LostIds))]
    public async Task A_form_without_its_id_comes_back_with_advice_and_its_entries(string name, string? id)
    {
        var (sending, browser, page) = await OpenAsync(product, name);
        var before = await VersionsAsync(product);

        var answer = await SendAsync(browser, page, sending, ("RequestId", id));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().Equal(ChangeRequest.LostId);
        answer.Document.Title.Should().StartWith("Error: ");
        ShouldKeepEntries(answer, sending);
        Guid.Parse(answer.Document.QuerySelector($"{sending.Form} input[name=RequestId]")!.GetAttribute("value")!).Should().NotBe(Guid.Empty, "sending it again works");
        (await VersionsAsync(product)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task While_nothing_can_be_stored_the_page_says_so_and_keeps_what_was_entered(string name)
    {
        var (sending, browser, page) = await OpenAsync(product, name);
        var before = await VersionsAsync(product);

        product.DiskIsFull = true;
        WebPage answer;
        try
        {
            answer = await SendAsync(browser, page, sending);
        }
        finally
        {
            product.DiskIsFull = false;
        }

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Problems.Should().ContainSingle().Which.Should().StartWith("Not saved: the database could not store it").And.MatchRegex("reference [0-9a-f-]{14}");
        answer.Document.Title.Should().StartWith("Error: ");
        ShouldKeepEntries(answer, sending);
        (await VersionsAsync(product)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_sent_again_shows_the_first_result_and_changes_nothing(string name)
    {
        await using var fresh = new ProductFactory();
        var (sending, browser, page) = await OpenAsync(fresh, name);

        var first = await SendAsync(browser, page, sending);
        first.Status.Should().Be(HttpStatusCode.Redirect, first.Text);
        var firstNotice = Notice(await browser.GetAsync(first.Location!));
        var versions = await VersionsAsync(fresh);
        var again = await SendAsync(browser, page, sending);

        again.Status.Should().Be(HttpStatusCode.Redirect, again.Text);
        again.Location.Should().Be(first.Location);
        Notice(await browser.GetAsync(again.Location!)).Should().Be(firstNotice).And.NotBeEmpty();
        (await VersionsAsync(fresh)).Should().Be(versions);
    }

    [Theory]
    [InlineData("forecasts")]
    [InlineData("companies")]
    public async Task What_is_sent_again_after_the_period_was_published_is_shown_to_be_saved(string name)
    {
        await using var fresh = new ProductFactory();
        var (sending, browser, page) = await OpenAsync(fresh, name);
        var first = await SendAsync(browser, page, sending);
        first.Status.Should().Be(HttpStatusCode.Redirect, first.Text);
        await fresh.ChangeAsync(async db => (await db.Periods.SingleAsync(period => period.Number == 10)).Status = Domain.Council.PeriodStatus.Published);

        var again = await SendAsync(browser, page, sending);

        again.Status.Should().Be(HttpStatusCode.Redirect);
        again.Location.Should().Be(first.Location);
    }

    private static async Task<(Sending Sending, Browser Browser, WebPage Page)> OpenAsync(ProductFactory product, string name)
    {
        var sending = Sendings.Single(one => one.Name == name);
        var browser = await product.BrowseAsAsync(sending.Who);
        var path = sending.Path;
        if (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
        {
            var userName = path[(brace + 1)..^1];
            path = path[..brace] + await product.LookAsync(db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
        }

        return (sending, browser, await browser.GetAsync(path));
    }

    private static Task<WebPage> SendAsync(Browser browser, WebPage page, Sending sending, params (string Name, string? Value)[] more) =>
        browser.SubmitByAsync(page, sending.Form, sending.Button, [.. sending.Entries, .. more]);

    private static void ShouldKeepEntries(WebPage answer, Sending sending)
    {
        if (sending.Keeps is { } field)
        {
            answer.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").Should().Be(sending.Entries.Single(entry => entry.Name == field).Value);
        }

        answer.Document.QuerySelectorAll("input[type=password][value]").Length.Should().Be(0, "a password is never sent back");
    }

    /// <summary>How much history there is: it grows with everything that changes.</summary>
    private static Task<int> VersionsAsync(ProductFactory product) => product.LookAsync(db => db.History.CountAsync());

    private static string Notice(WebPage page) => page.Document.QuerySelector(".govuk-notification-banner__heading")?.TextContent.Trim() ?? string.Empty;

    private sealed record Sending(string Name, string Who, string Path, string Form, string? Button, (string Name, string? Value)[] Entries, string? Keeps);
}
