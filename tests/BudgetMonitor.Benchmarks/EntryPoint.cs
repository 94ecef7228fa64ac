using BenchmarkDotNet.Running;

namespace BudgetMonitor.Benchmarks;

/// <summary>Runs the benchmarks that the command line names; docs/performance.md keeps the figures.</summary>
internal static class EntryPoint
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args);
}
