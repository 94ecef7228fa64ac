using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>The browser that is installed on this machine, one for the whole run; each visitor has a window and cookies of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The first is Chromium without a window system, in which the journeys take half the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>How long a step of a person or something that they are to see may take, in milliseconds.</summary>
    private const float Longest = 30_000;

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    private IBrowser? browser;

    /// <inheritdoc/>
    public async Task InitializeAsync() => browser = await Started.Value;

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A visitor in a window of their own.</summary>
    public async Task<Visitor> VisitAsync(RunningProduct product, bool scripts = true, int width = 1280, int height = 900)
    {
        ArgumentNullException.ThrowIfNull(product);
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = product.Address,
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Longest);
        return new Visitor(context, await context.NewPageAsync());
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();

        // What is expected of a page is waited for: on a slow or busy machine it comes later, not never.
        Assertions.SetDefaultExpectTimeout(Longest);
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("Pdf__BrowserPath") ?? OnPath(),
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    // Without one on the PATH, Playwright tries its own.
    private static string? OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
