using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Reading;

public class MonitoringReaderTests
{
    [Fact]
    public async Task The_number_of_queries_does_not_depend_on_the_number_of_lines()
    {
        var counts = new List<int>();
        foreach (var lines in (int[])[10, 500])
        {
            var counter = new CommandCounter();
            await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
            await SampleCouncil.AddAsync(database, lines);
            counter.Reset();

            await Find(database, SampleCouncil.Open);
            counts.Add(counter.Count);
        }

        counts[1].Should().Be(counts[0]);
        counts[0].Should().BeLessThan(16);
    }

    [Fact]
    public async Task An_unchanged_snapshot_is_the_same_one_and_costs_one_query()
    {
        var counter = new CommandCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database);
        var first = await Find(database, SampleCouncil.Open);
        counter.Reset();

        var second = await Find(database, SampleCouncil.Open);

        second.Should().BeSameAs(first);
        counter.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_saved_figure_is_in_the_next_snapshot_and_not_in_the_one_before()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var before = await Find(database, SampleCouncil.Open);

        await database.ChangeAsync(async context =>
        {
            var headId = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
            (await context.Forecasts.SingleAsync(forecast => forecast.HeadId == headId && forecast.Period == 10)).Gross = 1.23m.Pounds();
        });
        var after = await Find(database, SampleCouncil.Open);

        after.DataVersion.Should().Be(before.DataVersion + 1);
        after.Position.Find("D1-A-001")!.Forecast!.Value.Gross.Should().Be(1.23m.Pounds());
        before.Position.Find("D1-A-001")!.Forecast!.Value.Gross.Should().Be(100_250.Pounds());
        after.Structure.Should().BeSameAs(before.Structure, "no head changed");
    }

    [Fact]
    public async Task A_changed_head_is_in_the_next_snapshot()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await Find(database, SampleCouncil.Open);

        await database.ChangeAsync(async context => (await context.Heads.SingleAsync(head => head.Code == "D1")).Name = "Children and families");

        (await Find(database, SampleCouncil.Open)).Structure.Find("D1")!.Name.Should().Be("Children and families");
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_reading()
    {
        var counter = new CommandCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database, 50);
        counter.Reset();
        await Find(database, SampleCouncil.Open);
        var once = counter.Count;
        await database.ChangeAsync(async context => (await context.Councils.SingleAsync()).ShortName = "Other");
        counter.Reset();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Find(database, SampleCouncil.Open))));

        all.Distinct().Should().ContainSingle();
        counter.Count.Should().BeLessThan(20 + once, "twenty looks at the data version and one reading, whose structure is kept");
    }

    [Fact]
    public async Task Snapshots_kept_are_bounded_and_still_right()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await database.ChangeAsync(context =>
        {
            foreach (var year in Enumerable.Range(2018, 20))
            {
                context.Heads.Add(new Head { Year = year, Code = "C", Name = $"In {year}", Kind = HeadKind.Council });
                context.Periods.Add(new PeriodRecord { Year = year, Number = 1, Status = PeriodStatus.Open });
            }

            return Task.CompletedTask;
        });

        foreach (var year in Enumerable.Range(2018, 20).Concat(Enumerable.Range(2018, 20)))
        {
            (await Find(database, new MonitoringPeriod(new FinancialYear(year), 1))).Structure.Council.Name.Should().Be($"In {year}");
        }
    }

    [Fact]
    public async Task Without_a_council_a_year_or_a_period_there_is_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var reader = database.Get<IMonitoringReader>();
        (await reader.FindAsync(SampleCouncil.Open, default)).Should().BeNull();
        (await reader.FindCouncilAsync(default)).Should().BeNull();
        await SampleCouncil.AddAsync(database);

        (await reader.FindAsync(new MonitoringPeriod(SampleCouncil.Year, 12), default)).Should().BeNull();
        (await reader.FindAsync(new MonitoringPeriod(SampleCouncil.Year.Next, 9), default)).Should().BeNull();
        (await reader.FindCouncilAsync(default))!.ShortName.Should().Be("Sample");
        (await reader.PeriodsAsync(default)).Select(period => (period.Number, period.Status))
            .Should().Equal((9, PeriodStatus.Published), (10, PeriodStatus.Open), (11, PeriodStatus.NotOpen));
    }

    [Fact]
    public async Task Movement_is_measured_from_the_last_published_period_with_its_own_cash_limits_and_adjustments()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        await database.ChangeAsync(async context =>
        {
            var line = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
            context.BudgetChanges.Add(Change(line, new DateOnly(2018, 1, 31), 40));
            context.BudgetChanges.Add(Change(line, new DateOnly(2018, 2, 1), 7));
            context.DirectorAdjustments.Add(new DirectorAdjustment { HeadId = line, Period = 10, Amount = (-30).Pounds(), Reason = "Actions agreed" });
            context.RollForwards.Add(new RollForward { HeadId = line, Period = 10, Kind = RollForwardKind.Committed, Amount = 5.Pounds(), Description = "Contract" });
        });

        var snapshot = await Find(database, SampleCouncil.Open);
        var position = snapshot.Position.Find("D1-A-001")!;

        snapshot.Position.LastReportedPeriod.Should().Be(SampleCouncil.Published);
        position.CashLimit!.Value.Gross.Should().Be(100_040.Pounds(), "a change counts in a period from its date on");
        position.Variance!.Value.Net.Should().Be(210.Pounds());
        position.RevisedVariance.Should().Be(180.Pounds());
        position.LastVariance.Should().Be(100.Pounds(), "period 9 is measured against period 9's cash limit");
    }

    [Theory]
    //          months, gross, income
    [InlineData(1, 83_33, -8_33)]
    [InlineData(6, 500_00, -50_01)]
    [InlineData(11, 916_67, -91_68)]
    [InlineData(12, 1000_00, -100_01)]
    [InlineData(13, 1000_00, -100_01)]
    public void Twelfths_are_exact_pence_and_add_up_to_the_whole(int months, long gross, long income)
    {
        // Half of -100.01 is -50.005, which goes away from zero.
        Twelfths.Of(new Amounts(new Money(1000_00), new Money(-100_01)), months).Should().Be(new Amounts(new Money(gross), new Money(income)));
    }

    [Fact]
    public async Task A_profile_is_summed_up_to_the_period_and_a_line_without_one_is_in_twelfths()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 2);
        await database.ChangeAsync(async context =>
        {
            context.Heads.Add(new Head { Year = 2018, Code = "C", Name = "Council", Kind = HeadKind.Council });
            await context.SaveChangesAsync();
            var top = (await context.Heads.SingleAsync(head => head.Year == 2018)).HeadId;
            context.Heads.Add(new Head { Year = 2018, Code = "L1", Name = "Profiled", Kind = HeadKind.Service, ParentId = top });
            context.Heads.Add(new Head { Year = 2018, Code = "L2", Name = "Even", Kind = HeadKind.Service, ParentId = top });
            await context.SaveChangesAsync();
            var ids = await context.Heads.Where(head => head.Year == 2018).ToDictionaryAsync(head => head.Code, head => head.HeadId);
            foreach (var code in (string[])["L1", "L2"])
            {
                context.CashLimits.Add(new CashLimitEntry { HeadId = ids[code], Gross = 1200.Pounds(), Income = Money.Zero });
                context.Actuals.Add(new ActualEntry { HeadId = ids[code], Period = 3, Gross = 1.Pounds(), Income = Money.Zero });
            }

            foreach (var (month, pounds) in (Dictionary<int, int>)new() { [1] = 500, [3] = 200, [9] = 500 })
            {
                context.Profiles.Add(new ProfileEntry { HeadId = ids["L1"], Period = month, Gross = pounds.Pounds(), Income = Money.Zero });
            }

            foreach (var number in (int[])[3, 13])
            {
                context.Periods.Add(new PeriodRecord { Year = 2018, Number = number, Status = PeriodStatus.Open });
            }
        });

        var third = (await Find(database, new MonitoringPeriod(new FinancialYear(2018), 3))).Position;
        var closing = (await Find(database, new MonitoringPeriod(new FinancialYear(2018), 13))).Position;

        third.Find("L1")!.ProfiledBudget!.Value.Gross.Should().Be(700.Pounds());
        third.Find("L2")!.ProfiledBudget!.Value.Gross.Should().Be(300.Pounds());
        closing.Find("L1")!.ProfiledBudget!.Value.Gross.Should().Be(1200.Pounds());
        closing.Find("L2")!.ProfiledBudget!.Value.Gross.Should().Be(1200.Pounds());
    }

    [Fact]
    public async Task Money_at_the_limits_and_nil_and_absent_come_back_as_they_were()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        await database.ChangeAsync(async context =>
        {
            var ids = await SampleCouncil.HeadIdsAsync(context);
            async Task SetAsync(string code, Money gross, Money income)
            {
                var forecast = await context.Forecasts.SingleAsync(entry => entry.HeadId == ids[code] && entry.Period == 10);
                (forecast.Gross, forecast.Income) = (gross, income);
            }

            await SetAsync("D1-A-001", Money.Limit, -Money.Limit);
            await SetAsync("D1-B-001", Money.Limit - new Money(1), new Money(-1));
            await SetAsync("D2-A-001", Money.Zero, Money.Zero);
            context.Remove(await context.Forecasts.SingleAsync(entry => entry.HeadId == ids["D2-B-001"] && entry.Period == 10));
        });

        var position = (await Find(database, SampleCouncil.Open)).Position;

        position.Find("D1-A-001")!.Forecast.Should().Be(new Amounts(Money.Limit, -Money.Limit));
        position.Find("D1-B-001")!.Forecast.Should().Be(new Amounts(Money.Limit - new Money(1), new Money(-1)));
        position.Find("D2-A-001")!.Forecast.Should().Be(default(Amounts));
        position.Find("D2-B-001")!.Forecast.Should().BeNull();
        position.Find("D2-B-001")!.ProfiledBudget.Should().NotBeNull();
    }

    private static BudgetChange Change(int headId, DateOnly date, int pounds) => new()
    {
        Reference = $"T{pounds}",
        HeadId = headId,
        Date = date,
        Kind = BudgetChangeKind.Technical,
        Gross = pounds.Pounds(),
        Income = Money.Zero,
        Reason = "Grant",
    };

    private static async Task<MonitoringSnapshot> Find(TestDatabase database, MonitoringPeriod period) =>
        (await database.Get<IMonitoringReader>().FindAsync(period, CancellationToken.None))!;
}
