namespace BudgetMonitor.Domain.Round;

/// <summary>A paragraph of a commentary, or an item of a list in it.</summary>
/// <param name="Text">The words, without the mark of an item.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
public sealed record CommentaryPassage(string Text, bool IsItem);

/// <summary>The paragraphs of a commentary.</summary>
public static class CommentaryText
{
    /// <summary>The text as it is kept: one kind of line end, no spaces at line ends, one empty line between paragraphs, none around.</summary>
    public static string Tidy(string? text) => string.Join("\n\n", Paragraphs(text));

    /// <summary>
    /// The paragraphs and the items of lists, in order. A line that begins with a dash, an asterisk or a bullet and a space is
    /// an item, without its mark; the lines around it are paragraphs as ever.
    /// </summary>
    public static IReadOnlyList<CommentaryPassage> Passages(string? text)
    {
        var passages = new List<CommentaryPassage>();
        foreach (var paragraph in Paragraphs(text))
        {
            var lines = new List<string>();
            foreach (var line in paragraph.Split('\n'))
            {
                if (ItemOf(line) is { } item)
                {
                    Flush(lines);
                    passages.Add(new(item, IsItem: true));
                }
                else
                {
                    lines.Add(line);
                }
            }

            Flush(lines);
        }

        return passages;

        void Flush(List<string> lines)
        {
            if (lines.Count > 0)
            {
                passages.Add(new(string.Join('\n', lines), IsItem: false));
                lines.Clear();
            }
        }
    }

    private static string? ItemOf(string line) =>
        line.TrimStart() is [('-' or '*' or '•' or '–'), ' ', ..] item && item[2..].Trim() is { Length: > 0 } words ? words : null;

    /// <summary>The paragraphs, which empty lines part.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Append(string.Empty))
        {
            if (line.Trim() is { Length: > 0 })
            {
                lines.Add(line.TrimEnd());
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join('\n', lines));
                lines.Clear();
            }
        }

        return paragraphs;
    }
}
