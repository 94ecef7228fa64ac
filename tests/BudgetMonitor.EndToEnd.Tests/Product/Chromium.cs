using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>The browser that is installed on this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>How long a step of a person or something that they are to see may take, in milliseconds.</summary>
    private const float Longest = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();

        // What is expected of a page is waited for: on a slow or busy machine it comes later, not never.
        Assertions.SetDefaultExpectTimeout(Longest);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("Pdf__BrowserPath") ?? OnPath(),
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

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

    // Without one on the PATH, Playwright tries its own.
    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
