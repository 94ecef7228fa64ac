using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building.References;

/// <summary>References in texts: by key until the paper is numbered and lettered, by the names that it gives from then on.</summary>
public sealed class PaperReferenceTests
{
    /// <summary>A paper with two of three tables of the number 1 and 2, and with the appendix of savings in two, the first lettered B.</summary>
    private static readonly PaperNames Names = new(
        [new("1", "a") { Name = "2a" }, new("1", "b") { Name = "2b" }, new("2.7.1") { Name = "3" }],
        [Appendices.Savings with { Letter = "B" }, Appendices.SavingsMapping with { Letter = "D" }, new("series", null) { Letter = "F" }]);

    public static TheoryData<string, RichText, string, string> Texts => new()
    {
        // what, text, as its maker knows it, in the paper
        { "words", "Table 1a stays as somebody typed it", "Table 1a stays as somebody typed it", "Table 1a stays as somebody typed it" },
        { "a table", new RichText([new TableReference("1", "a")]), "Table 1a", "Table 2a" },
        { "with words behind", new RichText([new TableReference("1", "a"), " (foot)"]), "Table 1a (foot)", "Table 2a (foot)" },
        { "dotted", new RichText(["See ", new TableReference("2.7.1"), "."]), "See Table 2.7.1.", "See Table 3." },
        { "a table that is not there", new RichText([new TableReference("9")]), "Table 9", "Table 9" },
        { "two tables", new RichText(["Requests", new TablesReference([new("1", "a"), new("1", "b")])]), "Requests in tables 1a and 1b", "Requests in tables 2a and 2b" },
        { "one of two", new RichText(["Requests", new TablesReference([new("1", "a"), new("1", "c")])]), "Requests in tables 1a and 1c", "Requests in table 2a" },
        { "none of two", new RichText(["Requests", new TablesReference([new("4"), new("5")])]), "Requests in tables 4 and 5", "Requests" },
        { "an appendix", new RichText([Appendices.Savings, ", 1.2"]), "Appendix C, 1.2", "Appendix B, 1.2" },
        { "in short", new RichText([Appendices.Savings.InShort, ".4 to date"]), "C.4 to date", "B.4 to date" },
        { "a second part of it", new RichText([Appendices.SavingsMapping, ", 1.6"]), "Appendix C, 1.6", "Appendix D, 1.6" },
        { "by its letter alone", new RichText(["See ", new AppendixReference(null, "C")]), "See Appendix C", "See Appendix B" },
        { "one that is not there", new RichText([Appendices.Capital]), "Appendix E", "Appendix E" },
        { "without a letter of its own", new RichText([new AppendixReference("series", null)]), "Appendix ", "Appendix F" },
        { "a letter that nobody has", new RichText([new AppendixReference(null, "F")]), "Appendix F", "Appendix F" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_named_as_the_paper_is(string what, RichText text, string made, string named)
    {
        text.Plain.Should().Be(made, what);
        text.Named(Names).Plain.Should().Be(named, what);
        text.Named(Names).Named(Names).Plain.Should().Be(named, "a name is given by the key, so that giving it twice changes nothing");
    }

    [Fact]
    public void Every_text_of_a_section_is_named()
    {
        RichText text = new([Appendices.Savings]);
        PaperTable table = new() { Id = "t", NumberText = text, TitleText = text, ShortText = text, LastingName = text, Rule = "£", LabelHead = "Row", Columns = [], Rows = [], Notes = [new(text)] };
        var chart = PaperChart.Bars(new("c", "Title", "Caption", ChartMeasure.Number(), "Row") { ShortTitle = text, LastingTitle = text }, ["One"], [new("Bar", [1m])]);

        var section = new PaperSection("s", text, null,
        [
            new HeadingBlock(3, text), new ParagraphBlock(text), new HeadlineBlock(text), new ListBlock([text]), new NoteBlock("Note", [text]),
            new CoverBlock([new("See", [text])]), new TableBlock(table), new ChartBlock(chart),
        ])
        {
            Label = text,
        }.Named(Names);

        var named = ((TableBlock)section.Blocks[6]).Table;
        var drawn = ((ChartBlock)section.Blocks[7]).Chart.Data;
        new[] { named.Number, named.Title, named.ShortTitle, named.LastingTitle, named.Notes[0].Text, drawn.ShortTitle, drawn.LastingTitle }
            .Concat(section.Blocks.Take(6).Select(Words)).Should().OnlyContain(words => words == "Appendix B");
        (section.Title, section.Letter).Should().Be(("Appendix B: Appendix B", "B"));

        static string Words(PaperBlock block) => block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock paragraph => paragraph.Text.Plain,
            HeadlineBlock headline => headline.Text.Plain,
            ListBlock list => list.Items[0].Plain,
            NoteBlock note => note.Lines[0].Plain,
            _ => ((CoverBlock)block).Lines[0].Values[0].Plain,
        };
    }

    [Fact]
    public void A_title_is_the_label_and_the_heading_or_what_there_is_of_them()
    {
        var section = new PaperSection("s", "Savings", null, []);

        section.Title.Should().Be("Savings");
        (section with { Label = Appendices.Savings.Text(", 1.6") }).Title.Should().Be("Appendix C, 1.6: Savings");
        (section with { Label = Appendices.Savings.Text(), Heading = string.Empty }).Title.Should().Be("Appendix C");
        (section with { Heading = null }).Title.Should().BeNull();
    }

    [Fact]
    public void A_table_without_a_title_says_which_it_is()
    {
        var table = new PaperTable { Id = "table-9", Rule = "£", LabelHead = "Row", Columns = [], Rows = [] };

        FluentActions.Invoking(() => table.FullTitle).Should().Throw<InvalidOperationException>().WithMessage("The table table-9 has no title.");
    }

    [Fact]
    public void Appendices_are_parts_of_the_catalogue()
    {
        AppendixReference[] all = [Appendices.Breakdown, Appendices.Measures, Appendices.Services, Appendices.Explanations, Appendices.Savings, Appendices.SavingsMapping, Appendices.Reserves, Appendices.Capital];

        all.Select(one => one.PartId).Append("series").Should().BeEquivalentTo(PartCatalogue.All.Where(part => part.IsAppendix).Select(part => part.Id));
    }
}
