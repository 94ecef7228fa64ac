namespace BudgetMonitor.Domain.Papers;

/// <summary>A figure that a field in a paper text may name.</summary>
public enum PaperFigure
{
    /// <summary>Net cash limit.</summary>
    CashLimit,

    /// <summary>Net forecast outturn.</summary>
    Forecast,

    /// <summary>Net variance before director's adjustments.</summary>
    Variance,

    /// <summary>Director's adjustments.</summary>
    Adjustment,

    /// <summary>Net variance after director's adjustments.</summary>
    Revised,

    /// <summary>The revised variance last reported.</summary>
    Last,

    /// <summary>Movement of the revised variance since last reported.</summary>
    Movement,

    /// <summary>All roll forwards.</summary>
    RollForwards,

    /// <summary>The revised variance with roll forwards.</summary>
    RevisedWithRollForwards,

    /// <summary>Movement of the revised variance with roll forwards.</summary>
    MovementWithRollForwards,

    /// <summary>Overspend, underspend or on budget, from the sign of the revised variance.</summary>
    Word,
}

/// <summary>How a figure in a paper text is written.</summary>
public enum PaperFigureStyle
{
    /// <summary>With a plus or minus, as variances and movements are by custom: +£3.865m.</summary>
    Signed,

    /// <summary>Without a plus: £3.865m.</summary>
    Plain,
}

/// <summary>Something about the period itself that a field may name.</summary>
public enum PaperFact
{
    /// <summary>The period's number: 10.</summary>
    Period,

    /// <summary>The period's month: January.</summary>
    PeriodMonth,

    /// <summary>The period's last day: 31 January 2018.</summary>
    PeriodEnd,

    /// <summary>The financial year: 2017-18.</summary>
    Year,

    /// <summary>The number of the period last reported.</summary>
    LastPeriod,

    /// <summary>The month of the period last reported.</summary>
    LastPeriodMonth,
}

/// <summary>A piece of a paper text: words as they stand, a field to be filled, or a field that nobody knows.</summary>
public abstract record PaperTextPiece
{
    private PaperTextPiece()
    {
    }

    /// <summary>Words as they stand.</summary>
    public sealed record Words(string Text) : PaperTextPiece;

    /// <summary>A figure of a head; <see cref="PaperTextFields.Total"/> in place of a code is the council without heads outside the total.</summary>
    public sealed record Figure(string Code, PaperFigure What, PaperFigureStyle Style) : PaperTextPiece;

    /// <summary>Something about the period.</summary>
    public sealed record Fact(PaperFact What) : PaperTextPiece;

    /// <summary>A field that cannot be filled, as it was typed with its braces, and what is wrong with it.</summary>
    public sealed record Unknown(string Typed, string Problem) : PaperTextPiece;
}
