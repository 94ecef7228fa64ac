namespace BudgetMonitor.Reporting.Model;

/// <summary>A table of a paper: typed columns, rows with exact values, and the notes that stand under it.</summary>
public sealed record PaperTable
{
    /// <summary>The id, such as table-1a: the name of its CSV file and its anchor on the page.</summary>
    public required string Id { get; init; }

    /// <summary>The number that the paper gives it, such as "Table 1a"; null for a table without one.</summary>
    public RichText? NumberText { get; init; }

    /// <summary>The number as it is shown.</summary>
    public string? Number { get => NumberText?.Plain; init => NumberText = value; }

    /// <summary>The title, such as "Directorate revenue position". Every table has one.</summary>
    public RichText TitleText { get => field ?? throw new InvalidOperationException($"The table {Id} has no title."); init; }

    /// <summary>The title as it is shown.</summary>
    public string Title { get => TitleText.Plain; init => TitleText = value; }

    /// <summary>A short title where space is narrow, such as the name of a sheet.</summary>
    public RichText ShortText { get => field ?? TitleText; init; }

    /// <summary>The short title as it is shown.</summary>
    public string ShortTitle { get => ShortText.Plain; init => ShortText = value; }

    /// <summary>What the table is called in every month, where its title is a finding or has a day in it; null where the title will do.</summary>
    public RichText? LastingName { get; init; }

    /// <summary>What it is called where somebody chooses among tables, the same in every month.</summary>
    public string LastingTitle => LastingName?.Plain ?? FullTitle;

    /// <summary>Unit and sign rule in words, printed under the title.</summary>
    public required string Rule { get; init; }

    /// <summary>The head of the column of row labels, such as "Directorate".</summary>
    public required string LabelHead { get; init; }

    /// <summary>The columns after the row labels.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows; each has as many cells as there are columns.</summary>
    public required IReadOnlyList<PaperRow> Rows { get; init; }

    /// <summary>The notes under the table: markers, rating rule, and rounding where shown parts really do not add up.</summary>
    public IReadOnlyList<TableNote> Notes { get; init; } = [];

    /// <summary>"Table 1a: Directorate revenue position".</summary>
    public string FullTitle => Number is null ? Title : $"{Number}: {Title}";

    /// <summary>All column heads in order, the row labels' first, exactly as the CSV file has them.</summary>
    public IEnumerable<string> Heads => Columns.Select(column => column.Head).Prepend(LabelHead);

    /// <summary>The table with everything that its names and notes refer to by the names of the finished paper.</summary>
    public PaperTable Named(PaperNames names) => this with
    {
        NumberText = NumberText?.Named(names),
        TitleText = TitleText.Named(names),
        ShortText = ShortText.Named(names),
        LastingName = LastingName?.Named(names),
        Notes = [.. Notes.Select(note => note with { Words = note.Words.Named(names) })],
    };
}

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Sums of money.</summary>
    Money,

    /// <summary>Per cents.</summary>
    Percentage,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Judgements: a word and a shape as well as a colour.</summary>
    Mark,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">What stands at its head, such as "Net Forecast Variance *".</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Unit">The unit behind the name, such as "£m"; null for none.</param>
public sealed record TableColumn(string Name, ColumnKind Kind, string? Unit = null)
{
    /// <summary>Whether a little white space before it parts it from the columns of another group.</summary>
    public bool StartsGroup { get; init; }

    /// <summary>Name and unit: "Net Forecast Variance * £m".</summary>
    public string Head => Unit is null ? Name : $"{Name} {Unit}";

    /// <summary>Whether it holds figures, which stand to the right.</summary>
    public bool IsFigures => Kind is ColumnKind.Money or ColumnKind.Percentage or ColumnKind.Count;
}

/// <summary>What a row is in the order of a table.</summary>
public enum PaperRowKind
{
    /// <summary>A heading without figures.</summary>
    Heading,

    /// <summary>An ordinary row.</summary>
    Line,

    /// <summary>A subtotal: heavier, with a rule above.</summary>
    SubTotal,

    /// <summary>A total: a stronger rule.</summary>
    Total,
}

/// <summary>A row of a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its label.</param>
/// <param name="Cells">One cell for each column.</param>
public sealed record PaperRow(PaperRowKind Kind, string Label, IReadOnlyList<TableCell> Cells)
{
    /// <summary>How far the label is set in: 0, 1 or 2.</summary>
    public int Indent { get; init; }

    /// <summary>A mark after the label, explained under the table.</summary>
    public string? Marker { get; init; }

    /// <summary>The code of the one head that the row shows; null for a heading or a sum of several.</summary>
    public string? HeadCode { get; init; }

    /// <summary>The judgement that is the row's label and carries its shape and colour; null for any other row.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Label and mark: the first cell of the row in the CSV file.</summary>
    public string MarkedLabel => Label + Marker;
}

/// <summary>A note under a table.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marker">The mark that it explains; null for a note on the whole table.</param>
public sealed record TableNote(RichText Words, string? Marker = null)
{
    /// <summary>The words as they are shown.</summary>
    public string Text => Words.Plain;
}
