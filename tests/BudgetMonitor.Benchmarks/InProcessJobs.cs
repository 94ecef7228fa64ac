using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace BudgetMonitor.Benchmarks;

/// <summary>For work of milliseconds, measured in this process, as often as a steady figure needs.</summary>
internal sealed class SteadyJob : ManualConfig
{
    public SteadyJob()
    {
        AddJob(Job.Default.WithId("Steady").WithToolchain(Here.Toolchain));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.P95);
    }
}

/// <summary>For work that needs something prepared before every single run.</summary>
internal sealed class OneByOneJob : ManualConfig
{
    public OneByOneJob()
    {
        AddJob(Job.Default
            .WithId("One by one")
            .WithToolchain(Here.Toolchain)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(10)
            .WithIterationCount(50)
            .WithInvocationCount(1)
            .WithUnrollFactor(1));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.P95);
    }
}

/// <summary>For work of seconds that needs something prepared before every single run.</summary>
internal sealed class FewTimesJob : ManualConfig
{
    public FewTimesJob()
    {
        AddJob(Job.Default
            .WithId("A few times")
            .WithToolchain(Here.Toolchain)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(1)
            .WithIterationCount(5)
            .WithInvocationCount(1)
            .WithUnrollFactor(1));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min, StatisticColumn.Median);
    }
}

/// <summary>Setting up a county takes longer than the toolchain would wait by itself.</summary>
internal static class Here
{
    public static readonly InProcessNoEmitToolchain Toolchain = new(TimeSpan.FromMinutes(30), logOutput: true);
}
