using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace BudgetMonitor.Reporting.Printing;

/// <summary>
/// Prints papers with a headless Chromium. The browser is given the document as a string, with scripts off, offline, and
/// every request refused, so nothing in a paper can reach a server or a file; fonts and style are inside the document.
/// One browser is kept warm and replaced after a number of papers. Keep one printer for the whole process.
/// </summary>
public sealed class ChromiumPdfPrinter : IPdfPrinter, IAsyncDisposable, IDisposable
{
    private readonly PdfPrinterOptions options;
    private readonly PaperHtmlWriter html = new();
    private readonly PdfPacker packer;
    private readonly SemaphoreSlim places;
    private readonly SemaphoreSlim door = new(1, 1);
    private IPlaywright? playwright;
    private WarmBrowser? current;
    private bool isDisposed;

    /// <summary>A printer; no browser is started before the first paper.</summary>
    public ChromiumPdfPrinter(PdfPrinterOptions? options = null, ILogger<ChromiumPdfPrinter>? logger = null)
    {
        this.options = options ?? new();
        packer = new(this.options, logger ?? NullLogger<ChromiumPdfPrinter>.Instance);
        places = new(this.options.MostAtOnce, this.options.MostAtOnce);
    }

    /// <inheritdoc/>
    public async Task<byte[]> PrintAsync(Paper paper, CancellationToken cancellationToken = default) =>
        await PrintDocumentAsync(await html.DocumentAsync(paper), cancellationToken);

    /// <summary>Prints a whole document.</summary>
    internal async Task<byte[]> PrintDocumentAsync(string document, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(options.TimeLimit);
            byte[] pdf;
            try
            {
                pdf = await PrintInBrowserAsync(document, limit.Token);
            }
            catch (Exception error) when (error is TimeoutException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw new PdfUnavailableException($"Printing took longer than {options.TimeLimit.TotalSeconds:0} seconds and was stopped. Try again; the paper can be read on screen meanwhile.");
            }

            return await packer.PackAsync(pdf, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await door.WaitAsync();
        try
        {
            isDisposed = true;
            if (current is not null)
            {
                await current.RetireAsync();
                current = null;
            }

            playwright?.Dispose();
            playwright = null;
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>For a host that disposes without waiting.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<byte[]> PrintInBrowserAsync(string document, CancellationToken cancellationToken)
    {
        var browser = await TakeBrowserAsync(cancellationToken);
        try
        {
            return await WithCancellation(PrintAsync(browser.Browser, document), cancellationToken);
        }
        catch (Exception error) when (error is OperationCanceledException or TimeoutException)
        {
            await ForgetAsync(browser);
            throw;
        }
        catch (PlaywrightException error)
        {
            // A browser that crashed, or was killed, is not used again.
            await ForgetAsync(browser);
            throw new PdfUnavailableException("The browser that prints PDFs stopped before it was done. Try again; the paper can be read on screen meanwhile.", error);
        }
        finally
        {
            await browser.LeaveAsync();
        }
    }

    private async Task<byte[]> PrintAsync(IBrowser browser, string document)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            JavaScriptEnabled = false,
            Offline = true,
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout((float)options.TimeLimit.TotalMilliseconds);
        await context.RouteAsync("**/*", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync(document, new() { WaitUntil = WaitUntilState.Load });
        return await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
    }

    /// <summary>The warm browser, or a new one where there is none, it is worn or it is gone.</summary>
    private async Task<WarmBrowser> TakeBrowserAsync(CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (current is not null && current.TryEnter(options.PapersPerBrowser))
            {
                return current;
            }

            if (current is not null)
            {
                await current.RetireAsync();
                current = null;
            }

            current = new(await StartAsync());
            current.TryEnter(options.PapersPerBrowser);
            return current;
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = BrowserFinder.Find(options);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                ChromiumSandbox = options.Sandbox ?? !IsRoot,
                Env = BrowserEnvironment.Variables(),
                Timeout = (float)options.TimeLimit.TotalMilliseconds,
                HandleSIGHUP = false,
                HandleSIGINT = false,
                HandleSIGTERM = false,
                Args =
                [
                    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",

                    // Every request is refused before it leaves; should one be missed, it finds no name and no way out.
                    "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
                ],
            });
        }
        catch (PlaywrightException error)
        {
            throw new PdfUnavailableException(
                path is null
                    ? "PDFs need a browser on this server and none was found. Install Chromium, Chrome or Edge, or name its path in the setting Pdf:BrowserPath. Pages, workbooks and CSV files work without it."
                    : $"The browser {path} did not start, so there is no PDF. Where it runs in a container without user namespaces, set Pdf:Sandbox to false. Pages, workbooks and CSV files work without it.",
                error);
        }
    }

    private async Task ForgetAsync(WarmBrowser browser)
    {
        await door.WaitAsync(CancellationToken.None);
        try
        {
            if (ReferenceEquals(current, browser))
            {
                current = null;
            }
        }
        finally
        {
            door.Release();
        }

        await browser.KillAsync();
    }

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private static async Task<byte[]> WithCancellation(Task<byte[]> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The browser is closed next, which ends the work; its error has then been told already.
            _ = work.ContinueWith(static ended => ended.Exception, TaskScheduler.Default);
            throw;
        }
    }
}
