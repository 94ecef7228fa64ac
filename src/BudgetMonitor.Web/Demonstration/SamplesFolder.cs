using BudgetMonitor.Web.Start;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>Where the sample councils are: beside a published product, or further up in a checkout.</summary>
internal static class SamplesFolder
{
    public static string Find(string contentRoot, string council)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", council);
            if (File.Exists(Path.Combine(sample, "structure.csv")))
            {
                return sample;
            }
        }

        throw new StartRefusedException(
            $"There is no sample council called {council}: no folder samples/{council} lies at or above the product's folder. Check Demonstration:Council.");
    }
}
