using System.Globalization;
using System.Text;

namespace BudgetMonitor.Domain.Fields;

/// <summary>
/// The one rule for people's words, at whatever door they come in: a page, a pasted block or a file. What it lets in can be
/// stored, printed in every kind of paper, exported and loaded again.
/// </summary>
public static class TypedText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// The text as it is stored. Line breaks of rare kinds become plain ones: Word writes the one of Shift and Enter as a
    /// vertical tab. Those of two characters stay: a file comes back as it was, and only forms send them for plain ones.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny("\u000B\u000C\u0085\u2028\u2029") < 0
            ? text
            : text.Replace('\u000B', '\n')
                .Replace('\u000C', '\n')
                .Replace('\u0085', '\n')
                .Replace('\u2028', '\n')
                .Replace('\u2029', '\n');
    }

    /// <summary>
    /// The first character that cannot be stored, as its number: a control character, half of a pair, or one that Unicode
    /// keeps for nobody. Null where every character can.
    /// </summary>
    public static string? Unstorable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var place = 0; place < text.Length; place++)
        {
            if (Rune.TryGetRuneAt(text, place, out var rune))
            {
                if (IsUnstorable(rune))
                {
                    return Name(rune.Value);
                }

                place += rune.Utf16SequenceLength - 1;
            }
            else
            {
                return Name(text[place]);
            }
        }

        return null;
    }

    /// <summary>
    /// A code, a figure or a day without the marks that nobody sees and that come along when a cell is copied from a web
    /// page or a document. They change nothing of what it says.
    /// </summary>
    public static string WithoutMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsMark) ? string.Concat(text.Where(letter => !IsMark(letter))) : text;
    }

    private static bool IsUnstorable(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsMark(char letter) =>
        letter is '\u00AD' or ByteOrderMark || (char.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter is >= '\u200B' and <= '\u206F');

    private static string Name(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");
}
