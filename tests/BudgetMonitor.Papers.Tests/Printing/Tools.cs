using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BudgetMonitor.Papers.Tests.Printing;

/// <summary>Runs the programs that read a PDF from outside: poppler's and qpdf.</summary>
internal static partial class Tools
{
    public static Task<string> TextAsync(byte[] pdf) => RunAsync(pdf, "pdftotext", file => ["-layout", "-enc", "UTF-8", file, "-"]);

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", file => [file]);

    /// <summary>The document's tags as text.</summary>
    public static Task<string> TagsAsync(byte[] pdf) => RunAsync(pdf, "pdfinfo", file => ["-struct", file]);

    /// <summary>The PDF's objects, unpacked.</summary>
    public static Task<string> ObjectsAsync(byte[] pdf) => RunAsync(pdf, "qpdf", file => ["--qdf", "--object-streams=disable", file, "-"]);

    /// <summary>The scales at which the pages are printed, each once: several, or another than of an ordinary paper, where something wide has shrunk them.</summary>
    public static async Task<IReadOnlyList<string>> ScalesAsync(byte[] pdf) =>
        [.. PageScale().Matches(await ObjectsAsync(pdf)).Select(match => match.Groups["scale"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^stream\r?\n(?:q\r?\n)?(?<scale>0?\.\d+ 0 0 -0?\.\d+) \S+ \S+ cm$", RegexOptions.Multiline)]
    private static partial Regex PageScale();

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
