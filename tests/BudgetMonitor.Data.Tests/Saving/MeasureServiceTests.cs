using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>Saving activity and staffing: whose it is, when, as it was seen, all or nothing.</summary>
public sealed class MeasureServiceTests
{
    private const string Line = "D1-A-001";

    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);

    private static readonly Person Manager = new(2, "Manager", Role.BudgetManager, ["D1"]);

    private static readonly Person Stranger = new(3, "Stranger", Role.FinanceOfficer, ["D2"]);

    private static readonly Person Director = new(4, "Director", Role.Director, ["D1"]);

    private static readonly ActivityFigures Figures = new(
        new Amounts(100.Pounds(), (-10).Pounds()), new Volume(12m), new Amounts(120.Pounds(), (-12).Pounds()), new Volume(14m), 80.Pounds(), 90.Pounds(), new Volume(12m), new Volume(13m));

    [Fact]
    public async Task Figures_volumes_and_reasons_are_stored_together_and_read_back()
    {
        await using var database = await Council();

        var outcome = await Save(database, await Entry(database));

        outcome.WasSaved.Should().BeTrue(outcome.Change.Message);
        var read = await Read(database);
        read.Position.Forecast.Should().Be(Figures.Forecast);
        read.Position.ActualVolumeToDate.Should().Be(new Volume(13m));
        read.Position.GrossSplit.Should().BeEquivalentTo(new { Volume = (Money?)15.Pounds(), Price = (Money?)null, Other = 5.Pounds(), Method = SplitMethod.Entered });
        read.Position.Entry!.Text.Should().Be("More came");
    }

    [Fact]
    public async Task Reasons_that_are_left_out_go_and_the_split_is_worked_out_again()
    {
        await using var database = await Council();
        await Save(database, await Entry(database));

        await Save(database, (await Entry(database)) with { Drivers = [], Text = " " });

        var read = await Read(database);
        read.Position.Drivers.Should().BeEmpty();
        read.Position.GrossSplit!.Method.Should().Be(SplitMethod.Computed);
        read.Position.Entry!.Text.Should().BeNull();
    }

    [Fact]
    public async Task A_form_sent_twice_saves_once()
    {
        await using var database = await Council();
        var entry = await Entry(database);

        await Save(database, entry);
        var again = await Save(database, entry);

        again.Should().BeEquivalentTo(new { WasSaved = true, Change = new { WasRepeat = true } });
    }

    [Fact]
    public async Task What_was_seen_before_somebody_elses_save_is_not_saved_over_it()
    {
        await using var database = await Council();
        var late = await Entry(database);
        await Save(database, await Entry(database));

        (await Save(database, late with { Text = "Late" })).Why.Should().Be(SaveRefusal.SomebodyElse);
    }

    [Theory]
    [InlineData("stranger", 10, SaveRefusal.NotFound)]
    [InlineData("director", 10, SaveRefusal.NotTheirs)]
    [InlineData("chief", 9, SaveRefusal.Locked)]
    [InlineData("chief", 11, SaveRefusal.Locked)]
    [InlineData("stranger", 9, SaveRefusal.NotFound)]
    public async Task Whose_it_is_comes_before_whether_the_period_is_open(string who, int period, SaveRefusal why)
    {
        await using var database = await Council();
        var person = who switch { "stranger" => Stranger, "director" => Director, _ => Chief };

        var outcome = await Save(database, (await Entry(database)) with { Who = person, Period = new(SampleCouncil.Year, period) });

        outcome.Should().BeEquivalentTo(new { WasSaved = false, Why = (SaveRefusal?)why });
    }

    [Fact]
    public async Task A_measure_that_is_not_there_looks_like_one_that_is_not_theirs()
    {
        await using var database = await Council();

        (await Save(database, (await Entry(database)) with { Reference = "NONE" })).Why.Should().Be(SaveRefusal.NotFound);
    }

    public static TheoryData<string, Func<ActivitySave, ActivitySave>> Unsound => new()
    {
        { "£100 billion", entry => entry with { Figures = Figures with { ActualToDate = new Money(Money.Limit.Pence + 1) } } },
        { "text", entry => entry with { Text = new string('x', 4001) } },
        { "two reasons", entry => entry with { Drivers = [Reason(1), Reason(2)] } },
        { "at most 20", entry => entry with { Drivers = [.. Enumerable.Range(0, 21).Select(place => Reason(place) with { Driver = VarianceDriver.Other })] } },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task What_cannot_be_kept_is_refused_with_the_reason(string said, Func<ActivitySave, ActivitySave> change)
    {
        await using var database = await Council();

        var outcome = await Save(database, change(await Entry(database)));

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Change.Message.Should().Contain(said);
    }

    [Fact]
    public async Task The_register_takes_a_new_measure_once_and_keeps_what_is_approved()
    {
        await using var database = await Council();
        var service = database.Get<IActivityService>();
        var add = new ActivityRegistration(Guid.NewGuid(), Chief, EntryChannel.Page, SampleCouncil.Open, "NEW", 0, Line, Facts, "Counted from now on");

        (await service.RegisterAsync(add, CancellationToken.None)).WasSaved.Should().BeTrue();
        (await service.RegisterAsync(add with { RequestId = Guid.NewGuid() }, CancellationToken.None)).Why.Should().Be(SaveRefusal.Invalid, "the reference is taken");
        var change = add with { RequestId = Guid.NewGuid(), SeenVersion = 1, Facts = Facts with { Name = "Care at home" } };
        (await service.RegisterAsync(change, CancellationToken.None)).WasSaved.Should().BeTrue();
        (await service.RegisterAsync(change with { RequestId = Guid.NewGuid() }, CancellationToken.None)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await service.RegisterAsync(change with { RequestId = Guid.NewGuid(), SeenVersion = 2, Facts = Facts with { BudgetVolume = new(1m) } }, CancellationToken.None)).Why
            .Should().Be(SaveRefusal.Invalid, "a period of the year is published");
        (await service.RegisterAsync(add with { RequestId = Guid.NewGuid(), Who = Manager, Reference = "OWN" }, CancellationToken.None)).Why.Should().Be(SaveRefusal.NotTheirs);
        (await service.RegisterAsync(add with { RequestId = Guid.NewGuid(), Code = "D1-A", Reference = "HIGH" }, CancellationToken.None)).Why.Should().Be(SaveRefusal.Invalid, "a measure belongs to a line");
        (await service.RegisterAsync(add with { RequestId = Guid.NewGuid(), Reference = "WHY", Reason = " " }, CancellationToken.None)).Why.Should().Be(SaveRefusal.Invalid);
    }

    [Fact]
    public async Task Staffing_is_stored_and_read_back_and_steps_stand_at_lines_alone()
    {
        await using var database = await Council();
        var service = database.Get<IStaffingService>();
        var facts = new StaffingFacts("Nurses", new StaffSum(90.Pounds(), 10.Pounds()), new(2017, 3, 31), new StaffNumber(4m), new StaffNumber(1m), StaffUnit.Fte, StaffUnit.Heads, 1, 0, 0);
        foreach (var (reference, code) in new[] { ("LINE", Line), ("ALL", "C") })
        {
            (await service.RegisterAsync(new(Guid.NewGuid(), Chief, EntryChannel.Page, SampleCouncil.Open, reference, 0, code, facts, "Watched"), CancellationToken.None)).WasSaved.Should().BeTrue();
        }

        var figures = new StaffingFigures(
            new StaffSum(90.Pounds(), 10.Pounds()),
            new StaffSum(80.Pounds(), 40.Pounds()),
            new(new(2018, 1, 31), 75.Pounds(), 8.Pounds(), 70.Pounds(), null),
            new(new(2018, 1, 31), new StaffNumber(3.5m), new StaffNumber(2m)));
        var mark = MeasureReader.MarkOf(null, (StaffingBridgeStep[])[]);
        var save = new StaffingSave(Guid.NewGuid(), Manager, EntryChannel.Page, SampleCouncil.Open, "LINE", mark, figures, [new(5.Pounds(), "Travel")], "Posts are vacant");

        (await service.SaveAsync(save, CancellationToken.None)).WasSaved.Should().BeTrue();
        (await service.SaveAsync(save with { RequestId = Guid.NewGuid() }, CancellationToken.None)).Why.Should().Be(SaveRefusal.SomebodyElse);
        (await service.SaveAsync(save with { RequestId = Guid.NewGuid(), Who = Chief, Reference = "ALL" }, CancellationToken.None)).Why.Should().Be(SaveRefusal.Invalid, "steps lead to a line");
        (await service.SaveAsync(save with { RequestId = Guid.NewGuid(), Reference = "ALL" }, CancellationToken.None)).Why.Should().Be(SaveRefusal.NotFound, "the whole council is not theirs");

        await using var context = await database.Get<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        var snapshot = (await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Open, CancellationToken.None))!;
        var read = (await new MeasureReader(context).StaffingAsync(snapshot, [snapshot.Structure.Find(Line)!], CancellationToken.None)).Single();
        read.Position.Variance!.Value.Total.Should().Be(20.Pounds());
        read.Position.VarianceToDate.Should().BeNull("what was spent on agency staff is not known");
        read.Position.SalariedMovement.Should().Be(-0.5m);
        read.Position.Steps.Should().ContainSingle().Which.Text.Should().Be("Travel");
    }

    [Fact]
    public async Task A_measure_of_a_whole_line_fills_in_its_forecast_at_opening()
    {
        await using var database = await Council();
        await database.ChangeAsync(async context =>
        {
            var measure = await context.ActivityMeasures.SingleAsync();
            measure.Covers = ActivityCover.Whole;
            context.Add(new ActivityForecast
            {
                ActivityMeasureId = measure.ActivityMeasureId,
                Period = 10,
                HeadId = measure.HeadId,
                WorkingGross = 100.Pounds(),
                WorkingIncome = (-10).Pounds(),
                WorkingVolume = new(12.5m),
                ForecastGross = 120.Pounds(),
                ForecastIncome = (-12).Pounds(),
                ForecastVolume = new(15m),
            });
        });

        await database.ChangeAsync(async context =>
            await database.Get<IForecastPrefill>().FillAsync(context, new MonitoringPeriod(SampleCouncil.Year, 11), [Domain.Entries.ForecastMethod.ActivityAndRate, Domain.Entries.ForecastMethod.CashLimit], CancellationToken.None));

        await using var look = await database.Get<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        var filled = await look.Forecasts.Where(row => row.Period == 11).Join(look.Heads, row => row.HeadId, head => head.HeadId, (row, head) => new { head.Code, row.Gross, row.Method }).ToListAsync();
        filled.Single(row => row.Code == Line).Should().BeEquivalentTo(new { Gross = 120.Pounds(), Method = Domain.Entries.ForecastMethod.ActivityAndRate });
        filled.Where(row => row.Code != Line).Should().OnlyContain(row => row.Method == Domain.Entries.ForecastMethod.CashLimit);
    }

    private static ActivityFacts Facts => new("Care", ActivityCover.Part, "clients", null, VolumeBasis.Snapshot, new Amounts(100.Pounds(), (-10).Pounds()), new Volume(12.5m), 0);

    private static DriverEntry Reason(int pounds) => new(MoneySide.Gross, VarianceDriver.Volume, pounds.Pounds(), null, "More came");

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) => context.Add(new ActivityMeasure
        {
            Year = 2017,
            Reference = "CARE",
            HeadId = ids[Line],
            Name = "Care",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 100.Pounds(),
            BudgetIncome = (-10).Pounds(),
            BudgetVolume = new(12.5m),
        }));
        return database;
    }

    private static async Task<ActivitySave> Entry(TestDatabase database) => new(
        Guid.NewGuid(), Manager, EntryChannel.Page, SampleCouncil.Open, "CARE", (await Read(database)).Mark, Figures, [Reason(15)], "More came");

    private static Task<SaveOutcome> Save(TestDatabase database, ActivitySave entry) => database.Get<IActivityService>().SaveAsync(entry, CancellationToken.None);

    private static async Task<MeasuredActivity> Read(TestDatabase database)
    {
        await using var context = await database.Get<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        var snapshot = (await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Open, CancellationToken.None))!;
        return (await new MeasureReader(context).ActivityAsync(snapshot, null, CancellationToken.None)).Single(one => one.Measure.Reference == "CARE");
    }
}
