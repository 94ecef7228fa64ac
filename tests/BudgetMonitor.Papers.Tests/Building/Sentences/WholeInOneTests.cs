using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Model;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>A part that has the whole of what was told just above it does not tell the same figure again: a reader would take it for another.</summary>
public sealed class WholeInOneTests
{
    private const string Said = "£0.400m worse than in December 2017: the forecast is now an overspend of £1.400m.";

    [Theory]
    //          the other division now and before, what the first division says of itself
    [InlineData(0, 0, "The whole movement and variance are here.")]
    [InlineData(200_000, 200_000, "The whole movement is here: the forecast is now an overspend of £1.400m.")]
    [InlineData(0, -300_000, "£0.400m worse than in December 2017; the whole variance is here.")]
    [InlineData(200_000, 0, Said)]
    [InlineData(200_000, -200_000, Said)]
    public void A_division_tells_its_movement_unless_it_is_all_of_its_directorates(int other, int before, string said) =>
        Cabinet(Moved().With("A2-X", other).Last(("A1-X", 1_000_000), ("A2-X", before), ("B-X", 50_000)).Source(), "movement-reasons").Should().Contain(said)
            .And.OnlyHaveUniqueItems();

    [Fact]
    public void A_movement_of_a_division_against_one_of_its_sister_leaves_the_variance_its_own() =>
        Cabinet(new SmallCouncil().With("A1-X", 1_400_000).Last(("A1-X", 1_000_000), ("A2-X", 100_000), ("B-X", 50_000)).Source(), "movement-reasons")
            .Should().Contain("£0.400m worse than in December 2017; the whole variance is here.");

    [Fact]
    public void A_division_that_did_not_move_says_so_and_not_its_directorates_variance_again() =>
        Cabinet(new SmallCouncil().With("A1-X", 500_000).With("A1-Y", 500_000).Last(("A1-X", 600_000), ("A1-Y", 400_000)).Explained("A1-X", null, "Moved on", ExplanationSubject.Movement).Source(), "movement-reasons")
            .Should().Contain("No movement since December 2017: the forecast is an overspend of £1.000m.").And.Contain("No movement since December 2017; the whole variance is here.");

    [Theory]
    //          a directorate's own adjustment, the other directorate's movement, what the first directorate says
    [InlineData(0, 0, "The whole movement is here: the forecast is now an overspend of £1.400m.")]
    [InlineData(0, 100_000, Said)]
    [InlineData(-100_000, 0, "The whole movement is here: the forecast is now an overspend of £1.300m after director’s adjustments.")]
    public void A_directorate_tells_its_movement_unless_it_is_all_of_the_councils(int adjusted, int other, string said)
    {
        var council = Moved().With("B-X", other).Last(("A1-X", 1_000_000));
        Cabinet((adjusted == 0 ? council : council.Adjusted("A", adjusted)).Source(), "movement-reasons").Should().Contain(said);
    }

    /// <summary>An adjustment of the directorate's own is a part of its movement, so the division does not have the whole.</summary>
    [Fact]
    public void A_directorates_own_adjustment_leaves_the_division_its_own_figures() =>
        Cabinet(Moved().Last(("A1-X", 1_000_000)).Adjusted("A", -100_000).Source(), "movement-reasons").Should().Contain(Said);

    [Fact]
    public void It_holds_at_any_depth() =>
        Cabinet(new SmallCouncil().WithDivisionInDivision(400_000).Last(("B-X", 50_000)).Explained("A1N-X", null, "Nights cost more", ExplanationSubject.Movement).Source(), "movement-reasons")
            .Should().HaveCount(5).And.Equal(
                "Since December 2017 the position has moved by +£0.350m. A minus is an improvement. The main reasons follow, the largest movement of each part first.",
                "£0.400m worse than in December 2017: the forecast is now an overspend of £0.400m.",
                "The whole movement and variance are here.",
                "The whole movement and variance are here.",
                "£0.050m better than in December 2017: the forecast is now spending on budget.");

    [Theory]
    //          the other division, what the first says; with lines on both sides, and last month
    [InlineData(0, 0, "The whole variance is here. Much is dearer.")]
    [InlineData(100_000, 0, "The forecast is an overspend of £1.500m. Much is dearer.")]
    [InlineData(0, -500_000, "The whole variance is here. Much is dearer. It is made up of lines over budget (+£1.5m) and lines under budget (-£0.5m).")]
    [InlineData(100_000, -500_000, "The forecast is an overspend of £1.000m. Much is dearer. It is +£1.0m, made up of lines over budget (+£1.5m) and lines under budget (-£0.5m).")]
    public void A_division_tells_its_position_unless_it_is_all_of_its_directorates(int other, int under, string said) =>
        Cabinet(new SmallCouncil().With("A1-X", 1_500_000).With("A1-Y", under).With("A2-X", other).Explained("A1", null, "Much is dearer").Source(), "directorates").Should().Contain(said);

    [Fact]
    public void Commentary_of_a_division_stands_without_its_directorates_figure() =>
        Cabinet(new SmallCouncil().With("A1-X", 1_500_000).Commentary("A1", "Care in short.").Source(), "directorates")
            .Should().ContainInConsecutiveOrder("The forecast is an overspend of £1.500m.", "The whole variance is here.", "Care in short.");

    [Theory]
    [InlineData(0, 0, "Care: all of what is shown for Adults")]
    [InlineData(100_000, 0, "Care: an overspend of £1.500m, £0.500m worse")]
    [InlineData(0, 100_000, "Care: an overspend of £1.500m, £0.500m worse")]
    public void Among_the_reasons_a_division_is_not_its_directorate_again(int other, int before, string said) =>
        Lines(new SmallCouncil().With("A1-X", 1_500_000).With("A2-X", other).Last(("A1-X", 1_000_000), ("A2-X", before))
            .Explained("A", null, "Care costs more").Explained("A1", null, "More homes")).Should().Contain(said);

    [Fact]
    public void Among_the_reasons_a_division_whose_directorate_said_nothing_tells_its_figures() =>
        Lines(new SmallCouncil().With("A1-X", 1_500_000).Explained("A1", null, "More homes")).Should().Contain("Care: an overspend of £1.500m");

    [Theory]
    [InlineData(900_000, 0, "The whole overspend is in Adults.")]
    [InlineData(-900_000, 0, "The whole underspend is in Adults.")]
    [InlineData(900_000, 100, "The largest overspend is in Adults (£0.900m); nothing underspends.")]
    [InlineData(-900_000, -100, "The largest underspend is in Adults (£0.900m); nothing overspends.")]
    [InlineData(900_000, -100_000, "The largest overspend is in Adults (£0.900m), the largest underspend in Business (£0.100m).")]
    public void The_headline_names_who_has_the_whole(int adults, int business, string said) =>
        new HeadlineSentences(new SmallCouncil().With("A1-X", adults).With("B-X", business).Source()).All().Select(sentence => sentence.Plain).Should().Contain(said);

    [Theory]
    [InlineData(0, false)]
    [InlineData(100_000, true)]
    public void A_movement_of_one_directorate_is_no_chart_of_one_step(int business, bool drawn) =>
        PaperFactory.Build(Moved().With("B-X", business).Last().Source(), Domain.Council.PaperKind.Cabinet).Charts.Any(block => block.Chart.Id == "movement-by-directorate").Should().Be(drawn);

    private static SmallCouncil Moved() => new SmallCouncil().With("A1-X", 1_400_000);

    private static List<string> Lines(SmallCouncil council) =>
        [.. PartCatalogue.Find("reasons")!.Make(Domain.Council.PaperKind.Cabinet).Build(council.Source(), 1)!.Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain)];
}
