using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Pages.Adjustments;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>A minus looks alike on every page and in every message: the sign proper before the pound sign.</summary>
public sealed class MinusSignTests
{
    [Fact]
    public void Every_function_for_a_sum_in_a_sentence_writes_the_minus_proper()
    {
        var sum = new Money(-1_234_50);

        ScreenFigures.Exact(sum).Should().Be("−£1,234.50");
        ScreenFigures.SignedPounds(sum).Should().Be("−£1,235");
        AdjustmentWords.Signed(sum).Should().Be("−£1,234.50");
        SavingsWording.Exact(-sum).Should().Be("−£1,234.50");
    }

    [Theory]
    [InlineData("-200,000", "−£200,000")]
    [InlineData("(200.50)", "−£200.50")]
    [InlineData("1500", "£1,500")]
    [InlineData("soon", "soon")]
    [InlineData(null, "")]
    public void What_was_typed_is_told_as_a_sum(string? typed, string told) => ScreenFigures.OfInput(typed).Should().Be(told);
}
