using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>A committee's slice: its heads out of exactly what the main paper shows, and nothing else.</summary>
[Collection(SamplePapers.Collection)]
public class SliceTests(SamplePapers samples)
{
    /// <summary>Tables each of whose rows adds several things up, so that a slice has sums of its own.</summary>
    private static readonly string[] MadeAnew = ["savings-by-status", "capital-years", "capital-slippage", "capital-slippage-2017-18", "schools-reserves"];

    [Theory]
    [InlineData("ASCH")]
    [InlineData("CYPE")]
    [InlineData("GET;FSC")]
    public void Every_cell_of_a_slice_is_the_cell_of_the_cabinet_paper(string codes)
    {
        var slice = PaperFactory.Build(samples.KentSource, Slice(codes.Split(';')));

        slice.Tables.Should().NotBeEmpty();
        slice.Tables.Sum(table => table.Rows.Sum(row => row.Cells.Count)).Should().BeGreaterThan(30);
        foreach (var table in slice.Tables.Where(table => !MadeAnew.Contains(table.Id)))
        {
            var whole = samples.Kent.FindTable(table.Id);
            whole.Should().NotBeNull("{0} stands in the main paper", table.Id);
            table.Heads.Should().Equal(whole!.Heads);
            var rows = whole.Rows.ToList();
            var own = table.Notes.Any(note => note.Text.StartsWith("Sums are of", StringComparison.Ordinal));
            foreach (var row in table.Rows.Where(row => !own || row.Kind is PaperRowKind.Line or PaperRowKind.Heading))
            {
                var same = rows.FindIndex(other => other.MarkedLabel == row.MarkedLabel && other.Kind == row.Kind && Shown(other).SequenceEqual(Shown(row)));
                same.Should().BeGreaterThanOrEqualTo(0, "{0} of {1} stands in the main paper with the same figures", row.Label, table.Id);
                rows.RemoveRange(0, same + 1);
            }
        }
    }

    [Fact]
    public void A_slice_holds_rows_of_its_heads_alone()
    {
        var structure = samples.KentSource.Structure;
        var mine = structure.Find("ASCH")!;

        var slice = PaperFactory.Build(samples.KentSource, Slice("ASCH"));

        slice.Tables.SelectMany(table => table.Rows).Select(row => row.HeadCode).OfType<string>()
            .Should().NotBeEmpty().And.OnlyContain(code => BudgetStructure.IsAtOrBelow(structure.Find(code)!, mine));
        var words = string.Join('\n', slice.Sections.SelectMany(section => section.Blocks).SelectMany(Words));
        words.Should().NotContain("3.865", "the whole council's variance is not the committee's")
            .And.NotContain("938.659")
            .And.Contain(mine.Name);
        structure.ChildrenOf(structure.Council).Where(head => head != mine).Select(head => head.Name).Should().OnlyContain(name => !words.Contains(name));
        slice.Tables.Select(table => table.Id).Should().NotContain(["table-1a-roll-forward", "table-2-companies", "schools-reserves"]);
    }

    [Fact]
    public void A_slice_says_on_its_cover_what_it_is_cut_out_of()
    {
        var slice = PaperFactory.Build(samples.KentSource, Slice("ASCH"));

        slice.Sections[0].Blocks.OfType<NoteBlock>().First().Lines[0].Plain.Should()
            .StartWith($"This paper shows {samples.KentSource.Structure.Find("ASCH")!.Name} out of the Cabinet paper of the same period. Every figure is the same there;");
    }

    [Fact]
    public void A_figure_of_the_whole_council_in_a_slices_text_is_a_problem_that_stops_publication()
    {
        var kind = PaperKind.Find("adults")!;
        var council = new SmallCouncil().With("A1-X", 1_000_000).Text("summary", "Ours {A.variance}, all {total.variance}, theirs {B.variance}", kind: kind);

        var paper = PaperFactory.Build(council.Source(), Slice("A") with { Kind = kind });

        var text = paper.Sections.Single(section => section.Id == "summary").Blocks.OfType<ParagraphBlock>().First().Text;
        text.Runs.Where(run => run.Role == TextRole.Problem).Select(run => run.Text).Should().Equal("{total.variance}", "{B.variance}");
        text.Plain.Should().StartWith("Ours +£1.000m, all {total.variance}");
    }

    [Fact]
    public void Headline_and_sentences_speak_of_the_slice()
    {
        var council = new SmallCouncil().With("A1-X", 1_000_000).With("B-X", -5_000_000);

        var one = PaperFactory.Build(council.Source(), Slice("A"));
        var both = PaperFactory.Build(council.Source(), Slice("A", "B"));

        Headline(one).Should().Be("Forecast to overspend by £1.000m");
        Headline(both).Should().Be("Forecast to underspend by £4.000m");
        string.Join(' ', both.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>().Select(block => block.Text.Plain)).Should().Contain("Adults and ").And.Contain("together forecast an underspend");
    }

    [Fact]
    public void A_slice_whose_head_is_gone_says_so_and_shows_nothing()
    {
        var paper = PaperFactory.Build(samples.KentSource, Slice("GONE"));

        paper.Sections[0].Blocks.OfType<NoteBlock>().First().Lines[0].Plain.Should().Be("None of the heads of this paper is in the structure of 2017-18.");
        paper.Tables.Should().BeEmpty();
    }

    private static string Headline(Paper paper) => paper.Sections.SelectMany(section => section.Blocks).OfType<HeadlineBlock>().Single().Text.Plain;

    private static IEnumerable<string> Shown(PaperRow row) => row.Cells.Select(cell => cell.Display);

    private static IEnumerable<string> Words(PaperBlock block) => block switch
    {
        HeadlineBlock headline => [headline.Text.Plain],
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        HeadingBlock heading => [heading.Text],
        ListBlock list => list.Items.Select(item => item.Plain),
        TableBlock table => table.Table.Rows.SelectMany(row => Shown(row).Prepend(row.Label)),
        _ => [],
    };

    /// <summary>Every part of both papers, for some heads.</summary>
    private static PaperComposition Slice(params string[] codes) => new()
    {
        Kind = PaperKind.Find("a-committee")!,
        Name = "Committee's paper",
        BasedOn = PaperKind.Cabinet,
        IsOwn = true,
        Codes = codes,
        Parts = [.. DefaultCompositions.Of(PaperKind.Cabinet, PaperKind.Cabinet).Parts],
    };
}
