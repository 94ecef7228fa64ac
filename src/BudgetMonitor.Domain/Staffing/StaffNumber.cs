using System.Globalization;

namespace BudgetMonitor.Domain.Staffing;

/// <summary>
/// How many staff there are, in full-time equivalents or persons. Never below nil, at most <see cref="Limit"/>, with at most
/// two decimals. Nil is a number; an absent one is a null <see cref="StaffNumber"/>.
/// </summary>
public readonly record struct StaffNumber : IComparable<StaffNumber>
{
    /// <summary>The most decimals.</summary>
    public const int Decimals = 2;

    /// <summary>The largest number of staff: no council has a hundred thousand, and no column of them holds more.</summary>
    public const decimal Limit = 99_999.99m;

    /// <summary>A number of staff; refuses what is none.</summary>
    public StaffNumber(decimal count)
    {
        if (!IsNumber(count))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "A number of staff is not below nil, below a hundred thousand and has at most two decimals.");
        }

        Count = count;
    }

    /// <summary>The number.</summary>
    public decimal Count { get; }

    /// <summary>How many more there are than before, or fewer.</summary>
    public static decimal operator -(StaffNumber left, StaffNumber right) => left.Count - right.Count;

    /// <summary>A number of staff, or false where it is none.</summary>
    public static bool TryOf(decimal count, out StaffNumber number)
    {
        number = IsNumber(count) ? new(count) : default;
        return IsNumber(count);
    }

    /// <inheritdoc/>
    public int CompareTo(StaffNumber other) => Count.CompareTo(other.Count);

    /// <summary>The exact number for history and tests, such as 325.64.</summary>
    public override string ToString() => Count.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsNumber(decimal count) => count is >= 0m and <= Limit && decimal.Round(count, Decimals) == count;
}
