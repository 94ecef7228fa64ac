namespace BudgetMonitor.Reporting.Charts;

/// <summary>An axis of figures: from where to where, and the round figures that are marked on it.</summary>
/// <param name="Low">The lowest figure that it reaches.</param>
/// <param name="High">The highest figure that it reaches.</param>
/// <param name="Step">The distance between two marked figures: 1, 2 or 5 times a power of ten.</param>
internal sealed record ChartScale(decimal Low, decimal High, decimal Step)
{
    /// <summary>A line whose figures all lie in the top third of an axis from nil gets an axis that starts above nil, and says so.</summary>
    private const decimal LeastRangeFromNil = 1m / 3m;

    /// <summary>Whether the axis has a zero line.</summary>
    public bool HasZero => Low <= 0m && High >= 0m;

    /// <summary>The marked figures from low to high.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Math.Ceiling(Low / Step) * Step; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>An axis for figures, with about so many steps.</summary>
    /// <param name="values">The figures.</param>
    /// <param name="mustHaveZero">True for bars, whose length is the figure; a line may start above nil where it would be flat otherwise.</param>
    /// <param name="steps">How many steps to aim at.</param>
    public static ChartScale For(IEnumerable<decimal> values, bool mustHaveZero, int steps = 5)
    {
        var known = values.ToList();
        var low = known.Count == 0 ? 0m : known.Min();
        var high = known.Count == 0 ? 0m : known.Max();
        if (mustHaveZero || low < 0m && high > 0m || high - low >= Math.Max(Math.Abs(low), Math.Abs(high)) * LeastRangeFromNil || low == high)
        {
            (low, high) = (Math.Min(0m, low), Math.Max(0m, high));
        }

        if (low == high)
        {
            high = low + 1m;
        }

        var step = StepFor(high - low, steps);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>A scale without marked figures, for bars that say their own: from nil to the figures and no further.</summary>
    public static ChartScale Around(IEnumerable<decimal> values)
    {
        var known = values.Append(0m).ToList();
        var (low, high) = (known.Min(), known.Max());
        return low == high ? new(0m, 1m, 1m) : new(low, high, high - low);
    }

    /// <summary>Where a figure lies between two places, the first being the low end's.</summary>
    public double Place(decimal value, double lowPlace, double highPlace) =>
        lowPlace + ((double)((value - Low) / (High - Low)) * (highPlace - lowPlace));

    private static decimal StepFor(decimal range, int steps)
    {
        var rough = range / steps;
        var power = 1m;
        while (power > rough)
        {
            power /= 10m;
        }

        while (power * 10m <= rough)
        {
            power *= 10m;
        }

        return (rough / power) switch
        {
            <= 1m => power,
            <= 2m => 2m * power,
            <= 5m => 5m * power,
            _ => 10m * power,
        };
    }
}
