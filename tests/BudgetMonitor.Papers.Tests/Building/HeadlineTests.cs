using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Papers.Tests.Building;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData(3_865_000, null, "Forecast to overspend by £3.865m")]
    [InlineData(3_865_000, 5_824_000, "Forecast to overspend by £3.865m, £1.959m better than last reported")]
    [InlineData(3_865_000, 3_000_000, "Forecast to overspend by £3.865m, £0.865m worse than last reported")]
    [InlineData(-247_000, 71_000, "Forecast to underspend by £0.247m, £0.318m better than last reported")]
    [InlineData(-247_000, -500_000, "Forecast to underspend by £0.247m, £0.253m worse than last reported")]
    [InlineData(0, null, "Forecast to spend exactly to budget")]
    [InlineData(100, 100, "Forecast to overspend by less than £0.001m, unchanged since last reported")]
    public void The_headline_takes_its_words_from_the_figures(int variance, int? last, string headline)
    {
        var council = new SmallCouncil().With("A1-X", variance);
        if (last is { } before)
        {
            council.Last(("A1-X", before));
        }

        new HeadlineSentences(council.Source()).Headline().Plain.Should().Be(headline);
    }

    [Fact]
    public void Without_any_forecast_it_says_so()
    {
        var council = new SmallCouncil().With("A1-X", null).With("A1-Y", null).With("A2-X", null).With("B-X", null);

        new HeadlineSentences(council.Source()).Headline().Plain.Should().Be("No forecast has been made yet");
    }

    [Fact]
    public void Every_sentence_that_the_figures_support_is_there()
    {
        var source = new SmallCouncil().WithSchools()
            .With("A1-X", 2_000_000).With("A1-Y", null).With("B-X", -500_000).With("SCH-X", 750_000)
            .Adjusted("A", -100_000)
            .RollForward("B", RollForwardKind.Bid, 200_000)
            .Last(("A1-X", 1_000_000), ("SCH-X", 1_000_000))
            .Source();

        new HeadlineSentences(source).All().Select(sentence => sentence.Plain).Should().Equal(
            "Small Council forecasts an overspend of £1.400m against a net cash limit of £40.000m, excluding Schools. Directors' adjustments of -£0.100m to a forecast variance of +£1.500m are included.",
            "This is £0.400m worse than in December 2017, when an overspend of £1.000m was reported.",
            "Roll forward requirements of £0.200m lead to a deficit of £1.600m, a movement of +£0.600m since last reported.",
            "The largest overspend is in Adults (£1.900m), the largest underspend in Business (£0.500m).",
            "Outside the total, Schools forecasts an overspend of £0.750m, £0.250m better than last reported.",
            "One service line has no forecast yet and counts at its cash limit.");
    }

    [Fact]
    public void A_sentence_without_its_figures_is_left_out()
    {
        new HeadlineSentences(new SmallCouncil().Source()).All().Select(sentence => sentence.Plain)
            .Should().Equal("Small Council forecasts spending on budget against a net cash limit of £40.000m.");
    }

    [Fact]
    public void Nothing_overspends_and_a_balance_is_left()
    {
        var source = new SmallCouncil().With("A1-X", -900_000).RollForward("A", RollForwardKind.Committed, 300_000).Source();

        new HeadlineSentences(source).All().Select(sentence => sentence.Plain).Should().Contain(
            "Roll forward requirements of £0.300m leave an uncommitted balance of £0.600m.",
            "The whole underspend is in Adults.");
    }
}
