using System.Globalization;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>
/// Where words that are longer than a column may be broken. A browser shrinks a whole printed document to the width of the
/// widest thing in it, so nothing in a paper may be wider than its page: links, names without a space and sums alike.
/// </summary>
internal static class LongWords
{
    /// <summary>The longest word that is kept in one piece in a table of few columns; few English words are longer.</summary>
    public const int Longest = 22;

    /// <summary>The shortest piece that a word is broken into, however many columns a table has.</summary>
    private const int Shortest = 9;

    /// <summary>The characters of a table's type that stand beside each other on a portrait page.</summary>
    private const int AcrossPage = 108;

    /// <summary>What stands between two columns, in characters.</summary>
    private const int Between = 3;

    /// <summary>
    /// The longest word that is kept in one piece in a table: as many characters as still let all its columns stand beside each
    /// other, so that ordinary words are whole wherever there is room for them.
    /// </summary>
    public static int LongestIn(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<int> columns =
        [
            LongestWord(table.Rows.Select(row => row.Label).Prepend(table.LabelHead)),
            .. table.Columns.Select((column, place) => LongestWord(table.Rows.Where(row => row.Cells.Count > place).Select(row => row.Cells[place].Display).Prepend(column.Name))),
        ];
        var longest = Longest;
        while (longest > Shortest && columns.Sum(words => Math.Min(words, longest) + Between) > AcrossPage)
        {
            longest--;
        }

        return longest;
    }

    /// <summary>The characters of the longest word of several texts.</summary>
    public static int LongestWord(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split((char[]?)null)).Select(word => word.Length).DefaultIfEmpty().Max();

    /// <summary>A text in pieces between which a line may end; one piece where every word is short.</summary>
    public static IReadOnlyList<string> Pieces(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest)
        {
            return [text];
        }

        var pieces = new List<string>();
        var start = 0;
        var from = 0;
        while (from < text.Length)
        {
            var end = from;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end - from > longest)
            {
                var broken = Broken(text[from..end], longest);
                pieces.Add(text[start..from] + broken[0]);
                pieces.AddRange(broken.Skip(1).SkipLast(1));
                start = end - broken[^1].Length;
            }

            from = end + 1;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>A long word in at least two pieces: after what parts it, such as a slash or a comma, else after so many characters.</summary>
    private static List<string> Broken(string word, int longest)
    {
        var pieces = new List<string>();
        foreach (var part in Parts(word))
        {
            if (pieces.Count > 0 && new StringInfo(pieces[^1]).LengthInTextElements + new StringInfo(part).LengthInTextElements <= longest / 2)
            {
                pieces[^1] += part;
            }
            else
            {
                pieces.AddRange(WholeCharacters.Pieces(part, Math.Max(1, longest / 2)));
            }
        }

        if (pieces.Count == 1)
        {
            pieces.Add(string.Empty);
        }

        return pieces;
    }

    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var place = 0; place < word.Length - 1; place++)
        {
            // The sign of an amount stays with its pounds.
            if ("/\\?&=.,;:_-%+@".Contains(word[place], StringComparison.Ordinal) && word[place + 1] != '£')
            {
                yield return word[start..(place + 1)];
                start = place + 1;
            }
        }

        yield return word[start..];
    }
}
