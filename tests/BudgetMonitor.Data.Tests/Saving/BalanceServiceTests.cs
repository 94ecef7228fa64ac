using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>Where reserves, companies and debts are saved.</summary>
public class BalanceServiceTests
{
    private static readonly Person Officer = new(9, "Finance officer", Role.FinanceOfficer, ["C"]);
    private static readonly string None = BalanceMarks.Of(Array.Empty<MovementEntry>());

    [Theory]
    //          who, period, why
    [InlineData("chief", 10, null)]
    [InlineData("officer", 10, null)]
    [InlineData("officer", 9, SaveRefusal.Locked)]
    [InlineData("officer", 11, SaveRefusal.Locked)]
    [InlineData("officer", 12, SaveRefusal.NotFound)]
    [InlineData("officer of a directorate", 10, SaveRefusal.NotFound)]
    [InlineData("director of the council", 10, SaveRefusal.NotTheirs)]
    [InlineData("committee", 10, SaveRefusal.NotFound)]
    public async Task Balances_are_saved_by_finance_of_the_whole_council_while_the_period_is_open(string who, int period, SaveRefusal? why)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        var person = who switch
        {
            "chief" => Person.CommandLine,
            "officer" => Officer,
            "officer of a directorate" => Officer with { Parts = ["D1"] },
            "director of the council" => Officer with { Role = Role.Director },
            _ => Officer with { Role = Role.CommitteeMember },
        };

        var movement = await Move(database, [new(1, None, [new("Storm", (-30).Pounds(), null)])], person, period);
        var company = await Pay(database, [new(1, NoForecast, new(6.Pounds(), null, null))], person, period);
        var debt = await Owe(database, Debts(null, "Hospitals"), person, period);

        movement.Why.Should().Be(why);
        company.Why.Should().Be(why);
        debt.Why.Should().Be(why);
        if (why is not null)
        {
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    [Fact]
    public async Task Movements_are_kept_as_a_list_with_one_place_for_what_moves_several()
    {
        await using var database = await Council();
        MovementEntry[] first = [new("Storm", (-30).Pounds(), (-10).Pounds()), new("Refund", 5.Pounds(), null)];
        await Move(database, [new(1, None, first), new(2, None, [new("Storm", (-7).Pounds(), null)])]);

        var outcome = await Move(database, [new(1, BalanceMarks.Of(first), [new("Storm", (-40).Pounds(), null)])]);

        outcome.Change.Message.Should().Be("Saved the movements of General.");
        await using var context = database.Context();
        (await context.ReserveMovements.OrderBy(movement => movement.ReserveId).Select(movement => new { movement.ReserveId, movement.Description, movement.Amount, movement.Posted, movement.DisplayOrder }).ToListAsync())
            .Should().Equal(
                new { ReserveId = 1, Description = "Storm", Amount = (-40).Pounds(), Posted = (Money?)null, DisplayOrder = 1 },
                new { ReserveId = 2, Description = "Storm", Amount = (-7).Pounds(), Posted = (Money?)null, DisplayOrder = 1 });
        var sheet = await new BalanceReader(context).ReservesAsync(SampleCouncil.Open, CancellationToken.None);
        ReserveSum.Of(sheet.General).Closing.Should().Be(10.Pounds());
    }

    [Fact]
    public async Task Who_saves_second_is_told_which_reserves_changed_and_nothing_is_saved()
    {
        await using var database = await Council();
        await Move(database, [new(1, None, [new("Storm", (-30).Pounds(), null)])]);
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Move(database, [new(1, None, [new("Storm", (-31).Pounds(), null)]), new(2, None, [new("IT", (-1).Pounds(), null)])]);

        outcome.Why.Should().Be(SaveRefusal.SomebodyElse);
        outcome.Detail.Should().Equal(1);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    public static TheoryData<int, string[], string> WrongMovements { get; } = new()
    {
        { 1, [" "], "Enter what moves the reserve, such as Winter damage. Nothing was saved." },
        { 1, ["Storm", "STORM"], "*two movements called*" },
        { 3, ["Storm"], "*stands in another reserve*" },
        { 99, ["Storm"], "*no longer there*" },
    };

    [Theory]
    [MemberData(nameof(WrongMovements))]
    public async Task Wrong_movements_are_refused(int reserve, string[] descriptions, string message)
    {
        await using var database = await Council();

        var outcome = await Move(database, [new(reserve, None, [.. descriptions.Select(text => new MovementEntry(text, (-1).Pounds(), null))])]);

        outcome.WasSaved.Should().BeFalse();
        outcome.Change.Message.Should().Match(message);
    }

    [Fact]
    public async Task A_reserve_set_up_in_the_year_is_reported_from_the_open_period_on()
    {
        await using var database = await Council();

        var outcome = await Save(database, null, new("Flood", ReserveKind.Earmarked, Money.Zero, "Major projects", EndsOn: new(2019, 3, 31)));

        outcome.WasSaved.Should().BeTrue(outcome.Change.Message);
        await using var context = database.Context();
        (await context.Reserves.SingleAsync(reserve => reserve.Name == "Flood")).Should().BeEquivalentTo(new { FromPeriod = 10, DisplayOrder = 4, Group = "Major projects" });
        (await new BalanceReader(context).ReservesAsync(SampleCouncil.Published, CancellationToken.None)).All.Should().HaveCount(3);
        (await new BalanceReader(context).ReservesAsync(SampleCouncil.Open, CancellationToken.None)).All.Should().HaveCount(4);
        (await context.History.Where(entry => entry.Subject == "reserve" && entry.Key == "2017-18/Flood" && entry.Field == "opening").SingleAsync()).Reason.Should().Be("Why");
    }

    public static TheoryData<ReserveFacts, string, string> WrongReserves { get; } = new()
    {
        { new("", ReserveKind.General, null), "Why", "Enter the reserve’s name. Nothing was saved." },
        { new("GENERAL", ReserveKind.General, null), "Why", "*called GENERAL already*" },
        { new("Flood", (ReserveKind)9, null), "Why", "Select what kind it is. Nothing was saved." },
        { new("Flood", ReserveKind.General, null, HeadCode: "NOWHERE"), "Why", "*no head NOWHERE*" },
        { new("Flood", ReserveKind.General, null), " ", "Enter why. Nothing was saved." },
    };

    [Theory]
    [MemberData(nameof(WrongReserves))]
    public async Task A_wrong_reserve_is_refused(ReserveFacts facts, string reason, string message)
    {
        await using var database = await Council();

        var outcome = await Save(database, null, facts, reason: reason);

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Match(message);
    }

    [Fact]
    public async Task What_was_published_of_a_reserve_stays_and_its_words_change()
    {
        await using var database = await Council();

        (await Save(database, 1, new("General", ReserveKind.General, 51.Pounds()), version: 1)).Change.Message.Should().Contain("Enter a correction as a movement");
        (await Save(database, 1, new("General", ReserveKind.Earmarked, 50.Pounds()), version: 1)).Why.Should().Be(SaveRefusal.Invalid);
        (await Save(database, 1, new("Balances", ReserveKind.General, 50.Pounds(), OwnerName: "Head of Finance"), version: 1)).WasSaved.Should().BeTrue();
        (await Save(database, 1, new("Late", ReserveKind.General, 50.Pounds()), version: 1)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Save(database, 99, new("Gone", ReserveKind.General, 50.Pounds()))).Why.Should().Be(SaveRefusal.NotFound);
    }

    [Fact]
    public async Task Companies_are_forecast_added_and_changed()
    {
        await using var database = await Council();

        (await Pay(database, [new(1, NoForecast, new(6.Pounds(), 1.Pounds(), "Slow year"))])).WasSaved.Should().BeTrue();
        (await Pay(database, [new(1, NoForecast, new(5.Pounds(), null, null))])).Detail.Should().Equal(1);
        (await Pay(database, [new(1, BalanceMarks.Of(new CompanyFigures(6.Pounds(), 1.Pounds(), "Slow year")), new(null, null, "Only words"))])).Why.Should().Be(SaveRefusal.Invalid);
        await using (var context = database.Context())
        {
            (await new BalanceReader(context).CompaniesAsync(SampleCouncil.Open, CancellationToken.None)).Should().ContainSingle().Which.Difference.Should().Be(0.Pounds());
        }

        (await Pay(database, [new(1, BalanceMarks.Of(new CompanyFigures(6.Pounds(), 1.Pounds(), "Slow year")), new(null, null, null))])).WasSaved.Should().BeTrue();
        (await Company(database, null, "Energy", 3)).WasSaved.Should().BeTrue();
        (await Company(database, null, "trading", 3)).Change.Message.Should().Contain("already");
        (await Company(database, 1, "Trading", 8, version: 1)).Change.Message.Should().Contain("its budget stays");
        (await Company(database, 1, "County Trading", 7, version: 1)).WasSaved.Should().BeTrue();
        (await Company(database, 1, "Late", 7, version: 1)).Why.Should().Be(SaveRefusal.SomebodyElse);
        await using var after = database.Context();
        (await after.CompanyForecasts.CountAsync()).Should().Be(0, "an empty forecast is none");
        (await after.Companies.SingleAsync(company => company.Name == "Energy")).FromPeriod.Should().Be(10);
    }

    [Fact]
    public async Task Debts_are_saved_and_renamed_as_one_group()
    {
        await using var database = await Council();
        var first = Debts(null, "Hospitals");
        (await Owe(database, first)).WasSaved.Should().BeTrue();
        var seen = BalanceMarks.Of(await Report(database));

        (await Owe(database, Debts("Hospitals", "Hospitals"))).Why.Should().Be(SaveRefusal.SomebodyElse, "the mark is that of nothing");
        (await Owe(database, Debts(null, "hospitals"))).Change.Message.Should().Contain("is there already");
        (await Owe(database, first with { SeenDebtor = "Hospitals", SeenMark = seen, Earlier = first.AsAt })).Why.Should().Be(SaveRefusal.Invalid);
        (await Owe(database, first with { SeenDebtor = "Hospitals", SeenMark = seen, Bands = [new(0, 30, 1.Pounds(), null), new(0, null, 1.Pounds(), null)] })).Why.Should().Be(SaveRefusal.Invalid);
        (await Owe(database, first with { SeenDebtor = "Hospitals", SeenMark = seen, Debtor = "Health bodies" })).WasSaved.Should().BeTrue();
        var renamed = await Report(database);
        renamed!.Debtor.Should().Be("Health bodies");
        renamed.TotalChange.Should().Be((-1).Pounds());
        (await Owe(database, first with { SeenDebtor = "Health bodies", SeenMark = BalanceMarks.Of(renamed), Bands = [] })).Why.Should().Be(SaveRefusal.Invalid, "who owes nothing is removed");
    }

    [Fact]
    public async Task Earlier_years_and_periods_tell_whether_a_reserve_has_moved()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context =>
        {
            foreach (var year in (int[])[2014, 2015, 2016])
            {
                context.Add(new Reserve { Year = year, Name = "General", Kind = ReserveKind.General, Opening = 50.Pounds() });
                var it = new Reserve { Year = year, Name = "IT", Kind = ReserveKind.Earmarked, Opening = 20.Pounds() };
                context.Add(it);
                await context.SaveChangesAsync();
                context.Add(new ReserveMovement { ReserveId = it.ReserveId, Year = year, Period = 12, Description = "Use", Amount = (year == 2015 ? -1 : 0).Pounds() });
            }
        });

        await using var context = database.Context();
        var sheet = await new BalanceReader(context).ReservesAsync(SampleCouncil.Open, CancellationToken.None);

        sheet.All.Select(reserve => (reserve.Reserve.Name, reserve.Motion)).Should().Equal(
            ("General", ReserveMotion.Unmoved), ("IT", ReserveMotion.Moved), ("Told with IT", ReserveMotion.Empty));
        sheet.IsReported.Should().BeFalse();
    }

    private static string NoForecast => BalanceMarks.Of(new CompanyFigures(null, null, null));

    private static async Task<DebtReport?> Report(TestDatabase database)
    {
        await using var context = database.Context();
        return (await new BalanceReader(context).DebtsAsync(SampleCouncil.Open, CancellationToken.None)).SingleOrDefault();
    }

    private static DebtSave Debts(string? seen, string debtor) => new(
        Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, seen, BalanceMarks.Of((DebtReport?)null), debtor, new(2018, 1, 31), new(2017, 12, 31), [new(0, 30, 3.Pounds(), 4.Pounds()), new(31, null, 2.Pounds(), 2.Pounds())]);

    private static Task<SaveOutcome> Owe(TestDatabase database, DebtSave save, Person? who = null, int period = 10) => database.Get<IDebtService>()
        .SaveAsync(save with { RequestId = Guid.NewGuid(), Who = who ?? Officer, Period = new(SampleCouncil.Year, period) }, CancellationToken.None);

    private static Task<SaveOutcome<IReadOnlyList<int>>> Pay(TestDatabase database, IReadOnlyList<CompanyEntry> companies, Person? who = null, int period = 10) =>
        database.Get<ICompanyService>().SaveForecastsAsync(new(Guid.NewGuid(), who ?? Officer, EntryChannel.Page, new(SampleCouncil.Year, period), companies), CancellationToken.None);

    private static Task<SaveOutcome> Company(TestDatabase database, int? id, string name, int budget, int version = 0) =>
        database.Get<ICompanyService>().SaveAsync(new(Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, id, version, name, budget.Pounds(), "Why"), CancellationToken.None);

    private static Task<SaveOutcome<IReadOnlyList<int>>> Move(TestDatabase database, IReadOnlyList<ReserveEntry> reserves, Person? who = null, int period = 10) =>
        database.Get<IReserveService>().SaveMovementsAsync(new(Guid.NewGuid(), who ?? Officer, EntryChannel.Page, new(SampleCouncil.Year, period), reserves), CancellationToken.None);

    private static Task<SaveOutcome> Save(TestDatabase database, int? id, ReserveFacts facts, int version = 0, string reason = "Why") =>
        database.Get<IReserveService>().SaveAsync(new(Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, id, version, facts, reason), CancellationToken.None);

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, _) => context.AddRange(
            new Reserve { ReserveId = 1, Year = 2017, Name = "General", Kind = ReserveKind.General, Opening = 50.Pounds(), DisplayOrder = 1 },
            new Reserve { ReserveId = 2, Year = 2017, Name = "IT", Kind = ReserveKind.Earmarked, Opening = 20.Pounds(), DisplayOrder = 2 },
            new Reserve { ReserveId = 3, Year = 2017, Name = "Told with IT", Kind = ReserveKind.Earmarked, DisplayOrder = 3 },
            new Company { CompanyId = 1, Year = 2017, Name = "Trading", Budget = 7.Pounds() }));
        return database;
    }
}
