using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class ReviewItemTests
{
    [Theory]
    //          variance, movement, unexplained, run rate gap, unchanged, confirmed, reasons
    [InlineData(0, 0, 0, 0, 1, false, "")]
    [InlineData(99, -99, 0, 99, 2, false, "")] // all small
    [InlineData(100, 0, 0, 0, 1, false, "LargeVariance")]
    [InlineData(-100, 0, 0, 0, 1, false, "LargeVariance")] // an underspend is a variance too
    [InlineData(0, 100, 0, 0, 1, false, "LargeMovement")]
    [InlineData(0, 0, 1, 0, 1, false, "Unexplained")] // a penny unexplained is never unremarkable
    [InlineData(0, 0, 0, -100, 1, false, "FarFromRunRate")]
    [InlineData(0, 0, 0, 0, 3, false, "Unchanged")]
    [InlineData(0, 0, 0, 0, 3, true, "")] // unchanged, and said so
    [InlineData(100, 300, 0, 0, 1, false, "LargeMovement,LargeVariance")] // the weightiest first
    [InlineData(150, 0, 100, 200, 5, false, "Unchanged,Unexplained,LargeVariance,FarFromRunRate")]
    public void A_part_has_the_reasons_that_its_figures_give(int variance, int movement, int unexplained, int gap, int unchanged, bool confirmed, string reasons)
    {
        var item = ReviewItem.Of(Thresholds(100), new(variance.Pounds(), movement.Pounds(), unexplained.Pounds(), gap.Pounds(), unchanged, confirmed));

        string.Join(',', item.Reasons.Select(reason => reason.Kind)).Should().Be(reasons);
        item.IsUnremarkable.Should().Be(reasons.Length == 0);
    }

    [Theory]
    //          forecasts of P1, P2 … and what they are measured against, cash limit, reason
    [InlineData("1100 1100 1100 1000", 1_000, true)]
    [InlineData("900 1100 900 1000", 1_000, true)] // by its size, whichever way it went
    [InlineData("1100 1000", 1_000, false)] // once is chance
    [InlineData("1100 1100 1000", 1_000, false)] // and so is twice
    [InlineData("1099 1099 1099 1000", 1_000, false)] // below the threshold
    [InlineData("1100 1100 1100 1000", 5_000, true)] // 2 per cent
    [InlineData("1100 1100 1100 1000", 5_001, false)] // less: a large budget misses by large sums
    [InlineData("1100 1100 1100 1000", null, true)]
    [InlineData("", 1_000, false)]
    public void A_history_of_poor_forecasts_is_a_reason(string forecasts, int? cashLimit, bool isPoor)
    {
        var sums = forecasts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((sum, place) => (Period: place + 1, Money: int.Parse(sum, System.Globalization.CultureInfo.InvariantCulture).Pounds())).ToDictionary(pair => pair.Period, pair => pair.Money);
        var past = ForecastAccuracy.Of([sums], sums.Count, cashLimit?.Pounds());

        var item = ReviewItem.Of(Thresholds(100), new(0.Pounds(), 0.Pounds(), Money.Zero, null, 1, false, past));

        item.Reasons.Should().BeEquivalentTo(isPoor ? [new ReviewReason(ReviewReasonKind.PoorForecasts, 100.Pounds(), sums.Count - 1)] : Array.Empty<ReviewReason>());
        item.Score.Should().Be(isPoor ? 0.5m : 0m);
    }

    [Theory]
    //          the one that comes first                the one that comes after it
    [InlineData(500, 0, 0, /* before */ 400, 0, 0)]
    [InlineData(0, -500, 0, /* before */ 400, 0, 0)]
    [InlineData(0, 0, 300, /* before */ 500, 0, 0)] // unexplained money counts twice
    [InlineData(10, 0, 0, /* before */ 5, 0, 0)] // small sums still rank among each other
    public void What_matters_more_ranks_higher(int variance, int movement, int unexplained, int otherVariance, int otherMovement, int otherUnexplained) =>
        Score(variance, movement, unexplained).Should().BeGreaterThan(Score(otherVariance, otherMovement, otherUnexplained));

    [Fact]
    public void Without_forecast_report_or_ledger_nothing_is_made_up() =>
        ReviewItem.Of(Thresholds(100), new(null, null, Money.Zero, null, 0, false)).Should().BeEquivalentTo(new ReviewItem(0, []));

    [Fact]
    public void A_council_without_thresholds_is_measured_by_the_standard_one() =>
        ReviewItem.Of(Thresholds(null), new(100_000.Pounds(), 99_999.Pounds(), Money.Zero, null, 1, false))
            .Reasons.Select(reason => reason.Kind).Should().Equal(ReviewReasonKind.LargeVariance);

    [Theory]
    //          actual, period, run rate
    [InlineData(100, 10, 120)]
    [InlineData(-50, 6, -100)]
    [InlineData(70, 12, 70)]
    [InlineData(70, 13, 70)]
    public void The_run_rate_carries_the_months_so_far_on(int actual, int period, int runRate) =>
        ReviewItem.RunRate(actual.Pounds(), period).Should().Be(runRate.Pounds());

    private static decimal Score(int variance, int movement, int unexplained) =>
        ReviewItem.Of(Thresholds(100), new(variance.Pounds(), movement.Pounds(), unexplained.Pounds(), null, 1, false)).Score;

    private static CouncilSettings Thresholds(int? sum) => new()
    {
        Name = "Council",
        ShortName = "C",
        ExplainVarianceFrom = sum?.Pounds(),
        ExplainMovementFrom = sum?.Pounds(),
    };
}
