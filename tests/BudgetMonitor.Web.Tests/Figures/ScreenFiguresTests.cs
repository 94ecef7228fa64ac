using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Tests.Figures;

public class ScreenFiguresTests
{
    [Theory]
    [InlineData(250_000, "+£250,000")]
    [InlineData(-4_100, "\u2212£4,100")]
    [InlineData(0, "£0")]
    public void A_signed_sum_has_its_pound_sign_after_the_sign(int pounds, string shown) =>
        ScreenFigures.SignedPounds(pounds.Pounds()).Should().Be(shown);
}
