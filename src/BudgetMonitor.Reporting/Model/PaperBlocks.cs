namespace BudgetMonitor.Reporting.Model;

/// <summary>Something in a section of a paper.</summary>
public abstract record PaperBlock
{
    /// <summary>The block with everything that its texts refer to by the names of the finished paper.</summary>
    public abstract PaperBlock Named(PaperNames names);
}

/// <summary>The block at the head of a paper: from, to, date, subject and so on.</summary>
/// <param name="Lines">Name and value pairs in order.</param>
public sealed record CoverBlock(IReadOnlyList<CoverLine> Lines) : PaperBlock
{
    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Lines = [.. Lines.Select(line => line with { Values = [.. line.Values.Select(value => value.Named(names))] })] };
}

/// <summary>One line of the cover block; several values stand under each other.</summary>
/// <param name="Name">Such as "From".</param>
/// <param name="Values">Such as "Corporate Director of Finance".</param>
public sealed record CoverLine(string Name, IReadOnlyList<RichText> Values);

/// <summary>A heading inside a section.</summary>
/// <param name="Level">3 or 4: the title is 1, a section's heading 2.</param>
/// <param name="Words">The heading.</param>
public sealed record HeadingBlock(int Level, RichText Words) : PaperBlock
{
    /// <summary>The heading as it is shown.</summary>
    public string Text => Words.Plain;

    /// <summary>The code of the head that it is about, where a page on screen may lead to it; null for none.</summary>
    public string? HeadCode { get; init; }

    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Words = Words.Named(names) };
}

/// <summary>A paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="Number">The paragraph's number, such as 3.1; null where it has none.</param>
public sealed record ParagraphBlock(RichText Text, string? Number = null) : PaperBlock
{
    /// <summary>Whether it leads into what follows and stays on one page with its start.</summary>
    public bool StaysWithNext { get; init; }

    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Text = Text.Named(names) };
}

/// <summary>The sentence that answers the paper's question, set larger than the rest.</summary>
/// <param name="Text">The answer.</param>
public sealed record HeadlineBlock(RichText Text) : PaperBlock
{
    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Text = Text.Named(names) };
}

/// <summary>How the items of a list are marked.</summary>
public enum ListMarker
{
    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>a, b, c.</summary>
    Letter,

    /// <summary>i, ii, iii.</summary>
    Roman,
}

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Marker">How they are marked.</param>
public sealed record ListBlock(IReadOnlyList<RichText> Items, ListMarker Marker = ListMarker.Bullet) : PaperBlock
{
    /// <summary>Whether it is set close, as a long run of short lists is.</summary>
    public bool IsTight { get; init; }

    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Items = [.. Items.Select(item => item.Named(names))] };
}

/// <summary>A note set apart from the text, such as where a demonstration's figures come from.</summary>
/// <param name="Title">The word or words that it opens with.</param>
/// <param name="Lines">The paragraphs.</param>
public sealed record NoteBlock(string Title, IReadOnlyList<RichText> Lines) : PaperBlock
{
    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Lines = [.. Lines.Select(line => line.Named(names))] };
}

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
public sealed record TableBlock(PaperTable Table) : PaperBlock
{
    /// <summary>Whether the section's heading is the table's title already, as an appendix's is.</summary>
    public bool TitleIsHeading { get; init; }

    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Table = Table.Named(names) };
}

/// <summary>A chart with the table of its data.</summary>
/// <param name="Chart">The chart.</param>
public sealed record ChartBlock(PaperChart Chart) : PaperBlock
{
    /// <summary>
    /// The id of a table of the same paper that has the chart's figures already; null where the chart brings its own table,
    /// as most do.
    /// </summary>
    public string? DataTableId { get; init; }

    /// <summary>Whether it stands before the table that it draws, and on one page with the start of it.</summary>
    public bool LeadsToTable { get; init; }

    /// <inheritdoc/>
    public override PaperBlock Named(PaperNames names) => this with { Chart = Chart.WithHead(Chart.Head.Named(names)) };
}
