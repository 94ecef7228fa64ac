using System.Globalization;

namespace BudgetMonitor.Domain.Figures;

/// <summary>
/// An exact sum of money in whole pence. Spending is positive, income negative. Never a floating-point number;
/// rounding happens only when a figure is shown.
/// </summary>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>The minus sign proper, as wide as a plus and a digit: what people read. What they type, and what files hold, has a hyphen.</summary>
    public const char RealMinus = '\u2212';

    /// <summary>Nil pounds. Nil is a figure; an absent figure is a null <see cref="Money"/>.</summary>
    public static readonly Money Zero;

    /// <summary>The largest sum that may be entered or loaded, either way: £100 billion.</summary>
    public static readonly Money Limit = new(100_000_000_000_00);

    /// <summary>The sum in pounds, exact to two decimals.</summary>
    public decimal Pounds => Pence / 100m;

    /// <summary>Whether the sum is nil.</summary>
    public bool IsNil => Pence == 0;

    /// <summary>A sum from pounds. Refuses a fraction of a penny and anything beyond <see cref="Limit"/>.</summary>
    public static Money FromPounds(decimal pounds) =>
        TryFromPounds(pounds, out var money)
            ? money
            : throw new ArgumentOutOfRangeException(nameof(pounds), pounds, "Money is whole pence and within £100 billion either way.");

    /// <summary>A sum from pounds, or false where it has a fraction of a penny or lies beyond <see cref="Limit"/>.</summary>
    public static bool TryFromPounds(decimal pounds, out Money money)
    {
        money = Zero;
        if (Math.Abs(pounds) > Limit.Pounds || decimal.Round(pounds, 2) != pounds)
        {
            return false;
        }

        money = new Money((long)(pounds * 100m));
        return true;
    }

    /// <summary>The size of the sum without its sign.</summary>
    public Money Abs() => new(Math.Abs(Pence));

    /// <summary>Adds exactly; an overflow is an error, never a wrong figure.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    /// <summary>Subtracts exactly.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    /// <summary>Turns the sign.</summary>
    public static Money operator -(Money money) => new(checked(-money.Pence));

    /// <summary>Larger than.</summary>
    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    /// <summary>Smaller than.</summary>
    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    /// <summary>Larger than or equal to.</summary>
    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;

    /// <summary>Smaller than or equal to.</summary>
    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>The exact sum in a message to people: £30,170,600 or −£1,830,200.50. Papers and tables use a figure style instead.</summary>
    public string InWords() =>
        (Pence < 0 ? $"{RealMinus}£" : "£") + Math.Abs(Pounds).ToString(Pence % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>The exact sum in a message to people with its sign: +£250,000, −£0.50, £0.</summary>
    public string InSignedWords() => (Pence > 0 ? "+" : string.Empty) + InWords();

    /// <summary>The exact sum for logs and tests, such as -£1,234.50.</summary>
    public override string ToString() =>
        (Pence < 0 ? "-£" : "£") + Math.Abs(Pounds).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
