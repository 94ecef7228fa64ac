using System.Text;
using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>Words as a cell of a workbook can hold them.</summary>
internal static class WorkbookText
{
    /// <summary>The most that a cell holds.</summary>
    public const int MostInCell = 32_767;

    private const string CutMark = " … (the whole text is in the CSV file)";

    /// <summary>
    /// The words without what no workbook may hold: control characters, the two code points that are no characters, and halves
    /// of characters. What a person sees is the same.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text.All(IsPlain) ? text : Cleaned(text);
        return clean.Length <= MostInCell ? clean : WholeCharacters.Beginning(clean, MostInCell - CutMark.Length) + CutMark;
    }

    /// <summary>The words in one line, for a name.</summary>
    public static string InOneLine(string text) => string.Join(' ', Of(text).Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsPlain(char letter) => letter is '\t' or '\n' or (>= ' ' and < '\u007F') or (> '\u009F' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);

        // A half of a character comes out of the enumeration as the sign for what cannot be read.
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or '\v' or '\f' or 0x85)
            {
                clean.Append(rune.Value == '\t' ? '\t' : '\n');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
