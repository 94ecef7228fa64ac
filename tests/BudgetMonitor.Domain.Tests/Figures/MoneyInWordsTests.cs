using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

/// <summary>Exact sums in messages to people: a real minus sign before the pound sign, pence where there are any.</summary>
public sealed class MoneyInWordsTests
{
    [Theory]
    [InlineData(0, "£0", "£0")]
    [InlineData(3_017_060_000, "£30,170,600", "+£30,170,600")]
    [InlineData(-500, "−£5", "−£5")]
    [InlineData(-50, "−£0.50", "−£0.50")]
    [InlineData(-183_020_050, "−£1,830,200.50", "−£1,830,200.50")]
    [InlineData(123_4, "£12.34", "+£12.34")]
    public void A_sum_is_exact_and_its_minus_is_a_minus(long pence, string words, string signed)
    {
        new Money(pence).InWords().Should().Be(words);
        new Money(pence).InSignedWords().Should().Be(signed);
    }
}
