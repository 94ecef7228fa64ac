using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>
/// What was entered by mistake is removed whole, the same way for every kind of thing: one that period 9 was published with
/// stays, one that came after it goes.
/// </summary>
public class RemovalServiceTests
{
    private static readonly Person Officer = new(9, "Finance officer", Role.FinanceOfficer, ["C"]);

    /// <summary>Of each kind: the key of one that was published, of one that was not, and what goes with the latter.</summary>
    private static readonly Dictionary<RemovableKind, (string Published, string Mistake, string[] Parts)> Things = new()
    {
        [CouncilAreas.RemovableKindOf<SavingsLine>()] = ("S1", "s2", ["amounts: 2", "reports of where it stands: 1"]),
        [CouncilAreas.RemovableKindOf<CapitalScheme>()] = ("1", "2", ["approved budgets of later years: 1", "sums of funding: 1", "forecasts: 1", "forecasts of later years: 1"]),
        [CouncilAreas.RemovableKindOf<Reserve>()] = ("1", "2", ["movements: 1"]),
        [CouncilAreas.RemovableKindOf<Company>()] = ("1", "2", ["forecasts: 1"]),
        [CouncilAreas.RemovableKindOf<DebtBalance>()] = ("Hospitals", "Hostels", ["amounts by age: 2"]),
        [CouncilAreas.RemovableKindOf<ActivityMeasure>()] = ("CARE", "wrong", ["forecasts: 1", "months of volumes: 1", "reasons of its variance: 1"]),
        [CouncilAreas.RemovableKindOf<StaffingMeasure>()] = ("NURSES", "wrong", ["forecasts: 1", "steps to its service line: 1"]),
    };

    public static TheoryData<RemovableKind> Kinds => [.. Things.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_never_published_goes_whole_and_leaves_its_history(RemovableKind kind)
    {
        await using var database = await Council();
        var counted = await CountAsync(database);
        var seen = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!;

        var outcome = await RemoveAsync(database, kind, Things[kind].Mistake, seen.Mark);

        seen.Instead.Should().BeNull();
        seen.Parts.Select(part => $"{part.Name}: {part.Count}").Should().Equal(Things[kind].Parts);
        outcome.WasSaved.Should().BeTrue(outcome.Change.Message);
        outcome.Change.Message.Should().Be($"Removed: {seen.Name}.");
        (await LookAsync(database, kind, Things[kind].Mistake)).Why.Should().Be(SaveRefusal.NotFound);
        var itself = kind.Entity == typeof(DebtBalance) ? 0 : 1;
        (await CountAsync(database)).Should().Be(counted - seen.Parts.Sum(part => part.Count) - itself, "nothing else goes");
        await using var context = database.Context();
        var told = await context.History.Where(entry => entry.Reason == "Entered twice").ToListAsync();
        told.Select(entry => entry.Key).Distinct().Should().HaveCountGreaterThanOrEqualTo(seen.Parts.Count);
        told.Should().OnlyContain(entry => entry.To == null && entry.From != null && entry.AccountName == "Finance officer");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_published_stays_and_it_is_said_what_to_do_instead(RemovableKind kind)
    {
        await using var database = await Council();
        if (kind.Entity == typeof(DebtBalance))
        {
            await ReopenAsync(database);
        }

        var before = await Fingerprint.OfAsync(database);
        var period = kind.Entity == typeof(DebtBalance) ? 9 : 10;
        var seen = (await LookAsync(database, kind, Things[kind].Published, period: period)).Removal!;

        var outcome = await RemoveAsync(database, kind, Things[kind].Published, seen.Mark, period: period);

        seen.Instead.Should().StartWith("Period 9 (December) was published with it, so it stays. ");
        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Be(seen.Instead);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_version_that_is_being_corrected_was_published_all_the_same(RemovableKind kind)
    {
        await using var database = await Council();
        await ReopenAsync(database);

        var outlook = await LookAsync(database, kind, Things[kind].Published, period: 9);

        outlook.Removal!.Instead.Should().Contain("so it stays");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_confirms_what_changed_meanwhile_is_shown_it_anew(RemovableKind kind)
    {
        await using var database = await Council();
        var seen = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!;
        await TouchAsync(database, kind);
        var before = await Fingerprint.OfAsync(database);

        var outcome = await RemoveAsync(database, kind, Things[kind].Mistake, seen.Mark);

        outcome.Why.Should().Be(SaveRefusal.SomebodyElse);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
        var anew = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!;
        (await RemoveAsync(database, kind, Things[kind].Mistake, anew.Mark)).WasSaved.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_that_is_sent_twice_removes_once(RemovableKind kind)
    {
        await using var database = await Council();
        var seen = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!;
        var request = Guid.NewGuid();
        var first = await RemoveAsync(database, kind, Things[kind].Mistake, seen.Mark, request: request);
        var before = await Fingerprint.OfAsync(database);

        var again = await RemoveAsync(database, kind, Things[kind].Mistake, seen.Mark, request: request);

        again.WasSaved.Should().BeTrue();
        again.Change.Message.Should().Be(first.Change.Message);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    public static TheoryData<RemovableKind, Role, string, int, SaveRefusal?> Rights()
    {
        var cases = new TheoryData<RemovableKind, Role, string, int, SaveRefusal?>();
        foreach (var kind in Things.Keys)
        {
            // Things about a head are kept by finance of that head; what belongs to the whole council by finance of all of it.
            var ofHead = kind.Entity != typeof(Reserve) && kind.Entity != typeof(Company) && kind.Entity != typeof(DebtBalance);
            cases.Add(kind, Role.ChiefAccountant, "", 10, null);
            cases.Add(kind, Role.FinanceOfficer, "C", 10, null);
            cases.Add(kind, Role.FinanceOfficer, "D1", 10, ofHead ? null : SaveRefusal.NotFound);
            cases.Add(kind, Role.FinanceOfficer, "D2", 10, SaveRefusal.NotFound);
            cases.Add(kind, Role.BudgetManager, "C", 10, SaveRefusal.NotTheirs);
            cases.Add(kind, Role.BudgetManager, "D1-B", 10, SaveRefusal.NotFound);
            cases.Add(kind, Role.Director, "C", 10, SaveRefusal.NotTheirs);
            cases.Add(kind, Role.CommitteeMember, "C", 10, SaveRefusal.NotFound);
            cases.Add(kind, Role.Administrator, "C", 10, SaveRefusal.NotFound);
            cases.Add(kind, Role.FinanceOfficer, "C", 12, SaveRefusal.NotFound);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Whoever_keeps_the_register_removes_while_the_period_is_open(RemovableKind kind, Role role, string part, int period, SaveRefusal? why)
    {
        await using var database = await Council();
        var mark = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!.Mark;
        var before = await Fingerprint.OfAsync(database);
        var person = Officer with { Role = role, Parts = part.Length == 0 ? [] : [part] };

        var outlook = await LookAsync(database, kind, Things[kind].Mistake, person, period);
        var outcome = await RemoveAsync(database, kind, Things[kind].Mistake, mark, person, period);

        outlook.Why.Should().Be(why);
        outcome.Why.Should().Be(why);
        if (why is not null)
        {
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task In_a_published_period_nothing_is_removed(RemovableKind kind)
    {
        await using var database = await Council();

        var outlook = await LookAsync(database, kind, Things[kind].Published, period: 9);

        outlook.Why.Should().Be(SaveRefusal.Locked);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_a_reason_nothing_goes(RemovableKind kind)
    {
        await using var database = await Council();
        var mark = (await LookAsync(database, kind, Things[kind].Mistake)).Removal!.Mark;

        foreach (var reason in (string[])["", " ", new string('x', ChangeReason.MaxLength + 1)])
        {
            (await RemoveAsync(database, kind, Things[kind].Mistake, mark, reason: reason)).Why.Should().Be(SaveRefusal.Invalid);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Keys_that_name_nothing_find_nothing(RemovableKind kind)
    {
        await using var database = await Council();

        foreach (var key in (string[])["", "0", "-1", "99999999999999999999", "1 OR 1=1", "\0", "\u202eS2", "S2/../S1"])
        {
            (await LookAsync(database, kind, key)).Why.Should().Be(SaveRefusal.NotFound, "of {0}", key);
        }
    }

    [Fact]
    public async Task A_saving_that_takes_anothers_place_stays_until_that_one_says_otherwise()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context =>
        {
            var first = await context.SavingsLines.SingleAsync(saving => saving.Reference == "S1");
            context.Add(new SavingsProgress { SavingsLineId = first.SavingsLineId, Year = 2017, Period = 10, Delivered = Money.Zero, Forecast = Money.Zero, Status = SavingsStatus.Replaced, ReplacedBy = "S2" });
        });

        var seen = (await LookAsync(database, CouncilAreas.RemovableKindOf<SavingsLine>(), "S2")).Removal!;

        seen.Instead.Should().Be("Another saving says that this one takes its place. Change that first.");
        (await RemoveAsync(database, CouncilAreas.RemovableKindOf<SavingsLine>(), "S2", seen.Mark)).Why.Should().Be(SaveRefusal.Invalid);
    }

    private static Task<RemovalOutlook> LookAsync(TestDatabase database, RemovableKind kind, string key, Person? who = null, int period = 10) =>
        database.Get<IRemovalService>().FindAsync(new(new MonitoringPeriod(SampleCouncil.Year, period), kind, key), who ?? Officer, CancellationToken.None);

    private static Task<SaveOutcome> RemoveAsync(
        TestDatabase database, RemovableKind kind, string key, string mark, Person? who = null, int period = 10, string reason = "Entered twice", Guid? request = null) =>
        database.Get<IRemovalService>().RemoveAsync(
            new(request ?? Guid.NewGuid(), who ?? Officer, EntryChannel.Page, new(new MonitoringPeriod(SampleCouncil.Year, period), kind, key), mark, reason), CancellationToken.None);

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var context = database.Context();
        return await context.SavingsLines.CountAsync() + await context.SavingsAmounts.CountAsync() + await context.SavingsProgress.CountAsync()
            + await context.CapitalSchemes.CountAsync() + await context.CapitalYears.CountAsync() + await context.CapitalFunding.CountAsync()
            + await context.CapitalForecasts.CountAsync() + await context.CapitalYearForecasts.CountAsync()
            + await context.Reserves.CountAsync() + await context.ReserveMovements.CountAsync() + await context.Companies.CountAsync() + await context.CompanyForecasts.CountAsync()
            + await context.DebtBalances.CountAsync()
            + await context.ActivityMeasures.CountAsync() + await context.ActivityForecasts.CountAsync() + await context.ActivityMonths.CountAsync() + await context.ActivityDrivers.CountAsync()
            + await context.StaffingMeasures.CountAsync() + await context.StaffingForecasts.CountAsync() + await context.StaffingBridgeSteps.CountAsync();
    }

    /// <summary>Somebody enters something more about the mistaken thing.</summary>
    private static Task TouchAsync(TestDatabase database, RemovableKind kind) => database.ChangeAsync(async context =>
    {
        switch (kind.Entity.Name)
        {
            case nameof(SavingsLine):
                (await context.SavingsAmounts.OrderBy(amount => amount.Code).LastAsync(amount => amount.SavingsLineId == 2)).Amount = (-9).Pounds();
                break;
            case nameof(CapitalScheme):
                (await context.CapitalForecasts.SingleAsync(forecast => forecast.CapitalSchemeId == 2)).Text = "Slates are late";
                break;
            case nameof(Reserve):
                context.Add(new ReserveMovement { ReserveId = 2, Year = 2017, Period = 10, Description = "Refund", Amount = 1.Pounds() });
                break;
            case nameof(Company):
                (await context.CompanyForecasts.SingleAsync(forecast => forecast.CompanyId == 2)).Text = "Slow year";
                break;
            case nameof(DebtBalance):
                context.Remove(await context.DebtBalances.SingleAsync(balance => balance.Debtor == "Hostels" && balance.FromDays == 31));
                break;
            case nameof(ActivityMeasure):
                (await context.ActivityMeasures.SingleAsync(measure => measure.Reference == "WRONG")).Name = "Care elsewhere";
                break;
            default:
                (await context.StaffingBridgeSteps.SingleAsync(step => step.Period == 10)).Text = "Trains";
                break;
        }
    });

    /// <summary>Period 9 as it stands after its paper was published and it was reopened for a correction.</summary>
    private static async Task ReopenAsync(TestDatabase database)
    {
        await using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "DROP TRIGGER tr_periods_lock_update; UPDATE periods SET status = 'InReview', published_version = 1 WHERE number = 9;";
        command.ExecuteNonQuery();
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) => AddAsync(context, ids, 9, "S1", "CARE", "NURSES", "New roof", "General", "Trading", "Hospitals").GetAwaiter().GetResult());
        await database.ChangeAsync(async context => await AddAsync(context, await SampleCouncil.HeadIdsAsync(context), 10, "S2", "WRONG", "WRONG", "Old roof", "Flood", "Energy", "Hostels"));
        return database;
    }

    /// <summary>One thing of each kind, with something of everything that goes with it.</summary>
    private static async Task AddAsync(
        BudgetDbContext context, IReadOnlyDictionary<string, int> ids, int period, string saving, string activity, string staffing, string scheme, string reserve, string company, string debtor)
    {
        var line = ids["D1-A-001"];
        var savings = new SavingsLine { Year = 2017, Reference = saving, Title = "Fewer forms", FromPeriod = period };
        var roof = new CapitalScheme { HeadId = ids["D1"], Name = scheme, Budget = 100.Pounds() };
        var fund = new Reserve { Year = 2017, Name = reserve, Kind = ReserveKind.Earmarked, Opening = 50.Pounds(), FromPeriod = period };
        var trading = new Company { Year = 2017, Name = company, Budget = 7.Pounds(), FromPeriod = period };
        var care = new ActivityMeasure
        {
            Year = 2017,
            Reference = activity,
            HeadId = line,
            Name = "Care",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 100.Pounds(),
            BudgetIncome = Money.Zero,
            BudgetVolume = new(12m),
        };
        var nurses = new StaffingMeasure { Year = 2017, Reference = staffing, HeadId = line, Name = "Nurses", SalariedBudget = 90.Pounds(), AgencyBudget = 10.Pounds() };
        context.AddRange(savings, roof, fund, trading, care, nurses);
        await context.SaveChangesAsync();
        context.AddRange(
            new SavingsAmount { SavingsLineId = savings.SavingsLineId, ForYear = 2017, Code = "D1", Amount = (-4).Pounds() },
            new SavingsAmount { SavingsLineId = savings.SavingsLineId, ForYear = 2017, Code = "D1-A", Amount = (-4).Pounds() },
            new SavingsProgress { SavingsLineId = savings.SavingsLineId, Year = 2017, Period = period, Delivered = Money.Zero, Forecast = (-8).Pounds(), Status = SavingsStatus.OnTrack },
            new CapitalYear { CapitalSchemeId = roof.CapitalSchemeId, ForYear = 2018, HeadId = roof.HeadId, Budget = 50.Pounds() },
            new CapitalFunding { CapitalSchemeId = roof.CapitalSchemeId, ForYear = 2017, Source = "Grant", HeadId = roof.HeadId, Amount = 100.Pounds() },
            new CapitalForecast { CapitalSchemeId = roof.CapitalSchemeId, Period = period, HeadId = roof.HeadId, WorkingBudget = 100.Pounds(), RealVariance = Money.Zero, RephasingVariance = Money.Zero },
            new CapitalYearForecast { CapitalSchemeId = roof.CapitalSchemeId, Period = period, ForYear = 2018, HeadId = roof.HeadId, RealVariance = Money.Zero, RephasingVariance = Money.Zero },
            new ReserveMovement { ReserveId = fund.ReserveId, Year = 2017, Period = period, Description = "Storm", Amount = (-3).Pounds() },
            new CompanyForecast { CompanyId = trading.CompanyId, Year = 2017, Period = period, FromTrading = 6.Pounds() },
            new DebtBalance { Year = 2017, Period = period, Debtor = debtor, AsAt = new(2017, 12, 31), FromDays = 0, ToDays = 30, Amount = 3.Pounds() },
            new DebtBalance { Year = 2017, Period = period, Debtor = debtor, AsAt = new(2017, 12, 31), FromDays = 31, Amount = 2.Pounds() },
            new ActivityForecast
            {
                ActivityMeasureId = care.ActivityMeasureId,
                Period = period,
                HeadId = line,
                WorkingGross = 100.Pounds(),
                WorkingIncome = Money.Zero,
                WorkingVolume = new(12m),
                ForecastGross = 120.Pounds(),
                ForecastIncome = Money.Zero,
                ForecastVolume = new(14m),
            },
            new ActivityMonth { ActivityMeasureId = care.ActivityMeasureId, Month = period, HeadId = line, Budget = new(12m), Actual = new(13m) },
            new ActivityDriver { ActivityMeasureId = care.ActivityMeasureId, Period = period, HeadId = line, Side = MoneySide.Gross, DisplayOrder = 1, Driver = VarianceDriver.Volume, Amount = 12.Pounds() },
            new StaffingForecast
            {
                StaffingMeasureId = nurses.StaffingMeasureId,
                Period = period,
                HeadId = line,
                SalariedWorking = 90.Pounds(),
                AgencyWorking = 10.Pounds(),
                SalariedForecast = 80.Pounds(),
                AgencyForecast = 30.Pounds(),
            },
            new StaffingBridgeStep { StaffingMeasureId = nurses.StaffingMeasureId, Period = period, HeadId = line, DisplayOrder = 1, Amount = 5.Pounds(), Text = "Travel" });
    }
}
