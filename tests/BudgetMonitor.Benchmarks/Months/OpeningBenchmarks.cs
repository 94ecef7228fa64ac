using BenchmarkDotNet.Attributes;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Benchmarks.Months;

/// <summary>The next period of a county of 10,000 service lines opens: every line is given its first forecast, with its history.</summary>
[Config(typeof(FewTimesJob))]
public class OpeningBenchmarks
{
    private TestDatabase database = null!;

    [IterationSetup]
    public void Start() => StartAsync().GetAwaiter().GetResult();

    [IterationCleanup]
    public void Stop() => database.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public async Task<int> FillForecasts()
    {
        var filled = 0;
        await database.ChangeAsync(async context =>
            filled = await database.Get<IForecastPrefill>().FillAsync(context, new MonitoringPeriod(SampleCouncil.Year, 11), null, default));
        return filled;
    }

    private async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 10_000);
        await ChangeAsync(10, PeriodStatus.Published);
        await ChangeAsync(11, PeriodStatus.Open);
    }

    private Task ChangeAsync(int number, PeriodStatus status) =>
        database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == number)).Status = status);
}
