using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>Every figure that the product put into the paper's text: where it stands, what it is, as it is shown, and the field that inserted it.</summary>
internal static class TextFiguresTable
{
    public const string Id = "narrative-figures";

    private const string MadeByTheProduct = "made into the sentence by the product";

    /// <summary>A figure without a label of its own is told by the words before it, this many characters of them.</summary>
    private const int MostWords = 90;

    /// <summary>The list; null where the text has no figure.</summary>
    public static PaperTable? Of(IEnumerable<PaperSection> sections)
    {
        var rows = sections.SelectMany(OfSection).ToList();
        return rows.Count == 0
            ? null
            : new()
            {
                Id = Id,
                Title = "Figures in the text of the paper",
                ShortTitle = "Figures in the text",
                Rule = "As the text shows them, with unit and sign. A field in braces was inserted by the writer of the text.",
                LabelHead = "Paragraph",
                Columns = [new("Figure", ColumnKind.Text), new("Amount", ColumnKind.Text), new("Field", ColumnKind.Text)],
                Rows = rows,
            };
    }

    private static IEnumerable<PaperRow> OfSection(PaperSection section)
    {
        var place = section.Title ?? "Cover";
        if (section.Number is { } number)
        {
            place = $"{number} {place}";
        }

        var at = place;
        foreach (var block in section.Blocks)
        {
            at = block switch
            {
                HeadingBlock heading => $"{place}, {heading.Text}",
                ParagraphBlock { Number: { } own } => own,
                _ => at,
            };
            foreach (var text in Texts(block))
            {
                foreach (var row in Rows(at, text))
                {
                    yield return row;
                }
            }
        }
    }

    private static IEnumerable<RichText> Texts(PaperBlock block) => block switch
    {
        HeadlineBlock headline => [headline.Text],
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items,
        NoteBlock note => note.Lines,
        CoverBlock cover => cover.Lines.SelectMany(line => line.Values),
        _ => [],
    };

    private static IEnumerable<PaperRow> Rows(string place, RichText text)
    {
        var before = string.Empty;
        foreach (var run in text.Runs)
        {
            if (run.Role == TextRole.Figure)
            {
                yield return new(PaperRowKind.Line, place, [new TextCell(run.Label ?? Words(before)), new PrintedCell(run.Text), new TextCell(run.Field ?? MadeByTheProduct)]);
            }

            before += run.Text;
        }
    }

    /// <summary>The last words before a figure, from the beginning of a word.</summary>
    private static string Words(string before)
    {
        var text = before.Trim();
        if (text.Length <= MostWords)
        {
            return text.Length == 0 ? "Beginning of the text" : $"{text} …";
        }

        var cut = WholeCharacters.End(text, MostWords);
        var space = cut.IndexOf(' ', StringComparison.Ordinal);
        return $"… {(space < 0 ? cut : cut[(space + 1)..])} …";
    }
}
