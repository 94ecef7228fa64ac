using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Tests.Figures;

public class HeadlineTests
{
    [Fact]
    public void Says_overspend_adjustment_and_movement()
    {
        var snapshot = SmallCouncil.Snapshot(now: figures =>
        {
            SmallCouncil.Standard(0)(figures);
            figures.AddAdjustment(figures.Structure.Find("CARE")!.Index, (-50_000).Pounds());
        });

        Headline.For(snapshot.Position.CouncilTotal, SmallCouncil.Period, snapshot.Position.LastReportedPeriod)
            .Should().Be("Forecast to overspend by £0.250m after director’s adjustments, £50,000 worse than last reported (P2)");
    }

    [Theory]
    //          now, last, sentence
    [InlineData(10_400_000, 10_400_000, "Forecast to overspend by £0.400m, unchanged since last reported (P2)")]
    [InlineData(9_500_000, 10_000_000, "Forecast to underspend by £0.500m, £0.500m better than last reported (P2)")]
    [InlineData(10_000_000, 9_999_500, "Forecast to be on budget, £500 worse than last reported (P2)")]
    public void Makes_every_word_from_the_figures(int now, int last, string sentence)
    {
        var snapshot = SmallCouncil.Snapshot(
            figures => SmallCouncil.Forecast(figures, "REPAIR", now),
            figures => SmallCouncil.Forecast(figures, "REPAIR", last));

        Headline.For(snapshot.Position.Find("ROADS")!, SmallCouncil.Period, snapshot.Position.LastReportedPeriod).Should().Be(sentence);
    }

    [Fact]
    public void Without_a_forecast_it_claims_nothing()
    {
        var snapshot = SmallCouncil.Snapshot(now: _ => { });

        Headline.For(snapshot.Position.Council, SmallCouncil.Period, snapshot.Position.LastReportedPeriod)
            .Should().Be("No forecasts yet for Period 3 (June)");
    }

    [Theory]
    [InlineData(1, "less than £1")]
    [InlineData(50, "£1")]
    [InlineData(99_999_49, "£99,999")]
    [InlineData(100_000_00, "£0.100m")]
    [InlineData(-3_864_500_00, "£3.865m")]
    [InlineData(0, "£0")]
    public void A_sum_in_a_sentence_is_never_a_false_nil(long pence, string text) =>
        ScreenFigures.InSentence(new Money(pence)).Should().Be(text);
}
