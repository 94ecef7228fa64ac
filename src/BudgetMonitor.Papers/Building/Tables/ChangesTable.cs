using System.Globalization;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>What a correction changed: one row for each cell of the paper's tables, and one for each sentence, that is not what it was.</summary>
internal static class ChangesTable
{
    /// <summary>The id of the table of figures.</summary>
    public const string Id = "changes";

    /// <summary>The id of the table of sentences.</summary>
    public const string SentencesId = "changed-sentences";

    /// <summary>A member reads no more than a page or two of changes; a longer list is cut with a pointer to the file that has it whole.</summary>
    public const int MostRows = 60;

    /// <summary>The tables of a correction as they are printed, at most <see cref="MostRows"/> rows each; none where nothing changed.</summary>
    public static IEnumerable<PaperTable> Printed(PaperCorrection correction) => Whole(correction).Select(Cut);

    /// <summary>The paper with its list of changes uncut, as workbook and CSV files have it.</summary>
    public static Paper InFull(Paper paper, PaperCorrection correction)
    {
        var whole = Whole(correction).ToDictionary(table => table.Id);
        return paper with
        {
            Sections = paper.Sections.Select(section => section with
            {
                Blocks = section.Blocks.Select(block => block is TableBlock { Table: var table } holder && whole.TryGetValue(table.Id, out var full) ? holder with { Table = full } : block).ToList(),
            }).ToList(),
        };
    }

    private static IEnumerable<PaperTable> Whole(PaperCorrection correction)
    {
        if (correction.Changes.Count > 0)
        {
            yield return Figures(correction);
        }

        if (correction.Sentences is { Count: > 0 } sentences)
        {
            yield return Sentences(correction, sentences);
        }
    }

    private static PaperTable Figures(PaperCorrection correction) => new()
    {
        Id = Id,
        Title = PublicationWords.ChangedSince(correction) + ": figures",
        ShortTitle = "Changed figures",
        Rule = "Every figure as it is printed in its table, before and after.",
        LabelHead = "Table",
        Columns =
        [
            new("Row", ColumnKind.Text),
            new("Column", ColumnKind.Text),
            new("Before", ColumnKind.Text),
            new("After", ColumnKind.Text),
        ],
        Rows = correction.Changes
            .Select(change => new PaperRow(
                PaperRowKind.Line,
                change.Table,
                [new TextCell(change.Row), new TextCell(change.Column), Cell(change.Before, "not in the table before"), Cell(change.After, "no longer in the table")]))
            .ToList(),
    };

    private static PaperTable Sentences(PaperCorrection correction, IReadOnlyList<SentenceChange> sentences) => new()
    {
        Id = SentencesId,
        Title = PublicationWords.ChangedSince(correction) + ": sentences",
        ShortTitle = "Changed sentences",
        Rule = "Every sentence of the text as it is printed, before and after.",
        LabelHead = "Section",
        Columns = [new("Before", ColumnKind.Text), new("After", ColumnKind.Text)],
        Rows = sentences
            .Select(change => new PaperRow(PaperRowKind.Line, change.Section, [new TextCell(change.Before ?? "not there before"), new TextCell(change.After ?? "left out")]))
            .ToList(),
    };

    private static PaperTable Cut(PaperTable table) => table.Rows.Count <= MostRows ? table : table with
    {
        Rows = [.. table.Rows.Take(MostRows)],
        Notes =
        [
            .. table.Notes,
            new(string.Create(CultureInfo.InvariantCulture, $"These are the first {MostRows} of {table.Rows.Count:#,##0}. All of them stand in {table.Id}.csv and in the workbook, which are kept with this version.")),
        ],
    };

    private static TableCell Cell(string? shown, string absent) => shown switch
    {
        null => new TextCell(absent),
        "" => new TextCell("blank"),
        _ => PrintedCell.Looks(shown) ? new PrintedCell(shown) : new TextCell(shown),
    };
}
