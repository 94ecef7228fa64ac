using BenchmarkDotNet.Attributes;
using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Benchmarks.Engine;

/// <summary>A full position, every head with every column, from figures in memory: this period and the last reported one.</summary>
[MemoryDiagnoser]
public class VarianceEngineBenchmarks
{
    private PeriodFigures figures = null!;
    private PeriodFigures lastReported = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var council = new RealisticCouncil(Lines);
        (figures, lastReported) = (council.Figures(council.Period), council.Figures(council.LastPeriod));
    }

    [Benchmark]
    public Position Position() => VarianceEngine.Calculate(figures, lastReported, RagRules.Default);
}
