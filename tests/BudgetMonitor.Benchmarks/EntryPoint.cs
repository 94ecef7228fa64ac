using System.Globalization;
using BenchmarkDotNet.Running;
using BudgetMonitor.Benchmarks.Councils;

namespace BudgetMonitor.Benchmarks;

/// <summary>
/// Runs the benchmarks that the command line names, or writes a made-up county as an import bundle: <c>council 10000 folder</c>.
/// docs/performance.md keeps the figures.
/// </summary>
internal static class EntryPoint
{
    public static void Main(string[] args)
    {
        if (args is ["council", var lines, var folder])
        {
            CouncilBundle.Write(new RealisticCouncil(int.Parse(lines, CultureInfo.InvariantCulture)), folder);
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args);
    }
}
