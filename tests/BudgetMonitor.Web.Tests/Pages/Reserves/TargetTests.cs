using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Reserves;

/// <summary>The target of the general reserve. Who may set it stands in the access table.</summary>
public sealed class TargetTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Path = "/reserves/target";

    [Theory]
    [InlineData("percent", "Percent", "", "Enter a percentage above 0, such as 5 or 4.5")]
    [InlineData("percent", "Percent", "0", "Enter a percentage above 0, such as 5 or 4.5")]
    [InlineData("percent", "Percent", "1001", "Enter a percentage above 0, such as 5 or 4.5")]
    [InlineData("percent", "Percent", "5.12345", "Enter a percentage above 0, such as 5 or 4.5")]
    [InlineData("sum", "Sum", "", "Enter the sum in pounds")]
    [InlineData("sum", "Sum", "much", "Enter an amount in pounds, such as 1,234 or -1,234.50")]
    [InlineData("sum", "Sum", "-5", "Enter an amount above £0, or select that the council has no target")]
    [InlineData("other", "Percent", "5", "Select what the target is")]
    [InlineData("none", "Reason", "", "Enter why this changes")]
    public async Task A_wrong_target_is_told_beside_its_field(string kind, string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path), Form, [("Input.Kind", kind), .. field == "Reason" ? [] : new[] { ("Input.Reason", (string?)"Budget book") }, ($"Input.{field}", value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
    }

    [Fact]
    public async Task A_target_is_set_as_a_sum_then_as_a_per_cent_and_measures_the_reserve()
    {
        await product.ChangeAsync(db =>
        {
            db.Reserves.Add(new Reserve { Year = 2017, Name = "General balances", Kind = ReserveKind.General, Opening = 40_000_000.Pounds(), FromPeriod = 10 });
            return Task.CompletedTask;
        });
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await browser.GetAsync("/reserves/2017-18/10")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(Path);
        (await (await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer)).GetAsync("/reserves/2017-18/10")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().NotContain(Path);

        var sum = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ("Input.Kind", "sum"), ("Input.Sum", "45,000,000"), ("Input.Reason", "Budget book 2017-18"));
        sum.Location.Should().Be("/reserves");
        (await browser.GetAsync("/reserves/2017-18/10")).Main.Should()
            .Contain("Saved: the target of the general reserve is £45,000,000.").And.Contain("The council’s target for the general reserve is £45.000m.").And.Contain("£5.000m below it");
        (await browser.GetAsync("/checks/2017-18/10")).Main.Should().Contain("under the target of £45,000,000");

        var percent = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ("Input.Kind", "percent"), ("Input.Percent", "4"), ("Input.Reason", "Cabinet decided a share"));
        percent.Location.Should().Be("/reserves");
        (await product.LookAsync(db => db.Councils.AsNoTracking().SingleAsync())).Should().BeEquivalentTo(new { GeneralReserveTargetPercent = (Percentage?)new Percentage(4m), GeneralReserveTarget = (Money?)null });
        (await browser.GetAsync("/reserves/2017-18/10")).Main.Should().Contain("The council’s target for the general reserve is 4.0% of the net budget, or £");
        (await product.LookAsync(db => db.History.Where(entry => entry.Field == "general reserve target").OrderBy(entry => entry.HistoryEntryId).Select(entry => entry.From + ">" + entry.To + ": " + entry.Reason).ToListAsync()))
            .Should().Equal(">45000000.00: Budget book 2017-18", "45000000.00>: Cabinet decided a share");
    }

    [Fact]
    public async Task Who_saves_second_sees_what_the_other_set()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.S151Officer);
        var seenBySecond = await second.GetAsync(Path);
        await first.SubmitAsync(await first.GetAsync(Path), Form, ("Input.Kind", "percent"), ("Input.Percent", "7.5"), ("Input.Reason", "First"));

        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Kind", "none"), ("Input.Reason", "Second"));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Main.Should().Contain("Somebody else changed this while you were here").And.Contain("It is now: 7.5% of the net budget.");
        (await second.SubmitAsync(conflict, Form)).Location.Should().Be("/reserves");
        (await product.LookAsync(db => db.Councils.AsNoTracking().SingleAsync())).GeneralReserveTargetPercent.Should().BeNull();
    }
}
