using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(BudgetMonitor.Benchmarks.Councils.RealisticCouncil).Assembly).Run(args);
