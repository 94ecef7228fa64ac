using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace BudgetMonitor.Papers.Printing;

/// <summary>Packs a PDF with qpdf where it is installed: the same pages and tags in a fraction of the size.</summary>
internal sealed partial class PdfPacker(PdfPrinterOptions options, ILogger logger)
{
    /// <summary>The packed PDF; the PDF as it was where qpdf is missing or fails, because a larger PDF is better than none.</summary>
    public async Task<byte[]> PackAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        if ((options.QpdfPath ?? BrowserFinder.OnPath("qpdf")) is not { } qpdf || !File.Exists(qpdf))
        {
            return pdf;
        }

        var folder = Directory.CreateTempSubdirectory("budget-paper-");
        try
        {
            var from = Path.Combine(folder.FullName, "in.pdf");
            var to = Path.Combine(folder.FullName, "out.pdf");
            await File.WriteAllBytesAsync(from, pdf, cancellationToken);
            var start = new ProcessStartInfo(qpdf) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            string[] arguments = ["--object-streams=generate", "--recompress-flate", "--compression-level=9", from, to];
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

                // 3 is "done, with warnings".
                if (process.ExitCode is not (0 or 3))
                {
                    NotPacked(logger, process.ExitCode, (await errors).ReplaceLineEndings(" "));
                    return pdf;
                }
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }

            return await File.ReadAllBytesAsync(to, cancellationToken);
        }
        catch (Exception error) when (error is IOException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            NotPacked(logger, -1, error.Message.ReplaceLineEndings(" "));
            return pdf;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [LoggerMessage(LogLevel.Warning, "qpdf did not pack a PDF (exit code {ExitCode}): {Error}. It is served as printed.")]
    private static partial void NotPacked(ILogger logger, int exitCode, string error);
}
