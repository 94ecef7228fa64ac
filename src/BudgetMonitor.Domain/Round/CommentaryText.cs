namespace BudgetMonitor.Domain.Round;

/// <summary>The paragraphs of a commentary.</summary>
public static class CommentaryText
{
    /// <summary>The text as it is kept: one kind of line end, no spaces at line ends, one empty line between paragraphs, none around.</summary>
    public static string Tidy(string? text) => string.Join("\n\n", Paragraphs(text));

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
