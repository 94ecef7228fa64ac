using System.Text;

namespace BudgetMonitor.Exchange.Reading;

/// <summary>Turns a file's bytes into text: UTF-8 with or without a mark. Anything else is recognised and refused by name.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with an error that says which encoding it seems to be and how to save it right.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, ICollection<BundleError> errors)
    {
        string? Refuse(int line, string problem, string advice)
        {
            errors.Add(BundleError.At(file, line, string.Empty, string.Empty, problem, advice));
            return null;
        }

        const string saveAs = "Save it as \"CSV UTF-8 (comma delimited)\"";
        if (bytes.IsEmpty)
        {
            return Refuse(0, "the file is empty", "Give it its header line, or leave the file out");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return Refuse(0, "this is a workbook or a zip file and not a CSV file", saveAs);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return Refuse(0, "the file is encoded in UTF-32", saveAs);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || LooksLikeUtf16(bytes))
        {
            return Refuse(0, "the file is encoded in UTF-16 (\"Unicode text\")", saveAs);
        }

        var content = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var nul = content.IndexOf((byte)0);
        if (nul >= 0)
        {
            return Refuse(LineAt(content, nul), "the line holds a NUL character, which no CSV file has", "Export the file again from where it came from");
        }

        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var at = Math.Clamp(exception.Index, 0, content.Length - 1);
            return Refuse(LineAt(content, at), "the line is not UTF-8; the file seems to be encoded in Windows-1252", saveAs);
        }
    }

    /// <summary>UTF-16 without a mark: every second byte of ordinary text is nil.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 200)];
        if (sample.Length < 4)
        {
            return false;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        return Math.Max(even, odd) * 2 > sample.Length * 3 / 4 && Math.Min(even, odd) == 0;
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => 1 + bytes[..at].Count((byte)'\n');
}
