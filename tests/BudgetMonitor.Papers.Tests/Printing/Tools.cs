using System.Diagnostics;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Runs the programs that read a PDF from outside: poppler's and qpdf.</summary>
internal static class Tools
{
    public static Task<string> TextAsync(byte[] pdf) => RunAsync(pdf, "pdftotext", file => ["-layout", "-enc", "UTF-8", file, "-"]);

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", file => [file]);

    /// <summary>The document's tags as text.</summary>
    public static Task<string> TagsAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", file => ["-struct", file]);

    /// <summary>The PDF's objects, unpacked.</summary>
    public static Task<string> ObjectsAsync(byte[] pdf) => RunAsync(pdf, "qpdf", file => ["--qdf", "--object-streams=disable", file, "-"]);

    private static async Task<string> RunAsync(byte[] pdf, string program, Func<string, string[]> arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.Should().Be(0, "{0} should read the PDF: {1}", program, await errors);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
