using System.Globalization;

namespace BudgetMonitor.Domain.Words;

/// <summary>
/// Cuts text between characters as a reader sees them: an emoji, a letter with its accent or a family of joined signs is kept
/// whole or left out. Half of one is no text at all, and workbooks and databases refuse it.
/// </summary>
public static class WholeCharacters
{
    /// <summary>The beginning of a text, at most so long; the whole text where it is short enough.</summary>
    public static string Beginning(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        if (text.Length <= longest)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= longest)
        {
            end += next;
        }

        return text[..(end > 0 ? end : WholeRunes(text, longest))];
    }

    /// <summary>The end of a text, at most so long; the whole text where it is short enough.</summary>
    public static string End(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        var start = 0;
        while (text.Length - start > longest)
        {
            start += StringInfo.GetNextTextElementLength(text, start);
        }

        return text[start..];
    }

    /// <summary>A text in pieces of at most so many characters as a reader counts them.</summary>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var place = 0; place < starts.Length; place += most)
        {
            yield return text[starts[place]..(place + most < starts.Length ? starts[place + most] : text.Length)];
        }
    }

    /// <summary>Where one character alone is longer than the whole, such as a letter under a hundred accents, it is cut between its code points.</summary>
    private static int WholeRunes(string text, int longest)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (end + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end;
    }
}
