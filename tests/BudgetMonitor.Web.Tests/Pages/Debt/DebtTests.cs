using System.Net;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Debt;

/// <summary>Debts by age: shown, entered, changed and removed. Who may open the pages stands in the access table.</summary>
public sealed class DebtTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";
    private const string Enter = "/debt/2017-18/10/enter";

    private static readonly (string Name, string? Value)[] Good =
    [
        ("Input.Debtor", "Health bodies"),
        ("Input.Earlier", "2017-12-31"),
        ("Input.Bands[0].Amount", "1,000,000"),
        ("Input.Bands[0].EarlierAmount", "1,500,000"),
        ("Input.Bands[1].Amount", "200,000"),
        ("Input.Bands[1].EarlierAmount", "0"),
        ("Input.Bands[2].Amount", "0"),
        ("Input.Bands[2].EarlierAmount", "0"),
        ("Input.Bands[3].Amount", "0"),
        ("Input.Bands[3].EarlierAmount", "0"),
        ("Input.Bands[4].Amount", "50,000"),
        ("Input.Bands[4].EarlierAmount", "0"),
    ];

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Input.Debtor", "", "Enter who owes it, such as Health bodies" },
        { "Input.BelongsTo", "NOWHERE", "Select a head from the list, or none" },
        { "Input.AsAt", "", "Enter the day, such as 31/5/2017" },
        { "Input.AsAt", "2030-01-31", "Enter a day between 31 January 2017 and 30 April 2018" },
        { "Input.Earlier", "2018-01-31", "Enter a day before the other, or leave it empty" },
        { "Input.Bands[0].From", "", "Enter the first day of the band, such as 0" },
        { "Input.Bands[0].From", "-1", "Enter a whole number of days" },
        { "Input.Bands[1].From", "0", "Another band already begins on that day" },
        { "Input.Bands[1].To", "30", "The band must end after it begins" },
        { "Input.Bands[1].Amount", "", "Enter what is owed in the band from day 31 to day 60, or 0" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_entry_is_told_beside_its_field(string field, string value, string message)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Enter), Form, [.. Good.Where(one => one.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Should().ContainSingle().Which.Should().Be(message);
    }

    [Fact]
    public async Task A_change_is_not_counted_from_a_band_that_is_not_given()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        await browser.SubmitAsync(await browser.GetAsync(Enter), Form, [.. Good.Where(one => one.Name != "Input.Bands[4].EarlierAmount")]);
        var page = await browser.GetAsync("/debt/2017-18/10");

        page.Document.QuerySelector(".headline")!.TextContent.Should().Be("£1.250m is owed to the council by Health bodies; the change since 31 December 2017 is not known");
        page.Document.QuerySelectorAll("tr.total td").Select(cell => cell.TextContent).Should().Equal("−0.500", "+0.200", "0.000", "0.000", "not known", "not known");
    }

    [Fact]
    public async Task Debts_are_entered_read_changed_by_two_people_and_removed()
    {
        var first = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var second = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        (await first.GetAsync("/debt/2017-18/10")).Main.Should().Contain("No debts are reported for this period yet");

        var saved = await first.SubmitAsync(await first.GetAsync(Enter), Form, [.. Good, ("Input.BelongsTo", "asch")]);
        var page = await first.GetAsync("/debt/2017-18/10");
        const string Group = Enter + "?debtor=Health%20bodies";
        var seenBySecond = await second.GetAsync(Group);
        await first.SubmitAsync(await first.GetAsync(Group), Form, ("Input.Bands[4].Amount", "60,000"));
        var conflict = await second.SubmitAsync(seenBySecond, Form, ("Input.Bands[4].Amount", "70,000"));
        var replaced = await second.SubmitAsync(conflict, Form);
        var roomier = await second.StepByAsync(await second.GetAsync(Group), Form, "Another band");
        var sum = await product.LookAsync(db => db.DebtBalances.Where(balance => balance.Period == 10 && balance.FromDays == 181 && balance.AsAt == new DateOnly(2018, 1, 31)).Select(balance => balance.Amount).SingleAsync());
        var owners = await product.LookAsync(db => db.DebtBalances.Where(balance => balance.Period == 10).Select(balance => balance.BelongsTo).Distinct().ToListAsync());
        var remove = (await first.GetAsync(Group)).Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Remove this group of debtors").GetAttribute("href")!;
        var gone = await first.SubmitAsync(await first.GetAsync(remove), Form, ("Reason", "Counted elsewhere"));

        saved.Location.Should().Be("/debt/2017-18/10");
        page.Document.QuerySelector(".headline")!.TextContent.Should().Be("£1.250m is owed to the council by Health bodies, £0.250m less than on 31 December 2017");
        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("181+: £60,000");
        replaced.Location.Should().Be("/debt/2017-18/10");
        sum.Pounds.Should().Be(70_000m);
        roomier.Document.QuerySelectorAll("tbody tr").Should().HaveCount(7);
        owners.Should().Equal(["ASCH"], "every day and band keeps whose the debts are, also after changes");
        gone.Location.Should().Be("/debt/2017-18/10");
        (await product.LookAsync(db => db.DebtBalances.CountAsync(balance => balance.Period == 10))).Should().Be(0);
    }
}
