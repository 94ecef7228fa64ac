using System.Net;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Pages.Adjustments;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Adjustments;

/// <summary>Setting director's adjustments with the actions behind them. Who may open it stands in the access table.</summary>
public sealed class AdjustmentTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    private static readonly (string Name, string? Value)[] Good =
    [
        ("Input.Before", "-500,000"),
        ("Input.Reason", "Management actions"),
        ("Input.Actions[0].Title", "Fewer agency staff"),
        ("Input.Actions[0].Owner", "Head of placements"),
        ("Input.Actions[0].DueOn", "2018-01-15"),
        ("Input.Actions[0].Amount", "-300,000"),
        ("Input.Actions[0].InForecast", "0"),
    ];

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Input.Before", "", "Enter the adjustment in pounds, such as -500,000, or 0 for none" },
        { "Input.Before", "lots", "Enter an amount in pounds, such as 1,234 or -1,234.50" },
        { "Input.Reason", "", "Enter why the adjustment is made" },
        { "Input.Reason", new string('x', 1001), "The reason must be 1,000 characters or fewer; it has 1,001" },
        { "Input.Actions[0].Title", "", "Enter what is to be done" },
        { "Input.Actions[0].Owner", "", "Enter the post that answers for it, such as Head of placements" },
        { "Input.Actions[0].DueOn", "soon", "Enter a date, such as 31/3/2018" },
        { "Input.Actions[0].Amount", "", "Enter what it will change the outturn by, such as -200,000" },
        { "Input.Actions[0].Amount", "0", "Enter an amount other than 0" },
        { "Input.Actions[0].InForecast", "-400,000", "The part in the forecast must lie between £0 and −£300,000" },
        { "Input.Actions[0].InForecast", "10", "The part in the forecast must lie between £0 and −£300,000" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_beside_its_field(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/adjustments/2017-18/10/CORP"), Form, [.. Good.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
        var input = answer.Document.QuerySelector($"[name='{field}']")!;
        input.GetAttribute("value").Should().Be(value, "what was entered stays");
        input.GetAttribute("aria-describedby").Should().Contain($"{input.Id}-error");
    }

    [Fact]
    public async Task More_in_the_forecast_than_there_is_to_adjust_is_refused()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync("/adjustments/2017-18/10/CORP"), Form, [.. Good[1..^1], ("Input.Before", "-100,000"), ("Input.Actions[0].InForecast", "-200,000")]);

        answer.Problems.Should().ContainSingle().Which.Should().Be("−£200,000 of the actions is in the forecast, which is more than the adjustment was before them");
    }

    [Fact]
    public async Task As_an_actions_money_enters_the_forecast_the_adjustment_shrinks_for_everybody_to_see()
    {
        var director = await product.BrowseAsAsync(DemonstrationUsers.Director);
        const string Path = "/adjustments/2017-18/10/CYPE";

        var saved = await director.SubmitAsync(await director.GetAsync(Path), Form, Good);
        saved.Location.Should().BeEquivalentTo(Path);
        var page = await director.GetAsync(Path);
        page.Main.Should().Contain("Adjustment −£500,000; none of it is in the forecast yet.")
            .And.Contain("The actions not yet in the forecast come to −£300,000: £200,000 of the adjustment has no action behind it.")
            .And.Contain("Planned, overdue");

        await director.SubmitAsync(page, Form, ("Input.Actions[0].InForecast", "-200,000"), ("Input.Actions[0].Status", "UnderWay"));

        var read = await director.GetAsync("/monitoring/2017-18/10/CYPE");
        read.Main.Should().Contain("Adjustment before actions −£500,000; −£200,000 of it now in the forecast; adjustment now −£300,000.").And.Contain("Management actions");
        (await product.LookAsync(db => db.DirectorAdjustments.SingleAsync(one => one.Period == 10 && db.Heads.Any(head => head.HeadId == one.HeadId && head.Code == "CYPE"))))
            .Amount.Should().Be((-300_000).Pounds());
    }

    [Fact]
    public async Task The_form_shows_what_the_adjustment_adds_to_and_what_it_would_do()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync("/adjustments/2017-18/10/ASCH");

        var shown = await browser.StepByAsync(page, Form, "Show what it does", ("Input.Before", "-1,000,000"));
        var wrong = await browser.StepByAsync(page, Form, "Show what it does", ("Input.Before", "lots"));

        Rows(page)["Forecast outturn, net"].Should().NotBeEmpty();
        Rows(page)["Adjustment here"].Should().Equal("none", "");
        var now = Rows(page)["Revised variance"][0];
        Rows(page)["Forecast variance"].Should().Equal(now, now);
        Rows(shown)["Adjustment here"].Should().Equal("none", "−£1,000,000");
        (Pounds(Rows(shown)["Revised variance"][1]) - Pounds(now)).Should().Be(-1_000_000);
        Rows(wrong)["Revised variance"][1].Should().BeEmpty("what cannot be read has no effect to show");
        (await product.LookAsync(db => db.DirectorAdjustments.AnyAsync(one => one.Period == 10 && db.Heads.Any(head => head.HeadId == one.HeadId && head.Code == "ASCH"))))
            .Should().BeFalse("looking saves nothing");
    }

    [Fact]
    public async Task The_adjustments_of_the_divisions_stand_beside_the_directorates()
    {
        await using var fresh = new ProductFactory();
        var page = await (await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/adjustments/2017-18/10/CYPE");

        var rows = Rows(page).Where(row => row.Key.StartsWith("Adjustment of ", StringComparison.Ordinal)).SelectMany(row => row.Value);
        rows.Should().Equal("−£177,000", "−£177,000", "−£150,000", "−£150,000");
        (Pounds(Rows(page)["Revised variance"][0]) - Pounds(Rows(page)["Forecast variance"][0])).Should().Be(-327_000);
    }

    [Fact]
    public async Task A_very_large_adjustment_is_asked_about_again_and_its_reason_kept()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        const string Path = "/adjustments/2017-18/10/CORP";

        var asked = await browser.SubmitAsync(await browser.GetAsync(Path), Form, ("Input.Before", "-2,000,000,000"), ("Input.Reason", "Management actions"));
        var silent = await browser.SubmitAsync(asked, Form);
        var other = await browser.SubmitAsync(asked, Form, ("Input.Before", "-2,100,000,000"), ("Again.Why", "Agreed with the leader"));
        var before = await fresh.LookAsync(db => db.DirectorAdjustments.CountAsync(one => one.Amount == (-2_000_000_000).Pounds() || one.Amount == (-2_100_000_000).Pounds()));
        var saved = await browser.SubmitAsync(asked, Form, ("Again.Why", "Agreed with the leader"));

        asked.Status.Should().Be(HttpStatusCode.BadRequest);
        asked.Problems.Should().ContainSingle().Which.Should().Be("Check what you entered. If it is right, enter why");
        asked.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("The adjustment is −£2,000,000,000. The council's limit is £5,000,000.").And.Contain("no action is planned or under way");
        silent.Problems.Should().ContainSingle().Which.Should().Be("Enter why this is right, or change what you entered");
        other.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain("−£2,100,000,000", "what was changed meanwhile is asked about anew");
        other.Document.QuerySelector("#Again_Why")!.GetAttribute("value").Should().BeNullOrEmpty();
        before.Should().Be(0, "nothing is saved before it is answered");
        saved.Location.Should().BeEquivalentTo(Path);
        (await fresh.LookAsync(db => db.History.AnyAsync(entry => entry.Reason!.Contains("Agreed with the leader")))).Should().BeTrue();
    }

    [Theory]
    [InlineData("Input.Actions[0].DueOn", "2030-01-15", "is due on 15 January 2030, which is not in 2017-18")]
    [InlineData("Input.Actions[0].Status", "Delivered", "is delivered, but £0 of its −£300,000 is in the forecast")]
    public async Task An_action_that_cannot_bring_the_adjustment_about_is_asked_about(string field, string value, string doubt)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/adjustments/2017-18/10/CORP"), Form, [.. Good.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Document.QuerySelector("#ask-again")!.TextContent.Should().Contain(doubt);
    }

    [Fact]
    public async Task An_adjustment_that_came_with_the_data_is_there_to_change()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/adjustments/2017-18/10/FIN");

        page.Document.QuerySelector("#earlier").Should().BeNull("period 10 has its own");
        page.Document.QuerySelector("[name='Input.Before']")!.GetAttribute("value").Should().Be("-395,100");
        page.Main.Should().Contain("No action supports £395,100 of the adjustment.");
    }

    [Fact]
    public async Task What_stood_before_is_offered_and_taken_over_only_when_saved()
    {
        await product.ChangeAsync(async db => db.DirectorAdjustments.RemoveRange(
            await db.DirectorAdjustments.Where(one => one.Period == 10 && db.Heads.Any(head => head.HeadId == one.HeadId && head.Code == "GET")).ToListAsync()));
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var offered = await browser.GetAsync("/adjustments/2017-18/10/GET");
        var filled = await browser.GetAsync("/adjustments/2017-18/10/GET?carry=True");

        offered.Document.QuerySelector("#earlier")!.TextContent.Should().Contain("−£449,900");
        offered.Document.QuerySelector("[name='Input.Before']")!.GetAttribute("value").Should().BeEmpty();
        filled.Document.QuerySelector("[name='Input.Before']")!.GetAttribute("value").Should().Be("-449,900");
        (await browser.SubmitAsync(filled, Form)).Location.Should().BeEquivalentTo("/adjustments/2017-18/10/GET");
        (await browser.GetAsync("/monitoring/2017-18/10/GET")).Main.Should().Contain("Adjustment −£449,900");
    }

    [Fact]
    public async Task Another_action_finds_room_without_anything_being_saved()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await browser.StepByAsync(await browser.GetAsync("/adjustments/2017-18/10/ASCH"), Form, "Add another action", ("Input.Before", "-1"));

        page.Document.QuerySelectorAll("fieldset.action-form").Should().HaveCount(2);
        page.Document.QuerySelector("[name='Input.Before']")!.GetAttribute("value").Should().Be("-1");
    }

    [Fact]
    public async Task Who_saves_second_sees_what_stands_and_keeps_what_was_entered()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var seenBySecond = await second.GetAsync("/adjustments/2017-18/10/CYPE-ASY");
        await first.SubmitAsync(await first.GetAsync("/adjustments/2017-18/10/CYPE-ASY"), Form, [("Input.Before", "-160,000"), .. Good[1..]]);

        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Before", "-170,000"));
        var replaced = await second.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("−£160,000").And.Contain("Fewer agency staff");
        conflict.Document.QuerySelector("[name='Input.Before']")!.GetAttribute("value").Should().Be("-170,000");
        replaced.Location.Should().BeEquivalentTo("/adjustments/2017-18/10/CYPE-ASY");
        (await second.GetAsync("/adjustments/2017-18/10/CYPE-ASY")).Main.Should().Contain("Adjustment −£170,000").And.Contain("Fewer agency staff");
    }

    private static Dictionary<string, string[]> Rows(WebPage page) => page.Document.QuerySelectorAll("#effect tbody tr")
        .ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray());

    private static decimal Pounds(string text) => decimal.Parse(text.Replace("£", "", StringComparison.Ordinal).Replace('−', '-'), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    //          before, in the forecast, still to come, what is said
    [InlineData(-500, 0, -500, "The actions not yet in the forecast come to −£500: they cover the adjustment exactly.")]
    [InlineData(-500, -200, -300, "The actions not yet in the forecast come to −£300: they cover the adjustment exactly.")]
    [InlineData(-500, 0, -300, "The actions not yet in the forecast come to −£300: £200 of the adjustment has no action behind it.")]
    [InlineData(-500, 0, 0, "No action supports £500 of the adjustment.")]
    [InlineData(-500, 0, -700, "The actions not yet in the forecast come to −£700: £200 more than the adjustment.")]
    [InlineData(-500, 0, 100, "The actions not yet in the forecast come to +£100: they go the other way than the adjustment.")]
    [InlineData(0, 0, -100, "The actions not yet in the forecast come to −£100, and there is no adjustment for them.")]
    [InlineData(0, 0, 0, "")]
    public void The_difference_is_said_in_words(int before, int inForecast, int outstanding, string words) =>
        AdjustmentWords.Comparison(new AdjustmentBalance(before.Pounds(), inForecast.Pounds(), outstanding.Pounds())).Should().Be(words);
}
