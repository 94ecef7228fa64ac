using BudgetMonitor.Web.Hosting;

try
{
    await ProductHost.RunAsync(args);
    return 0;
}
catch (Exception fault) when (StartFault.MayBeTold && !ProductHost.HasStarted)
{
    await Console.Error.WriteLineAsync(StartFault.Sentence(fault));
    return 1;
}

/// <summary>Named for the tests that start the product.</summary>
public partial class Program;
