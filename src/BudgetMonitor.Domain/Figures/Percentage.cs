using System.Globalization;

namespace BudgetMonitor.Domain.Figures;

/// <summary>
/// A percentage that somebody sets, such as a threshold or a target: above nil, at most <see cref="Limit"/> per cent, with at
/// most four decimals. One that is worked out may be anything and is a plain number.
/// </summary>
public readonly record struct Percentage
{
    /// <summary>The largest percentage.</summary>
    public const decimal Limit = 1_000m;

    /// <summary>The decimals that a percentage may have.</summary>
    public const int Decimals = 4;

    /// <summary>A percentage; refuses what is none.</summary>
    public Percentage(decimal perCent)
    {
        if (!IsPercentage(perCent))
        {
            throw new ArgumentOutOfRangeException(nameof(perCent), perCent, "A percentage is above nil, at most 1000 and has at most four decimals.");
        }

        PerCent = perCent;
    }

    /// <summary>The number of per cent: 2.5 for 2.5%.</summary>
    public decimal PerCent { get; }

    /// <summary>A percentage, or false where the number is none.</summary>
    public static bool TryOf(decimal perCent, out Percentage percentage)
    {
        percentage = IsPercentage(perCent) ? new(perCent) : default;
        return IsPercentage(perCent);
    }

    /// <summary>As it is typed, without its sign: 2.5.</summary>
    public override string ToString() => PerCent.ToString("0.####", CultureInfo.InvariantCulture);

    private static bool IsPercentage(decimal perCent) => perCent is > 0m and <= Limit && decimal.Round(perCent, Decimals) == perCent;
}
