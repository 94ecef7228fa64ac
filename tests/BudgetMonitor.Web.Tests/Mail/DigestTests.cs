using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Mail;

/// <summary>One digest for a person and a day, only where something needs them, with nothing that is not theirs.</summary>
public class DigestTests
{
    [Fact]
    public async Task A_person_whom_something_needs_gets_one_mail_a_day_and_no_second_one()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);

        (await product.RunAsync()).Should().Be(1);
        (await product.RunAsync()).Should().Be(0, "it was sent today");
        product.Clock.Now += TimeSpan.FromDays(1);
        (await product.RunAsync()).Should().Be(1, "a new day, and the part is still not submitted");

        var (to, subject, text) = product.Sent[0];
        to.Should().Be("budget.manager@example.org");
        subject.Should().StartWith("KCC: ");
        text.Should().Contain("Specialist Children's Services is not submitted").And.Contain("https://budget.example.org/round/2017-18/10/");
        text.Should().NotContain("Adults").And.NotContain("Financing Items", "another directorate's work is not theirs");
    }

    [Fact]
    public async Task The_digest_tells_of_every_open_period()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        await NextYear.AddAsync(product, lines: 4);

        (await product.RunAsync()).Should().Be(1);

        product.Sent[0].Text.Should().Contain("Period 10 (January) 2017-18").And.Contain("Specialist Children's Services is not submitted")
            .And.Contain("Period 1 (April) 2018-19").And.Contain("Head CYPE-SCS is not submitted");
    }

    [Fact]
    public async Task Two_copies_of_the_product_send_one_mail()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => product.RunAsync()));

        sent.Sum().Should().Be(1);
        product.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData(6, true, false, 0)] // before the hour
    [InlineData(7, true, false, 1)]
    [InlineData(9, false, false, 0)] // not wanted
    [InlineData(9, true, true, 0)] // a closed account
    public async Task Nothing_is_sent_before_the_hour_or_to_those_who_do_not_want_it(int hour, bool wants, bool isDisabled, int mails)
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager, wants, isDisabled);
        product.Clock.Now = new(2026, 12, 1, hour, 30, 0, TimeSpan.Zero);

        (await product.RunAsync()).Should().Be(mails);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_sent_stops_nobody_elses()
    {
        await using var product = new MailingProduct { Refuses = "budget.manager@example.org" };
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        await product.AddressAsync(DemonstrationUsers.FinanceOfficer);

        (await product.RunAsync()).Should().Be(1);

        product.Sent.Should().ContainSingle().Which.To.Should().Be("finance.officer@example.org");
    }

    [Fact]
    public async Task A_committee_member_gets_none_and_is_offered_none()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.CommitteeMember);

        (await product.RunAsync()).Should().Be(0);

        var browser = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);
        (await browser.GetAsync("/account")).Main.Should().NotContain("Digest");
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_sent()
    {
        await using var product = new MailingProduct { Host = string.Empty };
        await product.AddressAsync(DemonstrationUsers.BudgetManager);

        (await product.RunAsync()).Should().Be(0);
    }

    [Fact]
    public async Task People_keep_their_address_and_wish_on_their_own_page()
    {
        await using var product = new MailingProduct();
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var wrong = await browser.SubmitAsync(await browser.GetAsync("/account"), "form:not([action])", ("Email", "not an address"), ("WantsDigest", "true"));
        wrong.Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
        wrong.Main.Should().Contain("Enter an e-mail address such as name@council.gov.uk");

        (await browser.SubmitAsync(await browser.GetAsync("/account"), "form:not([action])", ("Email", "manager@example.org"), ("WantsDigest", "true"))).Location.Should().Be("/account");

        (await product.LookAsync(db => db.Users.SingleAsync(user => user.UserName == "budget.manager"))).Should().BeEquivalentTo(new { Email = "manager@example.org", WantsDigest = true });
        (await browser.GetAsync("/account")).Document.QuerySelector("#Email")!.GetAttribute("value").Should().Be("manager@example.org");
    }
}
