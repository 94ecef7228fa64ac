using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Checks;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Checking;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>A kind of paper leaves out sentences that the product makes, and a check finds what both say.</summary>
[Collection(SamplePapers.Collection)]
public sealed class LeftOutSentencesTests(SamplePapers samples)
{
    private const string Reserves = "Reserves stood at £6.000m on 1 April 2017. They end at £5.500m.";

    [Fact]
    public void Every_sentence_of_the_sample_papers_is_one_that_can_be_left_out_and_none_stays()
    {
        foreach (var (source, kind) in new[] { (samples.KentSource, PaperKind.Cabinet), (samples.NorfolkSource, PaperKind.Committee) })
        {
            var standing = DefaultCompositions.Of(kind, kind);
            var made = Made(PaperFactory.Build(source, standing)).ToList();

            made.Should().NotBeEmpty().And.OnlyContain(sentence => PaperSentences.Find(sentence) != null);
            Made(PaperFactory.Build(source, standing.WithoutSentences(PaperSentences.All.Select(sentence => sentence.Id)))).Should().BeEmpty();
        }
    }

    [Fact]
    public void The_paragraphs_of_a_section_close_up_and_the_councils_text_stands_in_the_place_of_what_is_left_out()
    {
        var source = Balances.With(new SmallCouncil().Text("reserves", Reserves).Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("Year", -500_000)));
        var composition = DefaultCompositions.Of(PaperKind.Cabinet, PaperKind.Cabinet).WithoutSentences(["reserves-year", "reserves-lasting"]);

        var section = PaperFactory.Build(source, composition).Sections.Single(one => one.Id == "reserves");

        section.Blocks.OfType<ParagraphBlock>().Select(block => $"{block.Number} {block.Text.Plain}").Should().Equal($"{section.Number}.1 {Reserves}");
    }

    [Fact]
    public void Ids_are_unique_and_short_enough_to_be_stored() =>
        PaperSentences.All.Select(sentence => sentence.RowId).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length <= TableRow.TableIdMaxLength);

    [Theory]
    [Seeds("said-twice")]
    [InlineData(Reserves, true)]
    [InlineData("Reserves were £6.0m and fall to £5.5m.", true)]               // rounded, the same statement
    [InlineData("The year uses £0.500m of reserves for care.", false)]         // one figure may be said again
    [InlineData("About £6m is kept for hard times.", false)]                   // one round figure stands near two
    [InlineData("Reserves are kept for hard times.", false)]
    public void A_text_that_repeats_a_sentence_of_the_product_is_found(string text, bool isFound) =>
        Seeded.Sound(council => council.Text("reserves", text))
            .Found(source => Balances.With(source, Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("Year", -500_000))))
            .Contains("said-twice").Should().Be(isFound);

    [Fact]
    public void What_stands_under_the_headline_may_say_at_length_what_it_says() =>
        Seeded.Sound(council => council.Text("summary", "The council is heading for {total.revised|size} more than its cash limits, {total.movement|size} away from where it stood."))
            .Found(source => source)
            .Should().NotContain("said-twice");

    private static IEnumerable<string> Made(Paper paper) => paper.Sections.SelectMany(section => section.Blocks)
        .Select(block => block switch
        {
            HeadlineBlock headline => headline.Text.Sentence,
            ParagraphBlock paragraph => paragraph.Text.Sentence,
            _ => null,
        }).OfType<string>();
}
