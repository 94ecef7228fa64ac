namespace BudgetMonitor.Reporting.Printing;

/// <summary>Finds a program that this machine has.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The browser: the configured one, one on the PATH, Edge on Windows; null to try Playwright's own.</summary>
    public static string? Find(PdfPrinterOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.BrowserPath))
        {
            return File.Exists(options.BrowserPath)
                ? options.BrowserPath
                : throw new PdfUnavailableException($"The browser that Pdf:BrowserPath names, {options.BrowserPath}, is not there. Correct the setting, or leave it empty to have one found.");
        }

        return Names.Select(OnPath).FirstOrDefault(path => path is not null) ?? (OperatingSystem.IsWindows() ? Edge() : null);
    }

    /// <summary>A program on the PATH, or null.</summary>
    public static string? OnPath(string program)
    {
        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private static string? Edge() =>
        new[] { Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.ProgramFiles }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"))
            .FirstOrDefault(File.Exists);
}
