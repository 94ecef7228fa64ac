using System.Net;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Round;

/// <summary>Late owners are reminded from the round in one press: on their home page, and by mail where there is one.</summary>
public sealed class ReminderTests
{
    private const string Form = "form[action*='handler=Remind']";

    [Fact]
    public async Task One_press_reminds_every_late_owner_by_mail_and_on_their_home_page_until_the_part_is_in()
    {
        await using var product = new MailingProduct();
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var round = await chief.GetAsync("/round/2017-18/10");
        round.Document.QuerySelector(Form)!.TextContent.Should().MatchRegex("Remind the owners of \\d+ late parts");

        var answer = await chief.SubmitAsync(round, Form);
        await chief.SubmitAsync(round, Form);

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        round = await chief.GetAsync("/round/2017-18/10");
        round.Main.Should().MatchRegex("Reminded \\d+ people").And.Contain("and 1 of them in their mail: the others have no e-mail address");
        round.Document.QuerySelector("tr[data-part='CYPE-SCS']")!.TextContent.Should().Contain("Reminded");
        var (to, subject, text) = (await product.SentAsync(1)).Should().ContainSingle("the second press of the same form sends nothing").Subject;
        to.Should().Be("budget.manager@example.org");
        subject.Should().Contain("Period 10 (January) waits for you");
        text.Should().Contain("Chief accountant reminds you").And.Contain("Specialist Children's Services").And.Contain("https://budget.example.org/round/2017-18/10/CYPE-SCS/submit");
        var manager = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        (await manager.GetAsync("/")).Document.QuerySelector(".needs")!.TextContent.Should().Contain("Chief accountant reminds you to submit Specialist Children's Services");
        (await (await product.BrowseAsAsync(DemonstrationUsers.Director)).GetAsync("/")).Main.Should().NotContain("reminds you");

        await product.ChangeAsync(async db => db.PartSubmissions.Add(new PartSubmission
        {
            HeadId = (await db.Heads.SingleAsync(head => head.Code == "CYPE-SCS")).HeadId,
            Period = 10,
            State = SubmissionState.Submitted,
            AccountId = 999,
            AccountName = "Somebody",
            At = DateTime.UtcNow,
            SubmittedBy = 999,
        }));
        (await manager.GetAsync("/")).Main.Should().NotContain("reminds you");
    }

    [Fact]
    public async Task Without_mail_the_home_page_alone_tells_and_finance_reminds_of_its_own_parts()
    {
        await using var product = new MailingProduct { Host = string.Empty };
        await product.AddressAsync(DemonstrationUsers.BudgetManager);
        var officer = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);

        await officer.SubmitAsync(await officer.GetAsync("/round/2017-18/10"), Form);

        (await officer.GetAsync("/round/2017-18/10")).Main.Should().Contain("They find it on their home page, as mail is not set up");
        (await (await product.BrowseAsAsync(DemonstrationUsers.BudgetManager)).GetAsync("/")).Main.Should().Contain("reminds you to submit Specialist Children's Services");
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/")).Main.Should().NotContain("reminds you", "the other directorates are not this officer's");
        product.Sent.Should().BeEmpty();
    }
}
