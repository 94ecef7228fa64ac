using System.Globalization;

namespace BudgetMonitor.Reporting.Model;

/// <summary>
/// A paper as a plain model: made once from what it reports, then written as a page, a PDF, a workbook and CSV files
/// by writers that do no arithmetic, so a figure cannot differ between them.
/// </summary>
public record Paper
{
    /// <summary>The title, such as "Revenue budget monitoring - January 2018".</summary>
    public required string Title { get; init; }

    /// <summary>Whose paper it is, over the title and as its author.</summary>
    public required string Publisher { get; init; }

    /// <summary>The publisher's accent colour as #rrggbb: one thin rule under its name.</summary>
    public required string AccentColour { get; init; }

    /// <summary>What it reports on, such as "January 2018 (period 10) of 2017-18".</summary>
    public required string Subject { get; init; }

    /// <summary>Draft or published, and whether it is a demonstration.</summary>
    public required PaperStatus Status { get; init; }

    /// <summary>When the paper was made, in UTC.</summary>
    public required DateTimeOffset ProducedAt { get; init; }

    /// <summary>The data version that every figure in it was read at.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The parts of the paper in order.</summary>
    public required IReadOnlyList<PaperSection> Sections { get; init; }

    /// <summary>Every table of the paper in order, the data of its charts among them.</summary>
    public IEnumerable<PaperTable> Tables => Sections.SelectMany(section => section.Blocks).Select(block => block switch
    {
        TableBlock table => table.Table,
        ChartBlock { DataTableId: null } chart => chart.Chart.Data,
        _ => null,
    }).OfType<PaperTable>();

    /// <summary>Every chart of the paper in order.</summary>
    public IEnumerable<ChartBlock> Charts => Sections.SelectMany(section => section.Blocks).OfType<ChartBlock>();

    /// <summary>
    /// The figures that stand in the paper's text, each with its paragraph and what it is: for whoever checks where a figure
    /// comes from. It goes into the workbook and the CSV files, and is not printed; null where the text has no figure.
    /// </summary>
    public PaperTable? TextFigures { get; init; }

    /// <summary>Every table of the paper in order, the list of the text's figures last.</summary>
    public IEnumerable<PaperTable> AllTables => TextFigures is null ? Tables : Tables.Append(TextFigures);

    /// <summary>The table with this id, or null.</summary>
    public PaperTable? FindTable(string id) => AllTables.FirstOrDefault(table => table.Id == id);
}

/// <summary>The state of a paper, always shown as a word.</summary>
/// <param name="IsPublished">Whether the period is published; otherwise the paper is a draft.</param>
/// <param name="IsDemonstration">Whether the figures are a demonstration's.</param>
/// <param name="Version">The version that was published; null where none is kept.</param>
public sealed record PaperStatus(bool IsPublished, bool IsDemonstration, int? Version = null)
{
    /// <summary>"Draft", "Published", "Published, version 2", "Demonstration draft" or "Demonstration, published, version 2".</summary>
    public string Word => (IsPublished, IsDemonstration) switch
    {
        (false, false) => "Draft",
        (true, false) => "Published" + VersionWord,
        (false, true) => "Demonstration draft",
        (true, true) => "Demonstration, published" + VersionWord,
    };

    private string VersionWord => Version is { } version ? string.Create(CultureInfo.InvariantCulture, $", version {version}") : string.Empty;
}

/// <summary>A part of a paper.</summary>
/// <param name="Id">Unique in the paper; the anchor on the page.</param>
/// <param name="Heading">The heading; null for the cover.</param>
/// <param name="Number">The number before the heading; null where the paper does not number it.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record PaperSection(string Id, RichText? Heading, string? Number, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>What an appendix is called before its heading, such as "Appendix C, 1.6"; null for any other section.</summary>
    public RichText? Label { get; init; }

    /// <summary>The heading as it is shown: "Appendix C, 1.6: Savings by reference and workstream".</summary>
    public string? Title => Label is null ? Heading?.Plain : Heading is { Plain.Length: > 0 } ? $"{Label}: {Heading}" : Label.Plain;

    /// <summary>The letter or number of an appendix, such as A or 2; null for what is none.</summary>
    public string? Letter => Label?.Appendix?.Letter;

    /// <summary>The part of the catalogue that made it; null outside a paper.</summary>
    public string? PartId { get; init; }

    /// <summary>Whether it is printed on landscape pages, because a table in it is wide.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether it is printed in two columns, because it is made of many short lines.</summary>
    public bool IsInColumns { get; init; }

    /// <summary>Whether it starts on a new page, as appendices do.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The section with everything that its texts refer to by the names of the finished paper.</summary>
    public PaperSection Named(PaperNames names) => this with { Label = Label?.Named(names), Heading = Heading?.Named(names), Blocks = [.. Blocks.Select(block => block.Named(names))] };
}
