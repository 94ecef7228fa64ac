using System.Diagnostics;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>Reads the text back out of a PDF that the product makes.</summary>
public static class Pdf
{
    /// <summary>The words of a PDF in their layout.</summary>
    public static async Task<string> TextAsync(Visitor visitor, string path)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var answer = await visitor.Context.APIRequest.GetAsync(path, new() { Timeout = 90_000 });
        answer.Status.Should().Be(200);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await answer.BodyAsync());
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
