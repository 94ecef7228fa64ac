using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class UnexplainedTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                LINE
        """);

    [Theory]
    //          variance, movement, said of the variance, of the movement, open variance, open movement
    [InlineData(99, 99, "", "", 0, 0)] // below the thresholds nothing is asked
    [InlineData(100, 100, "", "", 100, 100)] // at the threshold it is
    [InlineData(-100, -250, "", "", -100, -250)] // an underspend too
    [InlineData(300, 0, "text", "", 0, 0)] // a text alone explains a variance
    [InlineData(300, 0, "demand=200", "", 100, 0)] // sums given with it add up to it
    [InlineData(300, 0, "demand=200 pay=100", "", 0, 0)]
    [InlineData(300, 0, "demand=400", "", -100, 0)] // too much is open the other way
    [InlineData(300, 0, "demand=250", "", 50, 0)] // coded sums add up exactly
    [InlineData(300, 0, "=250", "", 0, 0)] // others may leave less than the threshold
    [InlineData(300, 0, "=200", "", 100, 0)]
    [InlineData(300, 0, "text demand=200", "", 0, 0)] // a text for the whole, and a part of it
    [InlineData(0, 300, "", "text", 0, 300)] // a movement needs coded sums
    [InlineData(0, 300, "", "demand=250 pay=50", 0, 0)]
    [InlineData(0, 300, "", "demand=250", 0, 50)]
    [InlineData(0, -300, "", "income=-300", 0, 0)]
    [InlineData(0, 300, "", "=300", 0, 300)] // a sum without a reason explains nothing
    public void What_is_open_is_what_no_explanation_covers(int variance, int movement, string saidOfVariance, string saidOfMovement, int openVariance, int openMovement)
    {
        var line = Line(variance, movement);

        var unexplained = Unexplained.Of(
            Thresholds(100, 100),
            line,
            [.. Said(ExplanationSubject.Variance, saidOfVariance), .. Said(ExplanationSubject.Movement, saidOfMovement)]);

        unexplained.Should().Be(new Unexplained(openVariance.Pounds(), openMovement.Pounds()));
        unexplained.IsAny.Should().Be(openVariance != 0 || openMovement != 0);
    }

    [Fact]
    public void A_council_without_thresholds_asks_for_nothing() =>
        Unexplained.Of(Thresholds(null, null), Line(1_000_000, 1_000_000), []).Should().Be(Unexplained.Nothing);

    [Fact]
    public void A_threshold_of_nothing_asks_for_every_penny_but_not_for_nil() =>
        Unexplained.Of(Thresholds(0, 0), Line(1, 0), []).Should().Be(new Unexplained(1.Pounds(), Money.Zero));

    [Fact]
    public void A_line_without_a_forecast_has_nothing_to_explain() =>
        Unexplained.Of(Thresholds(0, 0), Council.Period(10).CashLimit("LINE", 5).Position().Find("LINE")!, []).Should().Be(Unexplained.Nothing);

    private static HeadPosition Line(int variance, int movement) =>
        Council.Period(10).Line("LINE", 10_000, 10_000 + variance)
            .Position(Council.Period(9).Line("LINE", 10_000, 10_000 + variance - movement))
            .Find("LINE")!;

    private static CouncilSettings Thresholds(int? variance, int? movement) => new()
    {
        Name = "Council",
        ShortName = "C",
        ExplainVarianceFrom = variance?.Pounds(),
        ExplainMovementFrom = movement?.Pounds(),
    };

    /// <summary>"demand=200 pay=100", or "text" for a text alone.</summary>
    private static IEnumerable<Explanation> Said(ExplanationSubject subject, string said) =>
        said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, order) =>
        {
            var parts = word.Split('=');
            return new Explanation
            {
                HeadId = 1,
                Period = 10,
                Subject = subject,
                DisplayOrder = order + 1,
                Amount = parts.Length == 1 ? null : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture).Pounds(),
                ReasonCode = parts.Length == 1 || parts[0].Length == 0 ? null : parts[0],
                Text = "Said",
            };
        });
}
