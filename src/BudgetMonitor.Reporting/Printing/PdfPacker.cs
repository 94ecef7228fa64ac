using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Reporting.Printing;

/// <summary>Packs a PDF with qpdf where it is installed: the same pages and tags in a fraction of the size.</summary>
/// <param name="options">Where qpdf is.</param>
/// <param name="logger">Hears why a PDF was not packed.</param>
/// <param name="timeLimit">The longest that packing may take; 20 seconds where none is given, several times what the largest paper needs.</param>
/// <param name="workFolder">Where files in between are laid; the system's temporary folder where none is given.</param>
internal sealed partial class PdfPacker(PdfPrinterOptions options, ILogger logger, TimeSpan? timeLimit = null, string? workFolder = null)
{
    private static readonly TimeSpan UsualTimeLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The packed PDF; the PDF as it was where qpdf is missing, fails, takes too long or gives nothing, because a larger PDF
    /// is better than none. Files in between are gone in every case.
    /// </summary>
    public async Task<byte[]> PackAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        if ((options.QpdfPath ?? BrowserFinder.OnPath("qpdf")) is not { } qpdf || !File.Exists(qpdf))
        {
            return pdf;
        }

        var folder = Path.Combine(workFolder ?? Path.GetTempPath(), $"budget-paper-{Guid.NewGuid():N}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit ?? UsualTimeLimit);
        try
        {
            Directory.CreateDirectory(folder);
            return await PackAsync(qpdf, folder, pdf, limit.Token) ?? pdf;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotPacked(logger, "it took too long");
            return pdf;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            NotPacked(logger, error.Message.ReplaceLineEndings(" "));
            return pdf;
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>What qpdf made; null where that is no PDF.</summary>
    private async Task<byte[]?> PackAsync(string qpdf, string folder, byte[] pdf, CancellationToken cancellationToken)
    {
        var from = Path.Combine(folder, "in.pdf");
        var to = Path.Combine(folder, "out.pdf");
        await File.WriteAllBytesAsync(from, pdf, cancellationToken);
        var (exitCode, errors) = await RunAsync(qpdf, ["--object-streams=generate", "--recompress-flate", "--compression-level=9", from, to], cancellationToken);

        // 3 is "done, with warnings".
        if (exitCode is not (0 or 3))
        {
            NotPacked(logger, $"exit code {exitCode}, {errors.ReplaceLineEndings(" ")}");
            return null;
        }

        var packed = await File.ReadAllBytesAsync(to, cancellationToken);
        if (packed.AsSpan().StartsWith("%PDF-"u8))
        {
            return packed;
        }

        NotPacked(logger, $"what it gave is no PDF ({packed.Length} bytes)");
        return null;
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        BrowserEnvironment.Apply(start.Environment);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("qpdf did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await output;
            return (process.ExitCode, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                // Its files can be removed only once it is gone.
                process.Kill(entireProcessTree: true);
                process.WaitForExit(TimeSpan.FromSeconds(5));
            }
        }
    }

    private void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            NotRemoved(logger, folder, error.Message.ReplaceLineEndings(" "));
        }
    }

    [LoggerMessage(LogLevel.Warning, "qpdf did not pack a PDF: {Why}. It is served as printed.")]
    private static partial void NotPacked(ILogger logger, string why);

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} of a packed PDF could not be removed: {Why}")]
    private static partial void NotRemoved(ILogger logger, string folder, string why);
}
