using System.Globalization;

namespace BudgetMonitor.Domain.Ratings;

/// <summary>What the per-cent leg of a rule is measured against.</summary>
public enum RatingBase
{
    /// <summary>The net cash limit.</summary>
    Net,

    /// <summary>The gross cash limit.</summary>
    Gross,
}

/// <summary>How the per-cent leg and the £ leg of a rule work together.</summary>
public enum RatingLegs
{
    /// <summary>The rating applies as soon as one leg is reached.</summary>
    WhicheverFirst,

    /// <summary>The rating applies only when both legs are reached.</summary>
    BothNeeded,
}

/// <summary>A size of variance: a per cent of the base and a sum. Refuses anything that is not above nil.</summary>
public sealed record RagThreshold
{
    // A percentage has at most four decimals, so it is a whole number of these.
    private const long ShareScale = 10_000;

    private readonly long share;

    /// <summary>A threshold.</summary>
    public RagThreshold(Percentage percentage, Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percentage.PerCent, nameof(percentage));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Pence, nameof(amount));
        (Percentage, Amount) = (percentage, amount);
        share = (long)(percentage.PerCent * ShareScale);
    }

    /// <summary>Per cent of the base.</summary>
    public Percentage Percentage { get; }

    /// <summary>The sum.</summary>
    public Money Amount { get; }

    /// <summary>Whether a sum is at least this percentage of a budget above nil: in whole numbers, without dividing.</summary>
    internal bool IsShareReached(Money size, Money budget) => (Int128)size.Pence * 100 * ShareScale >= (Int128)budget.Pence * share;

    /// <summary>2% or £1,000,000.</summary>
    public string InWords(RatingLegs legs) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Percentage}% {(legs == RatingLegs.WhicheverFirst ? "or" : "and")} {Amount.InWords()}");
}

/// <summary>
/// A council's rule for rating a net variance after director's adjustments. Money has no national rule, so each council
/// sets its own, and every rated table prints it. Refuses a red threshold below the amber one.
/// </summary>
public sealed record RagRule
{
    /// <summary>A rule.</summary>
    /// <param name="ratingBase">Net or gross cash limit.</param>
    /// <param name="legs">One leg enough or both needed.</param>
    /// <param name="amber">From here an overspend is amber.</param>
    /// <param name="red">From here an overspend is red.</param>
    /// <param name="largeUnderspend">From here an underspend is flagged; null where the council does not flag underspends.</param>
    public RagRule(RatingBase ratingBase, RatingLegs legs, RagThreshold amber, RagThreshold red, RagThreshold? largeUnderspend)
    {
        ArgumentNullException.ThrowIfNull(amber);
        ArgumentNullException.ThrowIfNull(red);
        if (red.Percentage.PerCent < amber.Percentage.PerCent || red.Amount < amber.Amount)
        {
            throw new ArgumentException("Red must start at or above amber, in per cent and in pounds.", nameof(red));
        }

        (Base, Legs, Amber, Red, LargeUnderspend) = (ratingBase, legs, amber, red, largeUnderspend);
    }

    /// <summary>What the per-cent leg is measured against.</summary>
    public RatingBase Base { get; }

    /// <summary>How the legs work together.</summary>
    public RatingLegs Legs { get; }

    /// <summary>Where amber starts.</summary>
    public RagThreshold Amber { get; }

    /// <summary>Where red starts.</summary>
    public RagThreshold Red { get; }

    /// <summary>Where an underspend is flagged; null for never.</summary>
    public RagThreshold? LargeUnderspend { get; }

    /// <summary>The rule in words, as it stands under every table that shows a rating.</summary>
    public string InWords
    {
        get
        {
            var joined = Legs == RatingLegs.WhicheverFirst ? "whichever is reached first" : "when both are reached";
            var words = $"Amber from an overspend of {Amber.InWords(Legs)}, red from {Red.InWords(Legs)}, {joined}; "
                + $"per cent of the {BaseWord} cash limit";
            return LargeUnderspend is null
                ? words + "."
                : words + $". An underspend of {LargeUnderspend.InWords(Legs)} or more is flagged too.";
        }
    }

    private string BaseWord => Base == RatingBase.Gross ? "gross" : "net";

    /// <summary>Rates a net variance against a cash limit. A nil base uses the £ leg alone.</summary>
    public Rating Rate(Money variance, Amounts cashLimit)
    {
        var (size, budget) = (variance.Abs(), BudgetOf(cashLimit));
        var rag = variance.Pence switch
        {
            0 => Rag.Green,
            < 0 => LargeUnderspend is { } large && IsReached(large, size, budget) ? Rag.LargeUnderspend : Rag.Green,
            _ when IsReached(Red, size, budget) => Rag.Red,
            _ => IsReached(Amber, size, budget) ? Rag.Amber : Rag.Green,
        };
        return new Rating(rag, this, variance, cashLimit);
    }

    /// <summary>Why a variance has the rating that it has.</summary>
    internal string Reason(Rag rag, Money variance, Amounts cashLimit)
    {
        if (variance.IsNil)
        {
            return "On budget: the forecast equals the cash limit.";
        }

        var (size, budget) = (variance.Abs(), BudgetOf(cashLimit));
        var share = budget.IsNil
            ? $"; the {BaseWord} cash limit is nil, so only the £ threshold counts"
            : $", {InPercent(100m * size.Pence / budget.Pence)} of the {BaseWord} cash limit of {budget.InWords()}";
        var verdict = rag switch
        {
            Rag.Red => $"red from {Red.InWords(Legs)}",
            Rag.Amber => $"amber from {Amber.InWords(Legs)}",
            Rag.LargeUnderspend => $"flagged from {LargeUnderspend!.InWords(Legs)}",
            _ => variance.Pence < 0 ? "not an overspend" : $"below amber, which starts at {Amber.InWords(Legs)}",
        };
        return $"{(variance.Pence < 0 ? "Underspend" : "Overspend")} of {size.InWords()}{share}: {verdict}.";
    }

    private Money BudgetOf(Amounts cashLimit) => (Base == RatingBase.Gross ? cashLimit.Gross : cashLimit.Net).Abs();

    private bool IsReached(RagThreshold threshold, Money size, Money budget)
    {
        var sumReached = size >= threshold.Amount;
        if (budget.IsNil)
        {
            return sumReached;
        }

        var shareReached = threshold.IsShareReached(size, budget);
        return Legs == RatingLegs.WhicheverFirst ? sumReached || shareReached : sumReached && shareReached;
    }

    /// <summary>Two decimals, or as many as keep a share that just misses a threshold from reading like it.</summary>
    private string InPercent(decimal share)
    {
        decimal?[] thresholds = [Amber.Percentage.PerCent, Red.Percentage.PerCent, LargeUnderspend?.Percentage.PerCent];
        var decimals = 2;
        while (decimals < 8 && !thresholds.Contains(share) && thresholds.Contains(Rounding.HalfAwayFromZero(share, decimals)))
        {
            decimals++;
        }

        return Rounding.HalfAwayFromZero(share, decimals).ToString("F" + decimals, CultureInfo.InvariantCulture) + "%";
    }
}
