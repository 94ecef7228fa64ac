using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Round;

/// <summary>Why a part deserves a look before it is accepted.</summary>
public enum ReviewReasonKind
{
    /// <summary>Money is unexplained.</summary>
    Unexplained,

    /// <summary>A large variance.</summary>
    LargeVariance,

    /// <summary>A large movement since last reported.</summary>
    LargeMovement,

    /// <summary>The forecast is far from what the actual to date leads to.</summary>
    FarFromRunRate,

    /// <summary>The forecast has been the same for several periods.</summary>
    Unchanged,

    /// <summary>Earlier forecasts were far from where the year, or the last report, came to.</summary>
    PoorForecasts,
}

/// <summary>A reason with what it measures.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Amount">The money; null for a reason that is not about a sum.</param>
/// <param name="Periods">For how many periods; 0 for a reason that is not about time.</param>
public sealed record ReviewReason(ReviewReasonKind Kind, Money? Amount, int Periods = 0);

/// <summary>What is measured of a part for the review.</summary>
/// <param name="Variance">Its net variance before director's adjustments; null without a forecast.</param>
/// <param name="Movement">Its movement; null where nothing was reported before.</param>
/// <param name="Unexplained">The size of the money that its lines leave unexplained.</param>
/// <param name="RunRateGap">Forecast less run rate; null where the ledger gave no actual.</param>
/// <param name="UnchangedPeriods">For how many periods, this one included, every line's forecast has been the same.</param>
/// <param name="IsConfirmed">Whether who submitted it said something with it, so an unchanged forecast was looked at.</param>
/// <param name="Past">How near its earlier forecasts came; null where there are none to measure.</param>
public sealed record ReviewMeasures(
    Money? Variance,
    Money? Movement,
    Money Unexplained,
    Money? RunRateGap,
    int UnchangedPeriods,
    bool IsConfirmed,
    ForecastAccuracy? Past = null);

/// <summary>A part as the review queue ranks it: what matters most comes first, with the reasons why.</summary>
/// <param name="Score">How much there is to look at, in units of the council's threshold for explaining.</param>
/// <param name="Reasons">Why, the weightiest first; empty for what is unremarkable.</param>
public sealed record ReviewItem(decimal Score, IReadOnlyList<ReviewReason> Reasons)
{
    /// <summary>From so many periods with the same forecast on, somebody should ask whether it was looked at.</summary>
    public const int UnchangedFrom = 3;

    /// <summary>So many earlier forecasts make a history; fewer may be chance.</summary>
    public const int HistoryFrom = 3;

    /// <summary>A mean error of the council's threshold or more counts as poor from this share of the cash limit on, in per cent: a large budget misses by large sums.</summary>
    public const decimal PoorFromPercentage = 2m;

    /// <summary>Sums count as large from here where the council has no threshold of its own.</summary>
    public static readonly Money StandardThreshold = new(100_000_00);

    /// <summary>Small variance, small movement, nothing unexplained, near the run rate, and changed or confirmed: may be accepted with others in one go.</summary>
    public bool IsUnremarkable => Reasons.Count == 0;

    /// <summary>
    /// Ranks a part. Each sum counts in units of the council's threshold, unexplained money twice, a run rate half, as it is
    /// a guess; a forecast that stands still counts a unit for each period. The mean error of earlier forecasts counts half,
    /// and only where it makes them poor.
    /// </summary>
    public static ReviewItem Of(CouncilSettings council, ReviewMeasures part)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(part);
        var ofVariance = Threshold(council.ExplainVarianceFrom);
        var ofMovement = Threshold(council.ExplainMovementFrom);
        (ReviewReason Reason, decimal Score, bool Speaks)[] found =
        [
            (new(ReviewReasonKind.Unexplained, part.Unexplained), 2 * Units(part.Unexplained, ofVariance), !part.Unexplained.IsNil),
            (new(ReviewReasonKind.LargeVariance, part.Variance), Units(part.Variance, ofVariance), IsLarge(part.Variance, ofVariance)),
            (new(ReviewReasonKind.LargeMovement, part.Movement), Units(part.Movement, ofMovement), IsLarge(part.Movement, ofMovement)),
            (new(ReviewReasonKind.FarFromRunRate, part.RunRateGap), Units(part.RunRateGap, ofVariance) / 2, IsLarge(part.RunRateGap, ofVariance)),
            PoorForecasts(part.Past, ofVariance),
            (new(ReviewReasonKind.Unchanged, null, part.UnchangedPeriods), part.UnchangedPeriods, part.UnchangedPeriods >= UnchangedFrom && !part.IsConfirmed),
        ];
        return new ReviewItem(
            decimal.Round(found.Where(one => one.Speaks || one.Reason.Amount is not null).Sum(one => one.Score), 4),
            [.. found.Where(one => one.Speaks).OrderByDescending(one => one.Score).Select(one => one.Reason)]);
    }

    /// <summary>What the year ends at where spending goes on at the pace of the months so far; the closing period has nothing left to come.</summary>
    public static Money RunRate(Money actualToDate, int period) => period >= 12
        ? actualToDate
        : new Money((long)Math.Round(actualToDate.Pence * 12m / period, MidpointRounding.AwayFromZero));

    private static (ReviewReason Reason, decimal Score, bool Speaks) PoorForecasts(ForecastAccuracy? past, Money threshold)
    {
        var error = past?.MeanError;
        var isPoor = past is not null
            && past.Errors.Count >= HistoryFrom
            && IsLarge(error, threshold)
            && (past.MeanErrorPercentage ?? PoorFromPercentage) >= PoorFromPercentage;
        return (new(ReviewReasonKind.PoorForecasts, error, past?.Errors.Count ?? 0), isPoor ? Units(error, threshold) / 2 : 0, isPoor);
    }

    private static Money Threshold(Money? council) => council is { Pence: > 0 } own ? own : StandardThreshold;

    private static bool IsLarge(Money? amount, Money threshold) => amount is { } sum && sum.Abs() >= threshold;

    private static decimal Units(Money? amount, Money threshold) => (decimal)(amount?.Abs().Pence ?? 0) / threshold.Pence;
}
