namespace BudgetMonitor.Papers.Tests.Samples;

/// <summary>Where the repository's own files are, seen from the test's output folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Sample(string council) => Path.Combine(Root, "samples", council);

    public static string Printed(string council, string tableId) =>
        Path.Combine(Root, "tests", "BudgetMonitor.Papers.Tests", "Printed", council, tableId + ".csv");

    public static string Misprints => Path.Combine(Root, "tests", "BudgetMonitor.Papers.Tests", "Printed", "misprints.csv");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetMonitor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository: no BudgetMonitor.sln above the output folder.");
    }
}
