using System.Net;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Actions;

/// <summary>The action log: added to, changed, shown beside adjustments and in the round, taken away as a file; and what is refused on the way.</summary>
public sealed class ActionLogTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string List = "/actions/2017-18/10";
    private const string New = List + "/new";
    private const string Form = "main form";

    private static readonly (string Name, string? Value)[] Agreed =
    [
        ("Input.Code", "SCS-CIC"), ("Input.Name", "Move two teams into one office"), ("Input.Owner", "Head of property"), ("Input.DueOn", "2018-01-15"),
        ("Input.Effect", "-120,000"), ("Input.State", "OnTrack"), ("Input.Note", "The lease ends in March"),
    ];

    [Theory]
    //          who, address, status
    [InlineData(DemonstrationUsers.BudgetManager, New, HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.Director, New, HttpStatusCode.OK)]
    [InlineData(DemonstrationUsers.CommitteeMember, List, HttpStatusCode.NotFound)] // the period is not published
    [InlineData(DemonstrationUsers.CommitteeMember, New, HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.Administrator, New, HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.BudgetManager, "/actions/2017-18/9/new", HttpStatusCode.Forbidden)] // published
    [InlineData(DemonstrationUsers.ChiefAccountant, List + "/999999", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.ChiefAccountant, List + "/old", HttpStatusCode.NotFound)]
    [InlineData(DemonstrationUsers.ChiefAccountant, "/actions/2016-17/10/new", HttpStatusCode.NotFound)]
    public async Task Not_everybody_adds_and_not_at_every_time(string who, string address, HttpStatusCode status) =>
        (await (await product.BrowseAsAsync(who)).GetAsync(address)).Status.Should().Be(status);

    [Theory]
    //          field, what is entered, message
    [InlineData("Input.Code", "", "Select the budget that it is about")]
    [InlineData("Input.Code", "ASCH", "Select the budget that it is about")] // another directorate's
    [InlineData("Input.Name", " ", "Enter what is to be done")]
    [InlineData("Input.Owner", "", "Enter the post that answers for it")]
    [InlineData("Input.DueOn", "", "Enter the date by which it is to be done")]
    [InlineData("Input.Effect", "", "Enter what it changes the outturn by, or 0")]
    [InlineData("Input.Effect", "much", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("Input.State", null, "Select how far it has come")]
    public async Task What_cannot_be_saved_is_told_beside_its_field(string field, string? value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var answer = await browser.SubmitAsync(await browser.GetAsync(New), Form, [.. Agreed.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.Title.Should().StartWith("Error: ");
        answer.Problems.Should().ContainSingle().Which.Should().EndWith(message);
    }

    [Fact]
    public async Task A_published_period_keeps_what_was_typed()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var answer = await browser.PostWithTokenAsync("/actions/2017-18/9/new", [.. Agreed, ("RequestId", Guid.NewGuid().ToString())]);

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Main.Should().Contain("is published, and what is published does not change").And.Contain("Move two teams into one office");
    }

    [Fact]
    public async Task An_action_goes_from_the_form_to_the_log_the_adjustment_the_round_and_the_paper()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        (await manager.GetAsync(List)).Main.Should().Contain("No action is in the log");

        (await manager.SubmitAsync(await manager.GetAsync(New), Form, Agreed)).Location.Should().Be(List);
        var listed = await manager.GetAsync(List);

        listed.Main.Should().Contain("Added: Move two teams into one office.").And.Contain("Head of property").And.Contain("15 January 2018").And.Contain("The lease ends in March");
        listed.Document.QuerySelector(".headline")!.TextContent.Should().StartWith("1 action is still to do");
        var action = await fresh.LookAsync(db => db.Set<AgreedAction>().SingleAsync());
        (action.FromPeriod, action.Effect.Pounds).Should().Be((10, -120_000m));

        // The demonstration's day lies after the due date, so the action is overdue wherever it is told of.
        (await manager.GetAsync("/")).Main.Should().Contain("1 agreed action is overdue");
        var finance = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await finance.GetAsync("/round/2017-18/10")).Main.Should().Contain("Which actions are overdue").And.Contain("Move two teams into one office");
        var director = await fresh.BrowseAsAsync(DemonstrationUsers.Director);
        (await director.GetAsync("/adjustments/2017-18/10/CYPE")).Main.Should().Contain("Agreed in the action log").And.Contain("Move two teams into one office");

        await director.SubmitAsync(
            await director.GetAsync($"{List}/{action.AgreedActionId}"), Form, ("Input.State", "Done"), ("Input.Note", "Both teams have moved"));
        (await director.GetAsync(List)).Main.Should().Contain("Saved: Move two teams into one office.").And.Contain("Done").And.Contain("Both teams have moved");
        (await manager.GetAsync("/")).Main.Should().NotContain("overdue");
        (await finance.GetAsync("/round/2017-18/10")).Main.Should().NotContain("Which actions are overdue");

        (await finance.GetAsync($"{List}?as=csv")).Text.Should().Contain("Move two teams into one office").And.Contain("Head of property").And.Contain("\"-120,000\"");
        (await finance.GetAsync("/history?subject=agreed+action")).Main.Should().Contain("Move two teams into one office");

        (await finance.SubmitAsync(await finance.GetAsync($"/remove/2017-18/10/action?key={action.AgreedActionId}"), Form, ("Reason", "Entered twice"))).Location.Should().Be(List);
        (await finance.GetAsync(List)).Main.Should().Contain("Removed: Move two teams into one office.").And.Contain("No action is in the log");
    }

    [Fact]
    public async Task What_somebody_else_saved_first_is_shown_beside_what_was_typed()
    {
        await using var fresh = new ProductFactory();
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);
        await manager.SubmitAsync(await manager.GetAsync(New), Form, Agreed);
        var address = $"{List}/{await fresh.LookAsync(db => db.Set<AgreedAction>().Select(action => action.AgreedActionId).SingleAsync())}";
        var seen = await manager.GetAsync(address);
        var director = await fresh.BrowseAsAsync(DemonstrationUsers.Director);
        await director.SubmitAsync(await director.GetAsync(address), Form, ("Input.State", "Delayed"), ("Input.Note", "The landlord is slow"));

        var answer = await manager.SubmitAsync(seen, Form, ("Input.Note", "Going well"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Document.GetElementById("conflict")!.TextContent.Should().Contain("delayed: The landlord is slow");
        answer.Main.Should().Contain("Going well");
        (await manager.SubmitAsync(answer, Form)).Location.Should().Be(List);
    }

    [Fact]
    public async Task An_action_of_another_service_is_not_found()
    {
        await using var fresh = new ProductFactory();
        var chief = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await chief.SubmitAsync(await chief.GetAsync(New), Form, [.. Agreed.Where(one => one.Name != "Input.Code"), ("Input.Code", "ASCH")]);
        var id = await fresh.LookAsync(db => db.Set<AgreedAction>().Select(action => action.AgreedActionId).SingleAsync());
        var manager = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        (await manager.GetAsync($"{List}/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await manager.GetAsync(List)).Main.Should().NotContain("Move two teams into one office");
    }
}
