namespace BudgetMonitor.Domain.Papers;

/// <summary>What a field in a paper's text is replaced by: {CODE.what} for a head's figure, {what} for a fact of the period.</summary>
public enum TextFieldKind
{
    /// <summary>The net cash limit.</summary>
    CashLimit,

    /// <summary>The net forecast outturn.</summary>
    Forecast,

    /// <summary>The net variance before director's adjustments.</summary>
    Variance,

    /// <summary>The director's adjustments.</summary>
    Adjustment,

    /// <summary>The net variance after director's adjustments.</summary>
    Revised,

    /// <summary>The revised variance last reported.</summary>
    Last,

    /// <summary>Revised variance less the one last reported.</summary>
    Movement,

    /// <summary>All roll forwards.</summary>
    RollForwards,

    /// <summary>The revised variance with roll forwards.</summary>
    RevisedWithRollForwards,

    /// <summary>The movement of the revised variance with roll forwards.</summary>
    MovementWithRollForwards,

    /// <summary>"overspend", "underspend" or "on budget", from the revised variance.</summary>
    Word,

    /// <summary>The same word from the variance before director's adjustments.</summary>
    VarianceWord,

    /// <summary>"better", "worse" or "unchanged", from the movement of the revised variance.</summary>
    MovementWord,

    /// <summary>The movement before director's adjustments, as service lines show it.</summary>
    MovementBeforeAdjustment,

    /// <summary>The net forecast outturn last reported.</summary>
    LastForecast,

    /// <summary>The variance last reported, before director's adjustments.</summary>
    LastVariance,

    /// <summary>The ledger's net actual to the end of the period.</summary>
    Actual,

    /// <summary>The net budget that the profile expects by the end of the period.</summary>
    Profile,

    /// <summary>The director's adjustments last reported.</summary>
    LastAdjustment,

    /// <summary>The director's adjustments less those last reported: they shrink as their actions enter the forecast.</summary>
    AdjustmentMovement,

    /// <summary>The revised variance last reported with the roll forwards of then.</summary>
    LastWithRollForwards,

    /// <summary>Last year's net outturn.</summary>
    PriorOutturn,

    /// <summary>Last year's variance at outturn.</summary>
    PriorVariance,

    /// <summary>The variances of the service lines below that overspend, added up.</summary>
    Pressures,

    /// <summary>The variances of the service lines below that underspend, added up.</summary>
    Underspends,

    /// <summary>The head's name.</summary>
    Name,

    /// <summary>A figure of a group beside revenue, such as {capital.variance}; which one, <see cref="TextField.Of"/> says.</summary>
    Other,

    /// <summary>The period's number: 10.</summary>
    Period,

    /// <summary>The period's month: January.</summary>
    PeriodMonth,

    /// <summary>The period's last day: 31 January 2018.</summary>
    PeriodEnd,

    /// <summary>The financial year: 2017-18.</summary>
    Year,

    /// <summary>The number of the last reported period.</summary>
    LastPeriod,

    /// <summary>The month of the last reported period.</summary>
    LastPeriodMonth,
}

/// <summary>How a figure in a paper's text is written.</summary>
public enum TextFieldStyle
{
    /// <summary>A variance is signed, a cash limit or forecast plain.</summary>
    Default,

    /// <summary>With a plus or minus: +£3.865m.</summary>
    Signed,

    /// <summary>Without a plus: £3.865m.</summary>
    Plain,

    /// <summary>Without any sign, for use after a word such as "an underspend of": £0.204m.</summary>
    Size,

    /// <summary>In place of a variance "overspend", "underspend" or "on budget", from its sign.</summary>
    Word,

    /// <summary>In place of a movement "better", "worse" or "unchanged", from its sign.</summary>
    MovementWord,
}

/// <summary>A field of a paper's text.</summary>
/// <param name="Kind">What it is replaced by.</param>
/// <param name="Code">The head's code, or <see cref="TotalCode"/>; of a group with items the item's name; null for a fact of the period.</param>
/// <param name="Style">How a figure is written.</param>
public sealed record TextField(TextFieldKind Kind, string? Code, TextFieldStyle Style)
{
    /// <summary>In place of a code: the council without the heads outside its total.</summary>
    public const string TotalCode = "total";

    /// <summary>The most decimals of £m that a style may ask for.</summary>
    public const int MostDecimals = 3;

    /// <summary>Decimals of £m; null for those of the paper.</summary>
    public int? Decimals { get; init; }

    /// <summary>The figure of a group beside revenue; null for a head's.</summary>
    public TextFieldFigure? Of { get; init; }

    /// <summary>What is added to it or taken away from it: {total.revised - CYPE-ASY.revised}. Empty for most fields.</summary>
    public IReadOnlyList<TextFieldTerm> More { get; init; } = [];

    /// <summary>Whether the field means the council without the heads outside its total.</summary>
    public bool IsTotal => Of is null && string.Equals(Code, TotalCode, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One more figure in a field that adds several up.</summary>
/// <param name="IsTakenAway">Whether it is taken away instead of added.</param>
/// <param name="Field">The figure, without a style of its own.</param>
public sealed record TextFieldTerm(bool IsTakenAway, TextField Field);

/// <summary>A stretch of a paper's text: words as they stand, a field, or a field that is wrong with what is wrong about it.</summary>
/// <param name="Text">The words, or the field with its braces as it was typed.</param>
/// <param name="Field">The field, where it is one.</param>
/// <param name="Problem">What is wrong, where it is a field that cannot be filled.</param>
public sealed record TextPiece(string Text, TextField? Field, string? Problem);
