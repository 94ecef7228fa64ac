using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building.References;

/// <summary>The references that a council typed into the names of its series and the headings of parts: the one place where words are read.</summary>
[Collection(SamplePapers.Collection)]
public sealed class TypedReferencesTests(SamplePapers samples)
{
    [Theory]
    //          typed, letter, label, heading
    [InlineData("Appendix 3: Young people", "3", "Appendix 3", "Young people")]
    [InlineData("Appendix C, 1.6: Savings", "C", "Appendix C, 1.6", "Savings")]
    [InlineData("Appendix 2.4: Homes", "2", "Appendix 2.4", "Homes")]
    [InlineData("Appendix 3", "3", "Appendix 3", "")]
    [InlineData("Appendix three: Young people", null, null, "Appendix three: Young people")]
    [InlineData("Young people of Appendix 3: numbers", null, null, "Young people of Appendix 3: numbers")]
    [InlineData("Young people", null, null, "Young people")]
    public void A_heading_starts_with_the_name_of_an_appendix(string typed, string? letter, string? label, string heading)
    {
        var read = TypedReferences.InHeading(typed, "series");

        (read.Label?.Appendix?.Own, read.Label?.Plain, read.Heading.Plain).Should().Be((letter, label, heading));
    }

    [Theory]
    //          number, title, note, and all three in an appendix 3 that is called E, the table 7b being 4b
    [InlineData("Appendix 3.1", "Ages", "Counted monthly.", "Appendix E.1", "Ages", "Counted monthly.")]
    [InlineData("Appendix 1.3", "Ages of Appendix 3", "See Appendix 3 and Appendix 1.", "Appendix 1.3", "Ages of Appendix E", "See Appendix E and Appendix F.")]
    [InlineData("Table 7b", "Ages in tables 7b and 9", "Table 7b is another council's.", "Table 4b", "Ages in table 4b", "Table 7b is another council's.")]
    [InlineData("Table 7 and 8", "Ages in tables 1 and 2", "See table 7b.", "Table 4a and 8", "Ages", "See table 7b.")]
    [InlineData("Table 7.", "Table 7b", "In tables 7b and 9.", "Table 7.", "Table 7b", "In tables 7b and 9.")]
    [InlineData("7b", "Appendixes", "APPENDIX 3", "7b", "Appendixes", "APPENDIX 3")]
    [InlineData(null, "Ages", "", null, "Ages", "")]
    public void Names_of_a_series_refer_where_they_are_numbers_of_the_paper(string? number, string title, string note, string? newNumber, string newTitle, string newNote)
    {
        var own = new AppendixReference("series", "3");
        var names = new PaperNames([new("7") { Name = "4a" }, new("7", "b") { Name = "4b" }], [own with { Letter = "E" }, Appendices.Breakdown with { Letter = "F" }]);
        PaperTable table = new() { Id = "ages", Number = number, Title = title, Rule = "Numbers.", LabelHead = "Month", Columns = [], Rows = [], Notes = [new(note, "*")] };

        var read = TypedReferences.In(table, own);

        (read.Number, read.Title, read.ShortTitle, read.Notes.Single()).Should().Be((number, title, title, table.Notes[0] with { Words = read.Notes[0].Words }), "reading changes no word");
        var named = read.Named(names);
        (named.Number, named.Title, named.Notes.Single().Text).Should().Be((newNumber, newTitle, newNote));
    }

    [Theory]
    //          number, in the paper, what its chart is called
    [InlineData("Appendix 3.1", "Appendix A.1", "Appendix A.1: Clients, chart")]
    [InlineData("Table 9", "Table 2", "Table 2: Clients, chart")]
    [InlineData("Our 3", "Our 3", "Our 3: Clients, chart")]
    public void A_series_and_its_chart_are_called_one_thing(string number, string table, string chart)
    {
        var paper = PaperFactory.Build(With(number, note: "Appendix 3 is this one, Appendix 1 the breakdown."), Lettered("revenue-position", "series", "appendix-1"));

        var section = paper.Sections.Single(one => one.PartId == "series");
        section.Title.Should().Be("Appendix A: Clients");
        PaperLetters.Of(section).Should().Be("A");
        var shown = paper.FindTable("series-clients")!;
        shown.Number.Should().Be(table);
        shown.Notes[0].Text.Should().Be("Appendix A is this one, Appendix B the breakdown.");
        paper.Charts.Single(one => one.Chart.Id == "series-clients-chart").Chart.Head.LastingTitle!.Plain.Should().Be(chart);
        paper.FindTable("table-1a")!.Number.Should().Be("Table 1a");
    }

    [Fact]
    public void A_letter_that_a_council_typed_means_the_first_appendix_of_it()
    {
        var composition = Lettered("series", "appendix-c", "appendix-c-mapping") with
        {
            Parts = [new("series", false, null, "A"), new("appendix-c", false, null, "C"), new("appendix-c-mapping", false, null, "D")],
        };

        var paper = PaperFactory.Build(With("Appendix 3.1", note: "See Appendix C."), composition);

        paper.FindTable("series-clients")!.Notes[0].Text.Should().Be("See Appendix C.");
    }

    [Theory]
    [InlineData("Appendix Z, 1.2: Our own", "Appendix Z, 1.2: Our own", "Z")]
    [InlineData("Our own", "Our own", null)]
    public void A_heading_of_the_council_s_stands_as_typed_while_letters_are_the_printed_ones(string heading, string title, string? letter)
    {
        var composition = Lettered("appendix-1") with { IsOwn = false, Parts = [new("appendix-1", false, heading)] };

        var section = PaperFactory.Build(samples.KentSource, composition).Sections.Single();

        (section.Title, PaperLetters.Of(section)).Should().Be((title, letter));
    }

    private static PaperComposition Lettered(params string[] parts) => new()
    {
        Kind = PaperKind.Cabinet,
        Name = "Own paper",
        BasedOn = PaperKind.Committee,
        IsOwn = true,
        Parts = [.. parts.Select(part => new ComposedPart(part, false))],
    };

    /// <summary>The sample with one series, in an appendix that the council calls 3.</summary>
    private PaperSource With(string number, string note)
    {
        var source = samples.KentSource;
        var series = new NamedSeries { SeriesId = 1, Year = 2017, HeadId = 1, Reference = "CLIENTS", Subject = "Appendix 3: Clients", Title = "Clients", Number = number, Note = note, Chart = SeriesChart.Line };
        var values = new[] { "2017-12", "2018-01" }.Select(month => new SeriesValue { SeriesId = 1, Year = 2017, Period = source.Period.Number, Row = month, ColumnKey = "n", Figure = 5m });
        SeriesData data = new(series, [new() { SeriesId = 1, Key = "n", Name = "Clients", IsDrawn = true }], [.. values]);
        return source with { Beside = source.Beside with { Series = new SeriesBook([data], source.Period) } };
    }
}
