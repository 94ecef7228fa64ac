using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Pages.Forecasts;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

public class EnteredAmountTests
{
    [Theory]
    [InlineData("1234", 1_234_00)]
    [InlineData("1,234.50", 1_234_50)]
    [InlineData("£1,234", 1_234_00)]
    [InlineData("-5", -5_00)]
    [InlineData("(5)", -5_00)]
    [InlineData("(£1,234.56)", -1_234_56)]
    [InlineData("-£12", -12_00)]
    [InlineData("£-12", -12_00)]
    [InlineData("\u2212 7.5", -7_50)]
    [InlineData("+8", 8_00)]
    [InlineData("  1 234 567 ", 1_234_567_00)]
    [InlineData("1\u00A0000", 1_000_00)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("100,000,000,000", 10_000_000_000_000)]
    [InlineData("£(200.00)", -200_00)]
    [InlineData("5.00-", -5_00)]
    [InlineData("\u202D-1000\u202C", -1_000_00)]
    [InlineData("\u200B\u20107\uFEFF", -7_00)]
    public void Reads_amounts_as_people_type_them(string text, long pence)
    {
        EnteredAmount.TryRead(text, out var amount, out _).Should().BeTrue();

        amount.Money.Should().Be(new Money(pence));
    }

    [Theory]
    [InlineData("", "pounds, such as")]
    [InlineData("abc", "pounds, such as")]
    [InlineData("1,23", "pounds, such as")]
    [InlineData("12,34,567", "pounds, such as")]
    [InlineData("--5", "pounds, such as")]
    [InlineData("(5", "pounds, such as")]
    [InlineData("5)", "pounds, such as")]
    [InlineData("(-5)", "pounds, such as")]
    [InlineData("1e5", "pounds, such as")]
    [InlineData("NaN", "pounds, such as")]
    [InlineData("\u0661\u0662", "pounds, such as")]
    [InlineData("-5-", "pounds, such as")]
    [InlineData("(5-)", "pounds, such as")]
    [InlineData("££5", "pounds, such as")]
    [InlineData("1.2m", "Enter whole pounds: 1,200,000 for 1.2m")]
    [InlineData("£1.2 million", "Enter whole pounds: 1,200,000 for £1.2 million")]
    [InlineData("(12.5k)", "Enter whole pounds: -12,500 for (12.5k)")]
    [InlineData("999bn", "write thousands and millions out in full")]
    [InlineData("5%", "This is a per cent")]
    [InlineData("5.00 CR", "Enter a minus for a credit or income")]
    [InlineData("1.234", "two decimals at most")]
    [InlineData("100,000,000,000.01", "within £100 billion")]
    [InlineData("999999999999999999999999999999999999", "within £100 billion")]
    [InlineData("99999999999999999999999999999999999999999999999", "pounds, such as")]
    public void Says_what_to_enter_instead(string text, string problem)
    {
        EnteredAmount.TryRead(text, out _, out var said).Should().BeFalse();

        said.Should().Contain(problem);
    }

    [Theory]
    [InlineData("+5", true)]
    [InlineData("5", false)]
    [InlineData("-5", false)]
    public void Remembers_a_plus(string text, bool hasPlus)
    {
        EnteredAmount.TryRead(text, out var amount, out _).Should().BeTrue();

        amount.HasPlus.Should().Be(hasPlus);
    }
}
