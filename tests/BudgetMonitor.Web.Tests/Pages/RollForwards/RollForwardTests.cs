using System.Net;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.RollForwards;

/// <summary>Requests to roll budget forward: shown, asked for, changed, taken back, decided; and what is refused on the way.</summary>
public sealed class RollForwardTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string List = "/roll-forwards/2017-18/10";
    private const string New = List + "/new";
    private const string Form = "main form";

    private static readonly (string Name, string? Value)[] Asked =
        [("Input.Code", "SCS-CIC"), ("Input.Kind", "Committed"), ("Input.Amount", "150,000"), ("Input.Description", "Placements agreed in March")];

    [Theory]
    //          who, address, status
    [InlineData(DemonstrationUsers.Director, New, HttpStatusCode.Forbidden)] // sees the requests and asks for none
    [InlineData(DemonstrationUsers.CommitteeMember, List, HttpStatusCode.NotFound)] // the period is not published
    [InlineData(DemonstrationUsers.Administrator, New, HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.BudgetManager, "/roll-forwards/2017-18/9/new", HttpStatusCode.Forbidden)] // published
    public async Task Not_everybody_asks_and_not_at_every_time(string who, string address, HttpStatusCode status) =>
        (await (await product.BrowseAsAsync(who)).GetAsync(address)).Status.Should().Be(status);

    [Fact]
    public async Task A_published_period_says_why_nothing_can_be_asked_for_and_keeps_what_was_typed()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var answer = await browser.PostWithTokenAsync("/roll-forwards/2017-18/9/new", [.. Asked, ("RequestId", Guid.NewGuid().ToString())]);

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("is published, and what is published does not change").And.Contain("What you entered was not saved").And.Contain("Placements agreed in March");
    }

    [Theory]
    [InlineData(List + "/999999")]
    [InlineData(List + "/old")]
    [InlineData("/roll-forwards/2017-18/12")]
    [InlineData("/roll-forwards/2016-17/10/new")]
    public async Task What_is_not_there_is_not_found(string address) =>
        (await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_manager_does_not_find_the_request_of_another_service()
    {
        var other = await product.LookAsync(db => db.RollForwards
            .Where(entry => entry.Period == 10 && db.Heads.Any(head => head.HeadId == entry.HeadId && head.Year == 2017 && head.Code == "CYPE-EYP"))
            .Select(entry => entry.RollForwardId).FirstAsync());
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        (await browser.GetAsync($"{List}/{other}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync(List)).Main.Should().NotContain("Troubled families");
    }

    [Fact]
    public async Task Requests_stand_by_kind_with_their_sums()
    {
        await using var fresh = new ProductFactory();
        var page = await (await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync(List);

        page.Heading.Should().Be("Roll forwards into 2018-19");
        page.Document.QuerySelector(".headline")!.TextContent.Should().EndWith("asked to be carried into next year");
        page.Main.Should().Contain("Re-phased").And.Contain("1,445,300").And.Contain("Total of these, without what is refused");
    }

    [Theory]
    //          field, what is entered, message
    [InlineData("Input.Code", "", "Select the head that the money belongs to")]
    [InlineData("Input.Code", "ASCH", "Select the head that the money belongs to")] // another directorate's
    [InlineData("Input.Kind", null, "Select whether it is committed, re-phased or a bid")]
    [InlineData("Input.Amount", "", "Enter the sum to be carried into next year, such as 150,000")]
    [InlineData("Input.Amount", "much", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("Input.Amount", "0", "Enter an amount other than 0, or withdraw the request")]
    [InlineData("Input.Description", " ", "Enter what the money is for")]
    [InlineData("Input.Description", "*long*", "The description must be 500 characters or fewer; it has 501")]
    public async Task What_cannot_be_asked_for_is_told_beside_its_field(string field, string? value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var entered = value == "*long*" ? new string('x', RollForwardFields.Description.Most + 1) : value;

        var answer = await browser.SubmitAsync(await browser.GetAsync(New), Form, [.. Asked.Where(one => one.Name != field), (field, entered)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Problems.Should().ContainSingle().Which.Should().EndWith(message);
        (await product.LookAsync(db => db.RollForwards.AnyAsync(entry => entry.Description == "Placements agreed in March"))).Should().BeFalse();
    }

    [Fact]
    public async Task A_bid_against_an_overspend_is_asked_about_and_moves_nothing_before_it_is_approved()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var chief = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var form = await manager.GetAsync(New);
        (string Name, string? Value)[] bid = [.. Asked.Where(one => one.Name is not ("Input.Kind" or "Input.Amount")), ("Input.Kind", "Bid"), ("Input.Amount", "90,000,000")];
        var before = await CountedAsync();

        form.Document.QuerySelector("option[value='SCS-CIC']")!.TextContent.Should().Match("*(* £*)", "where each head stands is told where it is chosen");
        var asked = await manager.SubmitAsync(form, Form, bid);
        asked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("Roll forwards of £90,000,000 are asked for, but the budget is forecast to");
        asked.Document.QuerySelector("#position")!.TextContent.Should().Contain("Forecast variance");
        (await fresh.LookAsync(db => db.RollForwards.AnyAsync(entry => entry.Kind == RollForwardKind.Bid))).Should().BeFalse();

        (await manager.SubmitAsync(asked, Form, ("Again.Why", "Discussed at the away day"))).Location.Should().Be(List);
        (await manager.GetAsync(List)).Main.Should().Contain("Does not count yet");
        (await CountedAsync()).Should().Be(before, "an undecided bid moves no figure");

        var id = await fresh.LookAsync(db => db.RollForwards.Where(entry => entry.Kind == RollForwardKind.Bid).Select(entry => entry.RollForwardId).SingleAsync());
        await chief.SubmitAsync(await chief.GetAsync($"{List}/{id}"), Decide($"{List}/{id}"), ("Verdict.Decision", "Approved"), ("Verdict.Reason", "Cabinet of June"));
        (await CountedAsync()).Should().NotBe(before);

        async Task<string> CountedAsync() => (await chief.GetAsync(List)).Document.QuerySelector("#counted")!.TextContent
            + (await chief.GetAsync("/monitoring/2017-18/10?show=roll-forwards")).Document.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task A_request_is_asked_for_changed_decided_opened_again_and_taken_back()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var chief = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await SureAsync(manager, await manager.GetAsync(New), Asked)).Location.Should().Be(List);
        var request = await StoredAsync(fresh);
        request.Should().BeEquivalentTo(new { Amount = 150_000.Pounds(), Kind = RollForwardKind.Committed, Decision = RollForwardDecision.Requested, Period = 10 });
        (await manager.GetAsync(List)).Main.Should().Contain("Placements agreed in March").And.Contain("150,000").And.Contain("Requested");
        var one = $"{List}/{request.RollForwardId}";

        (await SureAsync(manager, await manager.GetAsync(one), ("Input.Amount", "175,000"))).Location.Should().Be(List);
        (await StoredAsync(fresh)).Amount.Should().Be(175_000.Pounds());

        var decision = await chief.GetAsync(one);
        var open = await chief.SubmitAsync(decision, Decide(one), ("Verdict.Decision", null), ("Verdict.Reason", ""));
        open.Status.Should().Be(HttpStatusCode.BadRequest);
        open.Problems.Should().BeEquivalentTo(["Select what is decided", "Enter why"]);
        var tooLong = await chief.SubmitAsync(decision, Decide(one), ("Verdict.Decision", "Approved"), ("Verdict.Reason", new string('x', RollForwardFields.Decision.Most + 1)));
        tooLong.Problems.Should().ContainSingle().Which.Should().Be("The reason must be 500 characters or fewer; it has 501");
        (await chief.SubmitAsync(decision, Decide(one), ("Verdict.Decision", "Approved"), ("Verdict.Reason", "Cabinet of June"))).Location.Should().Be(List);
        (await StoredAsync(fresh)).Should().BeEquivalentTo(new { Decision = RollForwardDecision.Approved, DecisionReason = "Cabinet of June" });

        var decided = await manager.GetAsync(one);
        decided.Main.Should().Contain("Approved: Cabinet of June").And.Contain("It has been decided, so only the chief accountant can open it again");
        decided.Document.QuerySelector("[name='Input.Amount']").Should().BeNull();

        (await chief.SubmitAsync(await chief.GetAsync(one), Decide(one), ("Verdict.Decision", "Requested"), ("Verdict.Reason", "Not agreed after all"))).Location.Should().Be(List);
        (await manager.SubmitByAsync(await manager.GetAsync(one), Form, "Withdraw the request")).Location.Should().Be(List);
        (await fresh.LookAsync(db => db.RollForwards.AnyAsync(entry => entry.Description == "Placements agreed in March"))).Should().BeFalse();
        (await fresh.LookAsync(db => db.History.CountAsync(entry => entry.Subject == "roll forward"))).Should().BeGreaterThan(3, "every step is told");
    }

    [Fact]
    public async Task Who_asks_does_not_decide_and_the_second_of_two_sees_both()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        var officer = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficerOfOneDirectorate);
        await SureAsync(manager, await manager.GetAsync(New), Asked);
        var request = await StoredAsync(fresh);
        var one = $"{List}/{request.RollForwardId}";
        var seen = await officer.GetAsync(one);
        seen.Document.QuerySelector(Decide(one)).Should().BeNull("finance of a directorate does not decide");

        await SureAsync(manager, await manager.GetAsync(one), ("Input.Amount", "160,000"));
        var conflict = await SureAsync(officer, seen, ("Input.Amount", "170,000"));
        var forbidden = await officer.PostWithTokenAsync(one + "?handler=Decide", ("RequestId", Guid.NewGuid().ToString()), ("Verdict.Decision", "Approved"), ("Verdict.Reason", "Ours"), ("Verdict.Version", "1"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else saved first").And.Contain("£160,000");
        conflict.Document.QuerySelector("[name='Input.Amount']")!.GetAttribute("value").Should().Be("170,000", "what was typed stays");
        forbidden.Status.Should().Be(HttpStatusCode.Forbidden);
        (await officer.SubmitAsync(conflict, Form, ("RequestId", Guid.NewGuid().ToString()))).Location.Should().Be(List);
        (await StoredAsync(fresh)).Should().BeEquivalentTo(new { Amount = 170_000.Pounds(), Decision = RollForwardDecision.Requested });
    }

    [Fact]
    public async Task A_member_reads_the_requests_of_a_published_period_and_changes_none()
    {
        var member = await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember);

        var page = await member.GetAsync("/roll-forwards/2017-18/9");

        page.Main.Should().Contain("All roll forwards as reported for month 9").And.Contain("1,683,900");
        page.Document.QuerySelectorAll("main tbody a, main a[href$='/new']").Should().BeEmpty();
    }

    /// <summary>Sends the form, and once more with a reason: the service is overspent, so every request of it is asked about.</summary>
    private static async Task<WebPage> SureAsync(Browser browser, WebPage page, params (string Name, string? Value)[] fields) =>
        await browser.SubmitAsync(await browser.SubmitAsync(page, Form, fields), Form, ("Again.Why", "The grant pays for it"));

    private static string Decide(string address) => $"form[action='{address}?handler=Decide']";

    private static Task<RollForward> StoredAsync(ProductFactory product) =>
        product.LookAsync(db => db.RollForwards.AsNoTracking().SingleAsync(entry => entry.Description == "Placements agreed in March"));
}
