namespace BudgetMonitor.Benchmarks;

/// <summary>The folder of the repository that the benchmarks run in.</summary>
internal static class Checkout
{
    /// <summary>A path below it.</summary>
    public static string Path(params string[] below)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "BudgetMonitor.sln")))
            {
                return System.IO.Path.Combine([folder.FullName, .. below]);
            }
        }

        throw new DirectoryNotFoundException("The benchmarks must be run inside the repository.");
    }
}
