using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Writers;

[Collection(SamplePapers.Collection)]
public sealed class HtmlTests(SamplePapers papers)
{
    private readonly PaperHtmlWriter writer = new();

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task Every_cell_is_shown_with_a_real_minus_and_every_header_says_what_it_heads(string council)
    {
        var document = Parse(await writer.DocumentAsync(papers.Of(council)));

        foreach (var table in papers.Of(council).Tables)
        {
            var shown = document.GetElementById(table.Id)!;
            shown.QuerySelector("caption")!.TextContent.Should().Contain(table.FullTitle).And.Contain(table.Rule);
            shown.QuerySelectorAll("thead th").Select(Words).Should().Equal(table.Heads);
            shown.QuerySelectorAll("thead th").Should().OnlyContain(head => head.GetAttribute("scope") == "col");
            shown.QuerySelectorAll("tbody th").Should().OnlyContain(head => head.GetAttribute("scope") == "row");
            shown.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Words))).Should().Equal(
                table.Rows.Select(row => string.Join('|', row.Cells.Select((cell, place) =>
                    cell is TextCell or RatingCell ? cell.Display : FigureText.WithRealMinus(cell.Display)).Prepend(row.MarkedLabel))));
        }
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task The_document_holds_everything_it_needs_and_nothing_active(string council)
    {
        var document = Parse(await writer.DocumentAsync(papers.Of(council)));

        document.DocumentElement.GetAttribute("lang").Should().Be("en-GB");
        document.Title.Should().Be(papers.Of(council).Title);
        document.All.Should().NotContain(element => element.HasAttribute("style") || element.HasAttribute("src") || element.LocalName == "script" || element.LocalName == "link");
        document.All.SelectMany(element => element.Attributes).Should().NotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        document.QuerySelectorAll("a").Should().BeEmpty();
        var style = document.QuerySelector("style")!.TextContent;
        style.Should().Contain("data:font/woff2").And.NotContain("http").And.NotContain("@import");
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public async Task Headings_follow_each_other_without_a_gap(string council)
    {
        var document = Parse(await writer.DocumentAsync(papers.Of(council)));

        var levels = document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
        document.All.Where(element => !string.IsNullOrEmpty(element.Id)).Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void No_word_of_the_sample_tables_is_broken(string council) =>
        papers.Of(council).Tables.Where(table => LongWords.LongestIn(table) < LongWords.Longest).Select(table => table.Id).Should().BeEmpty();

    [Fact]
    public async Task A_rating_is_a_word_and_a_shape()
    {
        var document = Parse(await writer.DocumentAsync(papers.Kent));

        var tags = document.QuerySelectorAll("#rag-summary .paper-rag").ToList();

        tags.Select(tag => tag.TextContent.Trim()).Should().Contain(["Red", "Amber", "Green"]);
        tags.Should().OnlyContain(tag => tag.QuerySelector("svg[aria-hidden=true]") != null);
        tags.GroupBy(tag => tag.TextContent.Trim()).Select(group => group.Select(tag => tag.QuerySelector("svg")!.InnerHtml).Distinct().Single())
            .Should().OnlyHaveUniqueItems("each rating has a shape of its own");
    }

    [Fact]
    public async Task The_fragment_starts_below_the_page_s_own_heading_and_links_heads()
    {
        var fragment = Parse("<body>" + await writer.FragmentAsync(papers.Kent, code => code == "GET" ? "/monitoring/GET" : null));

        fragment.QuerySelector("h1").Should().BeNull();
        fragment.QuerySelector("style").Should().BeNull();
        fragment.QuerySelectorAll("a").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href") == "/monitoring/GET");
    }

    [Fact]
    public async Task Words_from_people_cannot_become_markup_or_style()
    {
        const string Hostile = "</style><script>alert(1)</script>\"; } @import 'x' \\";
        var paper = papers.Kent with
        {
            Title = Hostile,
            Publisher = Hostile,
            AccentColour = "red; } body { display: none",
            Sections = [new("s", Hostile, null, [new ParagraphBlock(RichText.Of(Hostile))])],
        };

        var html = await writer.DocumentAsync(paper);
        var document = Parse(html);

        document.QuerySelectorAll("script").Should().BeEmpty();
        document.Title.Should().Be(Hostile);
        document.QuerySelector("section p")!.TextContent.Should().Be(Hostile);
        document.QuerySelectorAll("style").Should().ContainSingle();
        document.QuerySelector("style")!.TextContent.Should().NotContain("@import").And.NotContain("display: none; }").And.Contain("#1d4f7b");
    }

    [Fact]
    public async Task A_cell_is_asked_as_often_in_a_long_table_as_in_a_short_one()
    {
        (await AsksOfACellAsync(rows: 40)).Should().Be(await AsksOfACellAsync(rows: 4));

        async Task<double> AsksOfACellAsync(int rows)
        {
            var asks = 0;
            var cell = new CountedCell(() => asks++);
            await writer.TableAsync(new()
            {
                Id = "counted",
                Title = "Counted",
                Rule = "in pounds",
                LabelHead = "Line",
                Columns = [new("Sum", ColumnKind.Money), new("Count", ColumnKind.Count)],
                Rows = [.. Enumerable.Range(0, rows).Select(row => new PaperRow(PaperRowKind.Line, $"Line {row}", [cell, cell]))],
            });
            return (double)asks / rows;
        }
    }

    private sealed record CountedCell(Action Ask) : TableCell
    {
        public override string Display
        {
            get
            {
                Ask();
                return "1";
            }
        }
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
