using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Tests.Formatting;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("down by -£0.2m", "down by −£0.2m")]
    [InlineData("(commissioned -0.2 and in-house -0.1)", "(commissioned −0.2 and in-house −0.1)")]
    [InlineData("-5% and −5%", "−5% and −5%")]
    [InlineData("2017-18, P-10, 01603-222 and pages 3-5", "2017-18, P-10, 01603-222 and pages 3-5")]
    [InlineData("re-phased - bids", "re-phased - bids")]
    public void A_typed_minus_looks_like_an_inserted_one(string typed, string shown)
    {
        FigureText.WithRealMinuses(typed).Should().Be(shown);
        FigureText.WithHyphens(shown).Should().Be(typed.Replace('−', '-'));
    }
}
