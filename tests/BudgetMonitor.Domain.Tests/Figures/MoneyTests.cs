using System.Globalization;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Figures;

public class MoneyTests
{
    private const string BeyondLong = "92233720368547758.08";

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("-0.01", -1)]
    [InlineData("1", 100)]
    [InlineData("1.10", 110)]
    [InlineData("1.1000000000", 110)] // the same sum with more noughts
    [InlineData("-2345678.90", -234_567_890)]
    [InlineData("100000000000", 10_000_000_000_000)] // the limit itself
    [InlineData("-100000000000", -10_000_000_000_000)]
    public void Pounds_become_whole_pence_and_come_back_the_same(string pounds, long pence)
    {
        var money = Money.FromPounds(Number(pounds));

        money.Pence.Should().Be(pence);
        money.Pounds.Should().Be(Number(pounds));
    }

    [Theory]
    [InlineData("0.001")] // fractions of a penny
    [InlineData("-0.001")]
    [InlineData("1.005")]
    [InlineData("99999999999.999")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("100000000000.01")] // beyond the limit
    [InlineData("-100000000000.01")]
    [InlineData(BeyondLong)]
    [InlineData("79228162514264337593543950335")] // the largest decimal
    [InlineData("-79228162514264337593543950335")]
    public void A_fraction_of_a_penny_or_a_sum_beyond_the_limit_is_refused(string pounds)
    {
        Money.TryFromPounds(Number(pounds), out var money).Should().BeFalse();
        money.Should().Be(Money.Zero);

        var make = () => Money.FromPounds(Number(pounds));

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*whole pence*£100 billion*");
    }

    [Fact]
    public void The_default_is_nil_pounds()
    {
        default(Money).Should().Be(Money.Zero);
        Money.Zero.IsNil.Should().BeTrue();
        1.Pounds().IsNil.Should().BeFalse();
        new Money(-1).IsNil.Should().BeFalse();
    }

    [Theory]
    //          left, right, sum, difference
    [InlineData(1, 2, 3, -1)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-5, 5, 0, -10)]
    [InlineData(-5, -7, -12, 2)]
    [InlineData(long.MaxValue, 0, long.MaxValue, long.MaxValue)]
    public void Sums_and_differences_are_exact(long left, long right, long sum, long difference)
    {
        (new Money(left) + new Money(right)).Pence.Should().Be(sum);
        (new Money(left) - new Money(right)).Pence.Should().Be(difference);
    }

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, -1)]
    public void An_overflow_is_an_error_and_never_a_wrong_figure(long left, long right)
    {
        var add = () => new Money(left) + new Money(right);
        var subtract = () => new Money(left) - new Money(-right);
        var sum = () => new[] { new Money(left), new Money(right) }.Sum();

        add.Should().Throw<OverflowException>();
        subtract.Should().Throw<OverflowException>();
        sum.Should().Throw<OverflowException>();
    }

    [Fact]
    public void The_one_sum_without_an_opposite_has_neither_opposite_nor_size()
    {
        var turn = () => -new Money(long.MinValue);
        var size = () => new Money(long.MinValue).Abs();

        turn.Should().Throw<OverflowException>();
        size.Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(5, -5, 5)]
    [InlineData(-5, 5, 5)]
    [InlineData(0, 0, 0)]
    public void The_opposite_turns_the_sign_and_the_size_has_none(long pence, long opposite, long size)
    {
        (-new Money(pence)).Pence.Should().Be(opposite);
        new Money(pence).Abs().Pence.Should().Be(size);
    }

    [Theory]
    [InlineData(1, 2, -1)]
    [InlineData(2, 2, 0)]
    [InlineData(-3, -4, 1)]
    [InlineData(-1, 0, -1)]
    public void Sums_are_compared_by_value(long left, long right, int order)
    {
        var (a, b) = (new Money(left), new Money(right));

        Math.Sign(a.CompareTo(b)).Should().Be(order);
        (a < b).Should().Be(order < 0);
        (a > b).Should().Be(order > 0);
        (a <= b).Should().Be(order <= 0);
        (a >= b).Should().Be(order >= 0);
        (a == b).Should().Be(order == 0);
    }

    [Theory]
    [InlineData(0, "£0.00")]
    [InlineData(1, "£0.01")]
    [InlineData(-1, "-£0.01")] // the sign stands before the pound sign
    [InlineData(-123_450, "-£1,234.50")]
    [InlineData(10_000_000_000_000, "£100,000,000,000.00")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void In_logs_a_sum_reads_with_pence_and_its_sign_first(long pence, string text)
    {
        new Money(pence).ToString().Should().Be(text);
    }

    [Fact]
    public void A_log_reads_the_same_under_another_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            new Money(-123_450).ToString().Should().Be("-£1,234.50");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_sum_of_no_parts_is_nil()
    {
        Array.Empty<Money>().Sum().Should().Be(Money.Zero);
        new[] { 1.Pounds(), 2.5m.Pounds(), (-4).Pounds() }.Sum().Should().Be((-0.5m).Pounds());
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
