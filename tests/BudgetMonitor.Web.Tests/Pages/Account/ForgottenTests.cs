using System.Net;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Account;

/// <summary>A forgotten password: a link by mail that works once and for a while, and the same answer to everybody.</summary>
public sealed class ForgottenTests
{
    private const string Form = "main form";

    private const string Wanted = "gravel teapot orbit";

    [Fact]
    public async Task A_link_sets_a_new_password_once_and_ends_every_session()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        var signedIn = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var browser = product.Browse();
        (await browser.GetAsync("/account/sign-in")).Document.QuerySelector("a[href='/account/forgotten']").Should().NotBeNull();

        await AskAsync(browser, " Budget.Manager ");
        var (to, _, text) = (await product.SentAsync(1))[0];
        to.Should().Be("budget.manager@example.org");
        text.Should().Contain("https://budget.example.org/account/new-password?").And.Contain("works once, and for 60 minutes");
        var link = LinkOf(text);
        (await browser.GetAsync(link)).Heading.Should().Be("Set a new password", "looking at a link does not use it up");
        var page = await browser.GetAsync(link);
        (await browser.SubmitAsync(page, Form, ("Wanted", "short"), ("Repeated", "short"))).Status.Should().Be(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync(page, Form, ("Wanted", Wanted), ("Repeated", "something else"))).Problems.Should().Equal("Enter the same new password again");

        (await browser.SubmitAsync(page, Form, ("Wanted", Wanted), ("Repeated", Wanted))).Heading.Should().Be("Your password is changed");

        (await browser.SubmitAsync(page, Form, ("Wanted", Wanted), ("Repeated", Wanted))).Heading.Should().Be("Your password is changed", "a second press is not a failure");
        var again = await browser.SubmitAsync(page, Form, ("Wanted", Wanted + " two"), ("Repeated", Wanted + " two"), ("RequestId", Guid.NewGuid().ToString()));
        (again.Status, again.Heading).Should().Be((HttpStatusCode.BadRequest, "This link does not work any more"));
        (await browser.GetAsync(link)).Heading.Should().Be("This link does not work any more");
        (await signedIn.GetAsync("/")).Location.Should().StartWith("/account/sign-in");
        await product.Browse().SignInAsync(DemonstrationUsers.BudgetManager, Wanted);
        (await product.Browse().TrySignInAsync(DemonstrationUsers.BudgetManager, DemonstrationAccounts.Password)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Unknown_names_closed_accounts_and_accounts_without_an_address_get_the_same_answer_and_no_mail()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        await product.AddressAsync(DemonstrationUsers.Director, isDisabled: true);
        var browser = product.Browse();

        var answers = new List<string>();
        foreach (var name in new[] { "nobody.at.all", DemonstrationUsers.Director, DemonstrationUsers.FinanceOfficer, DemonstrationUsers.BudgetManager })
        {
            answers.Add((await AskAsync(browser, name)).Main);
        }

        answers.Distinct().Should().ContainSingle().Which.Should().Contain("If there is an account of this name");
        (await product.SentAsync(1)).Should().ContainSingle().Which.To.Should().Be("budget.manager@example.org");
    }

    [Fact]
    public async Task So_many_links_and_no_more_are_sent_to_one_account()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        await product.AddressAsync(DemonstrationUsers.FinanceOfficer);
        var browser = product.Browse();

        for (var turn = 0; turn < PasswordLinkCount.MostLinks + 2; turn++)
        {
            (await AskAsync(browser, DemonstrationUsers.BudgetManager)).Main.Should().Contain("If there is an account of this name");
        }

        await AskAsync(browser, DemonstrationUsers.FinanceOfficer);
        (await product.SentAsync(PasswordLinkCount.MostLinks + 1)).Count(mail => mail.To == "budget.manager@example.org").Should().Be(PasswordLinkCount.MostLinks);
    }

    [Theory]
    [InlineData(0, "", "This link does not work any more")] // expired at once
    [InlineData(60, "x", "This link does not work any more")] // changed on its way
    [InlineData(60, "", "Set a new password")]
    public async Task A_link_expires_and_is_nobody_elses(int minutes, string added, string heading)
    {
        await using var product = new MailingProduct { LinkMinutes = minutes };
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        await AskAsync(product.Browse(), DemonstrationUsers.BudgetManager);
        var link = LinkOf((await product.SentAsync(1))[0].Text);

        (await product.Browse().GetAsync(link.Replace("token=", "token=" + added, StringComparison.Ordinal))).Heading.Should().Be(heading);
        (await product.Browse().GetAsync(System.Text.RegularExpressions.Regex.Replace(link, "account=\\d+", "account=1"))).Heading.Should().Be("This link does not work any more");
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_whom_to_ask()
    {
        await using var product = new MailingProduct { Host = string.Empty };

        var page = await product.Browse().GetAsync("/account/forgotten");

        page.Main.Should().Contain("Ask an administrator of this service at your council");
        page.Document.QuerySelectorAll(Form).Should().BeEmpty();
    }

    private static async Task<WebPage> AskAsync(Browser browser, string userName)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync("/account/forgotten"), Form, ("UserName", userName));
        answer.Status.Should().Be(HttpStatusCode.OK);
        return answer;
    }

    private static string LinkOf(string text) =>
        new Uri(text.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal)).Trim()).PathAndQuery;
}
