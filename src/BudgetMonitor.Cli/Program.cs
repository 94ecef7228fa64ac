using BudgetMonitor.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
