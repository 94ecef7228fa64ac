using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>What people see while the database cannot be used: soon, with what they entered, and with advice that fits.</summary>
public sealed class LostDatabaseTests(FailingProduct product) : IClassFixture<FailingProduct>
{
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>A form of every kind of page, as somebody sends it.</summary>
    public static TheoryData<string, string, string, string, string> Forms => new()
    {
        { DemonstrationUsers.FinanceOfficer, "/forecasts/2017-18/10/CYPE-ASY", "form.entry", "Rows[0].Gross", "12,345" },
        { DemonstrationUsers.ChiefAccountant, "/rating-rules/service", "main form", "Input.Reason", "A new policy" },
        { DemonstrationUsers.ChiefAccountant, "/commentary/2017-18/10/CYPE", "main form", "Input.Text", "What we think of it" },
        { DemonstrationUsers.ChiefAccountant, "/capital/2017-18/10/enter/CYPE", "main form", "Input.Schemes[0].Text", "Why it moved" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_save_while_the_database_is_out_of_reach_is_answered_503_at_once_with_the_form_kept(string who, string path, string form, string field, string value)
    {
        var browser = await product.BrowseAsAsync(who);
        var page = await browser.GetAsync(path);

        var answer = await WithoutDatabaseAsync(CannotOpen, () => browser.SubmitAsync(page, form, (field, value)));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Heading.Should().Be("The database cannot be reached");
        answer.Main.Should().Contain("Nothing was saved. What you entered is kept on this page").And.MatchRegex("Reference: [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$");
        product.ConnectionsTried.Should().Be(1, "nobody waits for a database a second time that was out of reach the first");
        answer.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").Should().Be(value);
        answer.Document.QuerySelector("main form")!.GetAttribute("action").Should().BeEquivalentTo(path);
        var sent = await browser.SubmitAsync(answer, "main form");
        sent.Status.Should().Be(HttpStatusCode.Redirect, sent.Text);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/monitoring/2017-18/10")]
    [InlineData("/account/sign-in")]
    public async Task A_page_is_answered_503_at_once(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await WithoutDatabaseAsync(CannotOpen, () => browser.GetAsync(path));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Heading.Should().Be("The database cannot be reached");
        product.ConnectionsTried.Should().Be(1);
        (await browser.GetAsync("/account")).Status.Should().Be(HttpStatusCode.OK, "the session lives on");
    }

    [Fact]
    public async Task Signing_in_is_answered_503_and_never_shows_the_password()
    {
        var browser = product.Browse();
        var page = await browser.GetAsync("/account/sign-in");

        var answer = await WithoutDatabaseAsync(
            CannotOpen,
            () => browser.SubmitAsync(page, "form[action='/account/sign-in']", ("UserName", DemonstrationUsers.ChiefAccountant), ("Password", "demonstration-2017")));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Main.Should().Contain("except the password");
        answer.Text.Should().NotContain("demonstration-2017").And.Contain(DemonstrationUsers.ChiefAccountant);
    }

    [Fact]
    public async Task The_check_of_readiness_fails()
    {
        var answer = await WithoutDatabaseAsync(CannotOpen, () => product.Browse().GetAsync("/health/ready"));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_another_try_cannot_mend_keeps_the_form_and_does_not_say_try_again(string who, string path, string form, string field, string value)
    {
        var browser = await product.BrowseAsAsync(who);
        var page = await browser.GetAsync(path);

        var answer = await WithoutDatabaseAsync(NotADatabase, () => browser.SubmitAsync(page, form, (field, value)));

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Heading.Should().Be("The database does not work");
        answer.Main.Should().Contain("will not help").And.NotContainEquivalentOf("try again");
        answer.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").Should().Be(value);
    }

    [Fact]
    public async Task A_form_that_may_come_from_another_site_is_not_offered_again()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await WithoutDatabaseAsync(CannotOpen, async () =>
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("Input.Reason", "planted")]);
            return await browser.SendAsync(HttpMethod.Post, "/rating-rules/service", content, ("Origin", "https://elsewhere.example"));
        });

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Text.Should().NotContain("planted");
    }

    [Fact]
    public async Task With_the_disk_full_signing_in_gets_a_page_with_advice_and_whoever_is_signed_in_reads_on_and_can_leave()
    {
        var reader = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        product.DiskIsFull = true;
        try
        {
            var refused = await product.Browse().TrySignInAsync(DemonstrationUsers.FinanceOfficer, "demonstration-2017");
            var home = await reader.GetAsync("/");
            var figures = await reader.GetAsync("/monitoring/2017-18/10");
            var left = await reader.SubmitAsync(home, "form[action='/account/sign-out']");

            refused.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
            refused.Problems.Should().ContainSingle().Which.Should().StartWith("You cannot sign in now").And.Contain("the disk is full").And.Contain("can go on reading").And.MatchRegex("reference [0-9a-f-]{14}");
            refused.Document.QuerySelector("#UserName")!.GetAttribute("value").Should().Be(DemonstrationUsers.FinanceOfficer);
            home.Status.Should().Be(HttpStatusCode.OK);
            figures.Status.Should().Be(HttpStatusCode.OK);
            left.Location.Should().Be("/account/sign-in");
            (await reader.GetAsync("/account")).Location.Should().StartWith("/account/sign-in");
        }
        finally
        {
            product.DiskIsFull = false;
        }
    }

    [Fact]
    public async Task The_page_that_says_so_has_its_styles_and_fonts()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var (page, assets) = (await WithoutDatabaseAsync(NotADatabase, () => browser.GetAsync("/")), new Dictionary<string, HttpStatusCode>());
        foreach (var address in page.Document.QuerySelectorAll("head link[href], script[src]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!).Where(address => !address.StartsWith("/council.css", StringComparison.Ordinal)))
        {
            assets[address] = (await WithoutDatabaseAsync(NotADatabase, () => browser.GetAsync(address))).Status;
        }

        assets.Should().HaveCountGreaterThan(3).And.OnlyContain(asset => asset.Value == HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_another_program_writes_a_save_is_given_up_soon_with_the_form_kept_and_reading_goes_on()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var page = await browser.GetAsync("/forecasts/2017-18/10/CYPE-ASY");
        (await product.LookAsync(db => Task.FromResult(((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout)))
            .Should().BeLessThan(3, "nobody waits longer for a file than for a server");

        await using var other = new SqliteConnection($"Data Source={product.DatabaseFile};Pooling=False");
        await other.OpenAsync();
        await using var writing = await other.BeginTransactionAsync();
        var answer = await browser.SubmitAsync(page, "form.entry", ("Rows[0].Gross", "12,346"));
        var read = await browser.GetAsync("/monitoring/2017-18/10");
        await writing.RollbackAsync();

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Problems.Should().ContainSingle().Which.Should().StartWith("Not saved: the database could not store it just now. Try again in a moment");
        answer.Document.QuerySelector("[name='Rows[0].Gross']")!.GetAttribute("value").Should().Be("12,346");
        read.Status.Should().Be(HttpStatusCode.OK);
        (await browser.SubmitAsync(answer, "form.entry")).Status.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<WebPage> WithoutDatabaseAsync(int failure, Func<Task<WebPage>> act)
    {
        _ = product.Server;
        product.ConnectionFailure = failure;
        try
        {
            return await act();
        }
        finally
        {
            product.ConnectionFailure = null;
        }
    }
}
