using System.Diagnostics;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>The browsers that this test process started, found by descent (Linux).</summary>
internal static class ChildProcesses
{
    /// <summary>Identities of all headless browsers that descend from this process.</summary>
    public static IReadOnlyList<int> Browsers()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                parents[int.Parse(Path.GetFileName(folder))] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
            }
            catch (IOException)
            {
                // Ended between listing and reading.
            }
        }

        return parents.Keys.Where(id => Descends(id, parents) && CommandLine(id).Contains("--headless", StringComparison.Ordinal)).ToList();
    }

    public static void Kill(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // Its parent's end ended it.
            }
        }
    }

    /// <summary>What is left beside those of before, after waiting for ended processes to be cleared away.</summary>
    public static async Task<IReadOnlyList<int>> GoneAsync(IReadOnlyList<int> before)
    {
        for (var attempt = 0; attempt < 50 && Browsers().Except(before).Any(); attempt++)
        {
            await Task.Delay(100);
        }

        return Browsers().Except(before).ToList();
    }

    private static bool Descends(int id, Dictionary<int, int> parents)
    {
        for (var current = id; parents.TryGetValue(current, out var parent); current = parent)
        {
            if (parent == Environment.ProcessId)
            {
                return true;
            }
        }

        return false;
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
