using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Papers that a council composes: parts, numbers, headings, letters, figures.</summary>
[Collection(SamplePapers.Collection)]
public class CompositionTests(SamplePapers samples)
{
    [Fact]
    public void Parts_stand_in_the_order_of_the_composition_and_numbers_follow()
    {
        var paper = Build(Own("cover", "ratings", "summary!", "roll-forwards"));

        paper.Sections.Select(section => (section.Number, section.Title)).Should().Equal(
            (null, null),
            ("1", "Ratings"),
            (null, "Summary"),
            ("2", "Roll forwards"));
        paper.Sections[3].Blocks.OfType<ParagraphBlock>().Should().OnlyContain(paragraph => paragraph.Number!.StartsWith("2."));
        paper.Sections[2].Blocks.OfType<ParagraphBlock>().Should().OnlyContain(paragraph => paragraph.Number == null);
    }

    [Fact]
    public void A_section_without_a_number_of_its_own_gets_one()
    {
        var about = Build(Own("cover", "about-figures") with { Parts = [new("cover", false), new("about-figures", true, "Reading this paper")] }).Sections[1];

        (about.Number, about.Title).Should().Be(("1", "Reading this paper"));
    }

    [Fact]
    public void The_default_composition_is_the_printed_paper()
    {
        var kinds = samples.KentSource.Kinds;

        PaperFactory.Build(samples.KentSource, kinds.Find(PaperKind.Cabinet)!).Sections.Select(section => (section.Number, section.Title))
            .Should().Equal(samples.Kent.Sections.Select(section => (section.Number, section.Title)));
        samples.Kent.Sections.Should().Contain(section => section.Title != null && section.Title.StartsWith("Appendix 1: "));
        samples.Norfolk.Sections.Where(section => section.Title is not null && section.Title.StartsWith("Appendix", StringComparison.Ordinal)).Select(section => section.Title![..10])
            .Should().ContainInOrder("Appendix A", "Appendix C", "Appendix C", "Appendix D", "Appendix E");
        samples.Norfolk.Sections.Select(section => section.Title).Should().Contain("Appendix C, 1.6: Savings by reference and workstream");
    }

    [Fact]
    public void Appendices_are_lettered_in_order_around_the_letters_that_are_chosen()
    {
        var composition = Own() with
        {
            Parts = [new("cover", false), new("revenue-position", true), new("appendix-e", false), new("appendix-1", false, "Line by line", "A"), new("appendix-a", false)],
        };

        var paper = Build(composition);

        paper.Sections.Where(section => section.Title?.StartsWith("Appendix", StringComparison.Ordinal) == true).Select(section => section.Title).Should().Equal(
            "Appendix B: Capital programme",
            "Appendix A: Line by line",
            "Appendix C: Budget monitoring by service");
        paper.FindTable("appendix-1")!.Number.Should().Be("Appendix A");
        paper.FindTable("table-1a")!.Notes.Select(note => note.Text).Should().Contain("Before directors' adjustments; Appendix A breaks this column down.");
    }

    [Theory]
    //          unit, decimals, sign, Kent's ASCH variance and budget, Norfolk's total variance
    [InlineData(null, null, null, "4.837", "-1.1")]
    [InlineData(FigureUnit.Thousands, null, SignStyle.Minus, "4,837.0", "-1,100.0")]
    [InlineData(FigureUnit.Pounds, null, SignStyle.Brackets, "4,837,000", "(1,100,000)")]
    [InlineData(FigureUnit.Millions, 1, SignStyle.PlusForPressures, "+4.8", "-1.1")]
    public void A_table_shows_exact_figures_in_the_style_that_is_chosen(FigureUnit? unit, int? decimals, SignStyle? sign, string above, string below)
    {
        var composition = Own("cover", "revenue-position", "appendix-1") with { EveryTable = new(unit, decimals, sign) };

        var table = Build(composition).FindTable("table-1a")!;

        var variances = table.Rows.Select(row => row.Cells[1]).OfType<MoneyCell>().ToList();
        variances.Should().OnlyContain(cell => cell.Display == cell.Style.Format(cell.Value));
        var style = variances[0].Style;
        style.Format(4_837_000.Pounds()).Should().Be(above);
        style.Format((-1_100_000).Pounds()).Should().Be(unit is null ? "-1.100" : below);
        table.Columns[1].Head.Should().EndWith(unit switch { FigureUnit.Pounds => "£", FigureUnit.Thousands => "£000", _ => "£m" });
        var budgets = table.Rows.Select(row => row.Cells[0]).OfType<MoneyCell>();
        budgets.Should().OnlyContain(cell => !cell.Display.StartsWith('+'), "a budget is no pressure");
    }

    [Fact]
    public void A_table_with_a_style_of_its_own_leaves_the_others_alone()
    {
        var composition = Own("cover", "revenue-position") with
        {
            EveryTable = new(Decimals: 2),
            Tables = new Dictionary<string, TableFigures> { ["table-1b"] = new(FigureUnit.Thousands, 0) },
        };

        var paper = Build(composition);

        Style(paper, "table-1a").Should().Be((FigureUnit.Millions, 2));
        Style(paper, "table-1b").Should().Be((FigureUnit.Thousands, 0));
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void Every_table_of_both_papers_obeys_the_style(string council)
    {
        var source = council == SamplePapers.KentName ? samples.KentSource : samples.NorfolkSource;
        var standing = source.Kinds.Find(source.MainKind)!;

        var paper = PaperFactory.Build(source, standing with { EveryTable = new(FigureUnit.Pounds, 2, SignStyle.PlusForPressures) });

        // A series says its unit column by column, and a chart's data stand in the unit of its axis.
        var tables = paper.Sections
            .Where(section => PartCatalogue.Find(section.PartId!)!.Needs != PartNeeds.Series)
            .SelectMany(section => section.Blocks).OfType<TableBlock>()
            .Select(block => block.Table)
            .ToList();
        tables.Should().HaveCountGreaterThan(8);
        var other = tables
            .Where(table => table.Rows.SelectMany(row => row.Cells).OfType<MoneyCell>().Any(cell => cell.Style.Unit != FigureUnit.Pounds || cell.Style.Negative != NegativeStyle.Minus))
            .Select(table => table.Id);
        other.Should().BeEmpty();
        tables.Where(table => table.Columns.Any(column => column.Unit == "£m") || table.Rule.StartsWith("£m", StringComparison.Ordinal)).Select(table => table.Id).Should().BeEmpty();
    }

    [Fact]
    public void Texts_are_taken_from_the_kind_that_it_is_based_on_where_it_has_none()
    {
        var short1 = PaperKind.Find("short")!;
        var council = new SmallCouncil().Text("summary", "The Cabinet's summary").Text("from", "Finance").Text("summary", "A short one", kind: short1);
        var composition = Own("cover", "summary") with { Kind = short1 };

        var paper = PaperFactory.Build(council.Source(), composition);

        paper.Sections[0].Blocks.OfType<CoverBlock>().Single().Lines.Select(line => line.Name).Should().Contain("From");
        paper.Sections[1].Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain).Should().Equal("A short one");
    }

    [Fact]
    public void A_kind_that_the_council_has_not_is_refused() =>
        FluentActions.Invoking(() => PaperFactory.Build(samples.KentSource, PaperKind.Find("pamphlet")!)).Should().Throw<ArgumentException>();

    private static (FigureUnit Unit, int Decimals) Style(Paper paper, string table)
    {
        var style = paper.FindTable(table)!.Rows.SelectMany(row => row.Cells).OfType<MoneyCell>().First().Style;
        return (style.Unit, style.Decimals);
    }

    /// <summary>A composition of parts; an exclamation mark says that one is not numbered.</summary>
    private static PaperComposition Own(params string[] parts) => new()
    {
        Kind = PaperKind.Cabinet,
        Name = "Own paper",
        BasedOn = PaperKind.Cabinet,
        IsOwn = true,
        Parts = [.. parts.Select(part => new ComposedPart(part.TrimEnd('!'), !part.EndsWith('!') && PartCatalogue.Find(part)!.IsNumbered))],
    };

    private Paper Build(PaperComposition composition) => PaperFactory.Build(samples.KentSource, composition);
}
