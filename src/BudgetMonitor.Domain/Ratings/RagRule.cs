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
    /// <summary>A threshold.</summary>
    public RagThreshold(Percentage percentage, Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percentage.PerCent, nameof(percentage));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Pence, nameof(amount));
        (Percentage, Amount) = (percentage, amount);
    }

    /// <summary>Per cent of the base.</summary>
    public Percentage Percentage { get; }

    /// <summary>The sum.</summary>
    public Money Amount { get; }

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
        var size = variance.Abs();
        var budget = (Base == RatingBase.Gross ? cashLimit.Gross : cashLimit.Net).Abs();
        decimal? percentage = budget.IsNil ? null : 100m * size.Pence / budget.Pence;
        if (variance.IsNil)
        {
            return new(Rag.Green, "On budget: the forecast equals the cash limit.");
        }

        if (variance.Pence < 0)
        {
            return LargeUnderspend is { } large && Reached(large, size, percentage)
                ? new(Rag.LargeUnderspend, Reason("Underspend", size, budget, percentage, $"flagged from {large.InWords(Legs)}"))
                : new(Rag.Green, Reason("Underspend", size, budget, percentage, "not an overspend"));
        }

        if (Reached(Red, size, percentage))
        {
            return new(Rag.Red, Reason("Overspend", size, budget, percentage, $"red from {Red.InWords(Legs)}"));
        }

        return Reached(Amber, size, percentage)
            ? new(Rag.Amber, Reason("Overspend", size, budget, percentage, $"amber from {Amber.InWords(Legs)}"))
            : new(Rag.Green, Reason("Overspend", size, budget, percentage, $"below amber, which starts at {Amber.InWords(Legs)}"));
    }

    private bool Reached(RagThreshold threshold, Money size, decimal? percentage)
    {
        var sumReached = size >= threshold.Amount;
        if (percentage is not { } share)
        {
            return sumReached;
        }

        var shareReached = share >= threshold.Percentage.PerCent;
        return Legs == RatingLegs.WhicheverFirst ? sumReached || shareReached : sumReached && shareReached;
    }

    private string Reason(string word, Money size, Money budget, decimal? percentage, string verdict)
    {
        var share = percentage is { } known
            ? $", {InPercent(known)} of the {BaseWord} cash limit of {budget.InWords()}"
            : $"; the {BaseWord} cash limit is nil, so only the £ threshold counts";
        return $"{word} of {size.InWords()}{share}: {verdict}.";
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
