using System.Globalization;

namespace BudgetMonitor.Domain.Activity;

/// <summary>
/// How many of what a measure counts: clients, tonnes, journeys. Never below nil, because a net fall is a smaller volume; at
/// most <see cref="Limit"/>, with at most two decimals. Nil is a volume; an absent one is a null <see cref="Volume"/>.
/// </summary>
public readonly record struct Volume : IComparable<Volume>
{
    /// <summary>The largest volume that may be entered or loaded.</summary>
    public const decimal Limit = 10_000_000_000m;

    /// <summary>The decimals that a volume may have.</summary>
    public const int Decimals = 2;

    /// <summary>A volume; refuses what is none.</summary>
    public Volume(decimal units)
    {
        if (!IsVolume(units))
        {
            throw new ArgumentOutOfRangeException(nameof(units), units, "A volume is not below nil, within ten thousand million and has at most two decimals.");
        }

        Units = units;
    }

    /// <summary>The number of units.</summary>
    public decimal Units { get; }

    /// <summary>What the second has more than the first, or less.</summary>
    public static VolumeChange operator -(Volume left, Volume right) => new(left.Units - right.Units);

    /// <summary>A volume, or false where the number is none.</summary>
    public static bool TryOf(decimal units, out Volume volume)
    {
        volume = IsVolume(units) ? new(units) : default;
        return IsVolume(units);
    }

    /// <summary>What this volume costs where another one costs so much, to the penny; null where there is no rate, or the sum would be beyond any money.</summary>
    /// <param name="money">What the other costs.</param>
    /// <param name="other">The other volume.</param>
    public Money? AtRateOf(Money money, Volume other)
    {
        if (other.Units == 0m)
        {
            return null;
        }

        // The share first: the product of pence and volume could lie beyond a decimal.
        var share = Units / other.Units;
        return money.IsNil || share <= Money.Limit.Pence / (decimal)Math.Abs(money.Pence)
            ? new((long)decimal.Round(money.Pence * share, MidpointRounding.AwayFromZero))
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Volume other) => Units.CompareTo(other.Units);

    /// <summary>The exact number for history and tests, such as 362047.4.</summary>
    public override string ToString() => Units.ToString("0.##", CultureInfo.InvariantCulture);

    private static bool IsVolume(decimal units) => units is >= 0m and <= Limit && decimal.Round(units, Decimals) == units;
}

/// <summary>What one volume has more than another: above nil is more, below nil less. Each way at most <see cref="Volume.Limit"/>, with at most two decimals.</summary>
public readonly record struct VolumeChange : IComparable<VolumeChange>
{
    /// <summary>A change; refuses one that no two volumes make.</summary>
    public VolumeChange(decimal units)
    {
        if (!Volume.TryOf(Math.Abs(units), out _))
        {
            throw new ArgumentOutOfRangeException(nameof(units), units, "A change of volume is within ten thousand million either way and has at most two decimals.");
        }

        Units = units;
    }

    /// <summary>The number of units.</summary>
    public decimal Units { get; }

    /// <summary>How much it is without its sign.</summary>
    public Volume Size => new(Math.Abs(Units));

    /// <summary>A change, or false where no two volumes make it.</summary>
    public static bool TryOf(decimal units, out VolumeChange change)
    {
        var isChange = Volume.TryOf(Math.Abs(units), out _);
        change = isChange ? new(units) : default;
        return isChange;
    }

    /// <inheritdoc/>
    public int CompareTo(VolumeChange other) => Units.CompareTo(other.Units);

    /// <summary>The exact number for history and tests, such as -4972.</summary>
    public override string ToString() => Units.ToString("0.##", CultureInfo.InvariantCulture);
}
