using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Saving;

public class ForecastPrefillTests
{
    private static readonly MonitoringPeriod Next = new(SampleCouncil.Year, 11);

    [Fact]
    public async Task Every_line_without_a_forecast_gets_the_last_reported_one_and_says_so()
    {
        await using var database = await Council(10);

        var filled = await FillAsync(database, Next);

        filled.Should().Be(10);
        var forecasts = await ForecastsAsync(database, 11);
        forecasts.Should().HaveCount(10);
        forecasts["D1-A-001"].Should().Be((SampleCouncil.Forecast(0, 10).Gross, SampleCouncil.Forecast(0, 10).Income, ForecastMethod.LastForecast, 1));
        await using var context = database.Context();
        var told = await context.History.Where(entry => entry.Key == "2017-18/P11/D1-A-001").OrderBy(entry => entry.HistoryEntryId).Select(entry => new { entry.Field, entry.From, entry.To }).ToListAsync();
        told.Select(entry => (entry.Field, entry.From, entry.To)).Should().Equal(("gross", null, "100250.00"), ("income", null, "-10000.00"), ("method", null, "LastForecast"));
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Fact]
    public async Task What_stands_is_kept_and_a_line_new_in_the_year_falls_back_to_its_cash_limit()
    {
        await using var database = await Council(4);
        await database.ChangeAsync(async context =>
        {
            var division = (await SampleCouncil.HeadIdsAsync(context))["D1-A"];
            context.Heads.Add(new Head { Year = 2017, Code = "NEW", Name = "New line", ParentId = division, Kind = HeadKind.Service, DisplayOrder = 90 });
            context.Heads.Add(new Head { Year = 2017, Code = "BARE", Name = "Line without figures", ParentId = division, Kind = HeadKind.Service, DisplayOrder = 91 });
            await context.SaveChangesAsync();
            var ids = await SampleCouncil.HeadIdsAsync(context);
            context.BudgetChanges.Add(new BudgetChange { HeadId = ids["NEW"], Date = new DateOnly(2018, 2, 10), Gross = 700.Pounds(), Income = (-70).Pounds(), Reference = "V1", Kind = BudgetChangeKind.Virement, Reason = "New line" });
            context.Forecasts.Add(new ForecastEntry { HeadId = ids["D1-A-001"], Period = 11, Gross = 1.Pounds(), Income = Money.Zero });
        });

        (await FillAsync(database, Next)).Should().Be(4);
        (await FillAsync(database, Next)).Should().Be(0);

        var forecasts = await ForecastsAsync(database, 11);
        forecasts["D1-A-001"].Should().Be((1.Pounds(), Money.Zero, ForecastMethod.Typed, 1));
        forecasts["NEW"].Should().Be((700.Pounds(), (-70).Pounds(), ForecastMethod.CashLimit, 1));
        forecasts.Should().NotContainKey("BARE");
    }

    [Fact]
    public async Task The_first_period_of_a_year_is_filled_with_cash_limits()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        await database.ChangeAsync(context => Task.FromResult(context.Periods.Add(new PeriodRecord { Year = 2017, Number = 1, Status = PeriodStatus.Open })));

        (await FillAsync(database, new MonitoringPeriod(SampleCouncil.Year, 1))).Should().Be(4);

        (await ForecastsAsync(database, 1))["D1-B-001"].Should().Be((SampleCouncil.CashLimit(1).Gross, SampleCouncil.CashLimit(1).Income, ForecastMethod.CashLimit, 1));
    }

    [Fact]
    public async Task The_council_may_choose_another_order_of_methods()
    {
        await using var database = await Council(2);
        await database.ChangeAsync(async context =>
        {
            var ids = await SampleCouncil.HeadIdsAsync(context);
            context.Actuals.Add(new ActualEntry { HeadId = ids["D1-A-001"], Period = 11, Gross = 110.Pounds(), Income = (-11).Pounds() });
        });

        (await FillAsync(database, Next, ForecastMethod.RunRate, ForecastMethod.CashLimit)).Should().Be(2);

        var forecasts = await ForecastsAsync(database, 11);
        forecasts["D1-A-001"].Should().Be((120.Pounds(), (-12).Pounds(), ForecastMethod.RunRate, 1));
        forecasts["D1-B-001"].Method.Should().Be(ForecastMethod.CashLimit);
    }

    [Fact]
    public async Task The_order_that_the_council_keeps_is_the_one_used()
    {
        await using var database = await Council(2);
        await database.ChangeAsync(async context =>
        {
            (await context.Councils.SingleAsync()).ForecastOrder = new ForecastOrder([ForecastMethod.RunRate, ForecastMethod.CashLimit]);
            var ids = await SampleCouncil.HeadIdsAsync(context);
            context.Actuals.Add(new ActualEntry { HeadId = ids["D1-A-001"], Period = 11, Gross = 110.Pounds(), Income = (-11).Pounds() });
        });

        await FillAsync(database, Next);

        var forecasts = await ForecastsAsync(database, 11);
        forecasts["D1-A-001"].Method.Should().Be(ForecastMethod.RunRate);
        forecasts["D1-B-001"].Method.Should().Be(ForecastMethod.CashLimit);
        await using var context = database.Context();
        (await context.History.SingleAsync(entry => entry.Field == "forecast order" && entry.From != null)).Should().BeEquivalentTo(new { From = "last forecast; cash limit", To = "run rate; cash limit" });
    }

    [Fact]
    public async Task A_period_added_in_the_same_change_is_filled_with_it_and_one_that_is_not_there_stays_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        var filled = 0;

        await database.ChangeAsync(async context =>
        {
            (await context.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.Published;
            await context.SaveChangesAsync();
            context.Periods.Add(new PeriodRecord { Year = 2017, Number = 12, Status = PeriodStatus.Open });
            filled = await database.Get<IForecastPrefill>().FillAsync(context, new MonitoringPeriod(SampleCouncil.Year, 12), null, default);
        });

        filled.Should().Be(4);
        (await FillAsync(database, new MonitoringPeriod(SampleCouncil.Year, 3))).Should().Be(0);
    }

    [Fact]
    public async Task Ten_thousand_lines_ask_as_often_as_ten()
    {
        var few = await CountAsync(10);
        var many = await CountAsync(10_000);

        many.Should().BeLessThanOrEqualTo(few + 4, "only the writing grows");
    }

    private static async Task<int> CountAsync(int lines)
    {
        var counter = new AskedCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database, lines);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.Published);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 11)).Status = PeriodStatus.Open);
        counter.Reset();

        (await FillAsync(database, Next)).Should().Be(lines);

        return counter.Asked;
    }

    private static async Task<TestDatabase> Council(int lines)
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, lines);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.Published);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 11)).Status = PeriodStatus.Open);
        return database;
    }

    private static async Task<int> FillAsync(TestDatabase database, MonitoringPeriod period, params ForecastMethod[] order)
    {
        var filled = 0;
        await database.ChangeAsync(async context =>
            filled = await database.Get<IForecastPrefill>().FillAsync(context, period, order.Length == 0 ? null : order, default));
        return filled;
    }

    private static async Task<Dictionary<string, (Money Gross, Money Income, ForecastMethod Method, int Version)>> ForecastsAsync(TestDatabase database, int period)
    {
        await using var context = database.Context();
        return await context.Forecasts
            .Where(forecast => forecast.Period == period)
            .Join(context.Heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { forecast, head.Code })
            .ToDictionaryAsync(row => row.Code, row => (row.forecast.Gross, row.forecast.Income, row.forecast.Method, row.forecast.Version));
    }

    /// <summary>Counts questions: writing in many rows is many commands by nature.</summary>
    private sealed class AskedCounter : DbCommandInterceptor
    {
        private int asked;

        public int Asked => asked;

        public void Reset() => asked = 0;

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command,
            CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref asked);
            }

            return ValueTask.FromResult(result);
        }
    }
}
