using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The sentences on the position, its movement and the closing of the year, with figures on both sides of each of their branches: up and down, nil, one and many, in the year and at its end.</summary>
public sealed class PositionSentenceTests
{
    [Theory]
    //          variance, last, roll forwards at the closing of the year: headline and sentences
    [InlineData(500_000, 300_000, "Overspent by £0.500m, £0.200m worse than last reported", "Small Council closes the year with an overspend of £0.500m against a net cash limit of £40.000m.")]
    [InlineData(-500_000, -300_000, "Underspent by £0.500m, £0.200m better than last reported", "Small Council closes the year with an underspend of £0.500m against a net cash limit of £40.000m.")]
    [InlineData(0, 0, "Spent exactly to budget, unchanged since last reported", "Small Council closes the year with spending on budget against a net cash limit of £40.000m.")]
    public void A_closed_year_is_overspent_underspent_or_on_budget(int variance, int last, string headline, string position)
    {
        var sentences = new HeadlineSentences(new SmallCouncil().With("A1-X", variance).Last(("A1-X", last)).Closing().Source());

        sentences.Headline().Plain.Should().Be(headline);
        sentences.All().First().Plain.Should().Be(position);
    }

    [Theory]
    //          variance, roll forwards
    [InlineData(500_000, 200_000, "Roll forward requirements of £0.200m lead to a deficit of £0.700m.")]
    [InlineData(-500_000, 200_000, "Roll forward requirements of £0.200m leave an uncommitted balance of £0.300m.")]
    [InlineData(-200_000, 200_000, "Roll forward requirements of £0.200m bring the position to nil.")]
    public void Roll_forwards_lead_to_a_deficit_a_balance_or_nil(int variance, int rollForward, string said) =>
        new HeadlineSentences(new SmallCouncil().With("A1-X", variance).RollForward("A", RollForwardKind.Committed, rollForward).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    [InlineData(900_000, 100_000, "The largest overspend is in Adults (£0.900m); nothing underspends.")]
    [InlineData(-900_000, 0, "The whole underspend is in Adults.")]
    [InlineData(900_000, -100_000, "The largest overspend is in Adults (£0.900m), the largest underspend in Business (£0.100m).")]
    public void The_largest_on_either_side_is_named(int adults, int business, string said) =>
        new HeadlineSentences(new SmallCouncil().With("A1-X", adults).With("B-X", business).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    [InlineData(1, "One service line has no forecast yet and counts at its cash limit.")]
    [InlineData(2, "2 service lines have no forecast yet and count at their cash limits.")]
    public void One_line_without_a_forecast_is_one(int lines, string said)
    {
        var council = new SmallCouncil().With("A1-X", null);
        new HeadlineSentences((lines == 1 ? council : council.With("A1-Y", null)).Source()).All().Select(text => text.Plain).Should().Contain(said);
    }

    [Theory]
    [InlineData(750_000, 1_000_000, "Outside the total, Schools forecasts an overspend of £0.750m, £0.250m better than last reported.")]
    [InlineData(-750_000, -1_000_000, "Outside the total, Schools forecasts an underspend of £0.750m, £0.250m worse than last reported.")]
    [InlineData(0, 0, "Outside the total, Schools forecasts spending on budget.")]
    public void What_stands_outside_the_total_goes_either_way(int variance, int last, string said) =>
        new HeadlineSentences(new SmallCouncil().WithSchools().With("SCH-X", variance).Last(("SCH-X", last)).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    [InlineData(500_000, 300_000, "The overspend rose by £0.200m since Period 9 (December)")]
    [InlineData(300_000, 500_000, "The overspend fell by £0.200m since Period 9 (December)")]
    [InlineData(-500_000, -300_000, "The underspend grew by £0.200m since Period 9 (December)")]
    [InlineData(-300_000, -500_000, "The underspend shrank by £0.200m since Period 9 (December)")]
    [InlineData(-300_000, 500_000, "An overspend of £0.500m became an underspend of £0.300m since Period 9 (December)")]
    [InlineData(300_000, -500_000, "An underspend of £0.500m became an overspend of £0.300m since Period 9 (December)")]
    [InlineData(0, 500_000, "The overspend of £0.500m is gone since Period 9 (December)")]
    [InlineData(0, -500_000, "The underspend of £0.500m is gone since Period 9 (December)")]
    [InlineData(500_100, 500_000, "The overspend rose by less than £0.001m since Period 9 (December)")]
    public void The_chart_of_the_movement_says_what_became_of_the_variance(int now, int last, string finding)
    {
        var source = new SmallCouncil().With("A1-X", now).Last(("A1-X", last)).Source();

        MovementCharts.ByPart("id", source.Position, source.Period, source.Structure.Council, new FigureWords(source).Table)!.Title.Should().Be(finding);
    }
}
