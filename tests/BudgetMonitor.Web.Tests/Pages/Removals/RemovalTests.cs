using System.Net;
using BudgetMonitor.Data;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Removals;

/// <summary>
/// What was entered by mistake is removed from the page on which it is changed, the same way for every kind of thing. Who may
/// open the page stands in the access table.
/// </summary>
public sealed class RemovalTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Form = "main form";

    /// <summary>Of each kind: a thing that is entered by mistake under a name, the page on which it is changed, and the list.</summary>
    private static readonly Dictionary<string, (Func<BudgetDbContext, string, Task<string>> Add, string Change, string List)> Kinds = new()
    {
        ["saving"] = (
            async (db, name) =>
            {
                var saving = new SavingsLine { Year = 2017, Reference = name.Replace(' ', '-'), Title = name, FromPeriod = 10 };
                db.Add(saving);
                await db.SaveChangesAsync();
                db.Add(new SavingsAmount { SavingsLineId = saving.SavingsLineId, ForYear = 2017, Code = "EYP-MGT", Amount = (-5).Pounds() });
                return saving.Reference;
            },
            "/savings/2017-18/10/{0}/change",
            "/savings/2017-18/10"),
        ["scheme"] = (
            (db, name) => SaveAsync(db, async heads => new CapitalScheme { HeadId = await heads("CYPE"), Name = name, Budget = 9.Pounds() }, scheme => scheme.CapitalSchemeId),
            "/capital/2017-18/10/schemes/{0}/edit",
            "/capital/2017-18/10"),
        ["reserve"] = (
            (db, name) => SaveAsync(db, _ => Task.FromResult(new Reserve { Year = 2017, Name = name, Kind = ReserveKind.Earmarked, Opening = Money.Zero, FromPeriod = 10 }), reserve => reserve.ReserveId),
            "/reserves/2017-18/10/{0}/change",
            "/reserves/2017-18/10"),
        ["company"] = (
            (db, name) => SaveAsync(db, _ => Task.FromResult(new Company { Year = 2017, Name = name, Budget = 9.Pounds(), FromPeriod = 10 }), company => company.CompanyId),
            "/companies/2017-18/10/{0}/change",
            "/companies/2017-18/10"),
        ["debt"] = (
            (db, name) => SaveAsync(db, _ => Task.FromResult(new DebtBalance { Year = 2017, Period = 10, Debtor = name, AsAt = new(2018, 1, 31), FromDays = 0, Amount = 9.Pounds() }), balance => balance.Debtor),
            "/debt/2017-18/10/enter?debtor={0}",
            "/debt/2017-18/10"),
        ["activity"] = (
            (db, name) => SaveAsync(
                db,
                async heads => new ActivityMeasure
                {
                    Year = 2017,
                    Reference = name.Replace(' ', '-'),
                    HeadId = await heads("EYP-MGT"),
                    Name = name,
                    Covers = ActivityCover.Part,
                    Unit = "birds",
                    Basis = VolumeBasis.Snapshot,
                    BudgetGross = 9.Pounds(),
                    BudgetIncome = Money.Zero,
                    BudgetVolume = new(1m),
                },
                measure => measure.Reference),
            "/activity/2017-18/10/register/{0}",
            "/activity/2017-18/10"),
        ["staffing"] = (
            (db, name) => SaveAsync(
                db,
                async heads => new StaffingMeasure { Year = 2017, Reference = name.Replace(' ', '-'), HeadId = await heads("EYP-MGT"), Name = name, SalariedBudget = 9.Pounds(), AgencyBudget = Money.Zero },
                measure => measure.Reference),
            "/staffing/2017-18/10/register/{0}",
            "/staffing/2017-18/10"),
    };

    public static TheoryData<string> All => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_mistake_is_removed_from_its_own_page_with_a_reason(string kind)
    {
        var (name, key) = await AddAsync(kind);
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var link = (await browser.GetAsync(string.Format(null, Kinds[kind].Change, Uri.EscapeDataString(key)))).Document
            .QuerySelectorAll("main a").Single(one => one.TextContent.StartsWith("Remove this", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await browser.GetAsync(link);

        var withoutReason = await browser.SubmitAsync(page, Form);
        var removed = await browser.SubmitAsync(page, Form, ("Reason", "Entered twice"));
        var sentAgain = await browser.SubmitAsync(page, Form, ("Reason", "Entered twice"));

        page.Heading.Should().EndWith($"{name}?");
        page.Main.Should().Contain("What goes");
        withoutReason.Status.Should().Be(HttpStatusCode.BadRequest);
        withoutReason.Problems.Should().ContainSingle().Which.Should().Be("Enter why it is removed");
        removed.Location.Should().Be(Kinds[kind].List);
        sentAgain.Location.Should().Be(Kinds[kind].List);
        var list = await browser.GetAsync(Kinds[kind].List);
        list.Main.Should().Contain("Removed: ").And.Contain(name, "the notice names it");
        (await browser.GetAsync(Kinds[kind].List)).Main.Should().NotContain(name);
        (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/history?text={Uri.EscapeDataString("Entered twice")}")).Main.Should().Contain(int.TryParse(key, out _) ? name : key, "history names it and says why it went");
    }

    [Theory]
    [InlineData("saving", "KS-05", "Report it as unachievable")]
    [InlineData("reserve", "1", "Enter a movement that brings it to nil")]
    [InlineData("company", "1", "Enter a forecast of nil")]
    [InlineData("scheme", "1", "Bring its working budget and its forecast to nil")]
    [InlineData("activity", "CIC-IFA", "Leave its figures out of an open period")]
    public async Task What_was_published_stays_and_the_page_says_what_to_do(string kind, string key, string advice)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);
        var path = $"/remove/2017-18/10/{kind}?key={key}";

        var page = await browser.GetAsync(path);
        var forced = await browser.PostWithTokenAsync(path, ("RequestId", Guid.NewGuid().ToString()), ("Mark", "x"), ("Reason", "All the same"));

        page.Heading.Should().EndWith("cannot be removed");
        page.Main.Should().Contain("was published with it, so it stays.").And.Contain(advice);
        page.Document.QuerySelector(Form).Should().BeNull();
        forced.Status.Should().Be(HttpStatusCode.BadRequest);
        forced.Main.Should().Contain("so it stays");
    }

    [Fact]
    public async Task Who_confirms_what_somebody_else_changed_meanwhile_is_shown_it_anew()
    {
        var (_, key) = await AddAsync("reserve");
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync($"/remove/2017-18/10/reserve?key={key}");
        await product.ChangeAsync(db =>
        {
            db.Add(new ReserveMovement { ReserveId = int.Parse(key, null), Year = 2017, Period = 10, Description = "Storm", Amount = 1.Pounds() });
            return Task.CompletedTask;
        });

        var conflict = await browser.SubmitAsync(page, Form, ("Reason", "Entered twice"));
        var all = await browser.SubmitAsync(conflict, Form);

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.Document.QuerySelector("#conflict")!.TextContent.Should().Contain("Somebody else changed it first");
        conflict.Main.Should().Contain("Its movements: 1");
        all.Location.Should().Be("/reserves/2017-18/10");
    }

    [Theory]
    [InlineData("/remove/2017-18/10/reserve")]
    [InlineData("/remove/2017-18/10/reserve?key=")]
    [InlineData("/remove/2017-18/10/reserve?key=99999999999999999999")]
    [InlineData("/remove/2017-18/10/0?key=KS-05")]
    [InlineData("/remove/2017-18/10/saving?key=%00")]
    [InlineData("/remove/2017-18/14/saving?key=KS-05")]
    [InlineData("/remove/1066-67/10/saving?key=KS-05")]
    [InlineData("/remove/2017-18/12/saving?key=KS-05")]
    public async Task An_address_that_names_nothing_is_not_found(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        (await browser.GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<(string Name, string Key)> AddAsync(string kind)
    {
        var name = $"Mistaken {kind} {Guid.NewGuid().ToString("N")[..6]}";
        var key = string.Empty;
        await product.ChangeAsync(async db => key = await Kinds[kind].Add(db, name));
        return (name, key);
    }

    private static async Task<string> SaveAsync<T>(BudgetDbContext db, Func<Func<string, Task<int>>, Task<T>> make, Func<T, object> key)
        where T : class
    {
        var thing = await make(code => db.Heads.Where(head => head.Year == 2017 && head.Code == code).Select(head => head.HeadId).SingleAsync());
        db.Add(thing);
        await db.SaveChangesAsync();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", key(thing));
    }
}
