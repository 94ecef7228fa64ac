using BenchmarkDotNet.Attributes;
using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Benchmarks.Engine;

/// <summary>
/// A position worked out and every figure, per cent and rating of every head read, beside the same answers from bare arrays of
/// whole pence: the least that the work can cost.
/// </summary>
[MemoryDiagnoser]
public class ReadEverythingBenchmarks
{
    private PeriodFigures figures = null!;
    private PeriodFigures lastReported = null!;
    private BareArrays arrays = null!;

    [Params(10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var council = new RealisticCouncil(Lines);
        (figures, lastReported) = (council.Figures(council.Period), council.Figures(council.LastPeriod));
        arrays = new BareArrays(council);
        if (Engine() != Arrays())
        {
            throw new InvalidOperationException($"The engine says {Engine()} and the arrays {Arrays()}.");
        }
    }

    [Benchmark(Baseline = true)]
    public ReadSum Arrays() => arrays.ReadAll();

    [Benchmark]
    public ReadSum Engine()
    {
        var position = VarianceEngine.Calculate(figures, lastReported, RagRules.Default);
        var sum = default(ReadSum);
        for (var index = 0; index < position.Structure.Nodes.Count; index++)
        {
            var head = position[index];
            sum.Pence += (head.CashLimit?.Net.Pence ?? 0)
                + (head.Forecast?.Net.Pence ?? 0)
                + (head.ActualToDate?.Net.Pence ?? 0)
                + (head.ProfiledBudget?.Net.Pence ?? 0)
                + (head.PriorYearOutturn?.Pence ?? 0)
                + (head.PriorYearVariance?.Pence ?? 0)
                + (head.Variance?.Net.Pence ?? 0)
                + (head.Adjustment?.Pence ?? 0)
                + (head.RevisedVariance?.Pence ?? 0)
                + (head.RollForwards?.Pence ?? 0)
                + (head.RevisedVarianceWithRollForwards?.Pence ?? 0)
                + (head.Movement?.Pence ?? 0);
            sum.PerCent += head.RevisedVariancePercentage() ?? 0m;
            sum.Ratings += (int)head.Rating.Rag;
        }

        return sum;
    }
}

/// <summary>What was read, added up, so that nothing can be left out of the work.</summary>
public record struct ReadSum(long Pence, decimal PerCent, long Ratings);
