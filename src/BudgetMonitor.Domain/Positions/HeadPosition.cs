using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>
/// Where one head, or the sum of several, stands: every column of the papers, exact. A null is an absent figure, which is
/// not nil. Variances are forecast less cash limit, so plus is a pressure; movements are this period's variance less the
/// last published one.
/// </summary>
public sealed class HeadPosition
{
    private readonly HeadTotals now;
    private readonly HeadTotals before;
    private readonly bool isCompared;
    private readonly RagRules rules;

    internal HeadPosition(StructureNode? head, in HeadTotals now, in HeadTotals? before, RagRules rules, HeadKind? kind = null)
    {
        (Head, Kind) = (head, kind ?? head!.Kind);
        (this.now, this.rules) = (now, rules);
        if (before is { } then)
        {
            (this.before, isCompared) = (then, true);
        }
    }

    /// <summary>The head; null for a sum of several.</summary>
    public StructureNode? Head { get; }

    /// <summary>The level whose rating rule applies.</summary>
    public HeadKind Kind { get; }

    /// <summary>The cash limit as it stands in the period; null where none is given.</summary>
    public Amounts? CashLimit => now.Has(Given.CashLimit) ? now.CashLimit : null;

    /// <summary>
    /// The forecast outturn; null where no line has one. A line without a forecast counts at its cash limit in the totals
    /// above it, see <see cref="LinesNotForecast"/>.
    /// </summary>
    public Amounts? Forecast => now.Has(Given.Forecast) ? now.Forecast : null;

    /// <summary>Lines with a forecast.</summary>
    public int LinesForecast => now.LinesForecast;

    /// <summary>Lines with a cash limit but no forecast yet; they count at their cash limit.</summary>
    public int LinesNotForecast => now.LinesNotForecast;

    /// <summary>The ledger's actual to the end of the period.</summary>
    public Amounts? ActualToDate => now.Has(Given.Actual) ? new(new(now.ActualGross), new(now.ActualIncome)) : null;

    /// <summary>The part of the cash limit that the profile expects by the end of the period.</summary>
    public Amounts? ProfiledBudget => now.Has(Given.Profile) ? new(new(now.ProfileGross), new(now.ProfileIncome)) : null;

    /// <summary>Last year's net outturn.</summary>
    public Money? PriorYearOutturn => When(Given.PriorOutturn, now.PriorOutturn);

    /// <summary>Last year's variance at outturn.</summary>
    public Money? PriorYearVariance => When(Given.PriorVariance, now.PriorVariance);

    /// <summary>Forecast less cash limit, before director's adjustments, for gross, income and net.</summary>
    public Amounts? Variance => now.Has(Given.Forecast) ? now.Forecast - now.CashLimit : null;

    /// <summary>The director's adjustments at this head and below it; null where there are none.</summary>
    public Money? Adjustment => When(Given.Adjustment, now.Adjustment);

    /// <summary>The net variance after director's adjustments.</summary>
    public Money? RevisedVariance => Variance?.Net + (Adjustment ?? Money.Zero);

    /// <summary>The revised variance in per cent of the net cash limit, by the custom chosen; null without a cash limit or with a nil one.</summary>
    public decimal? RevisedVariancePercentage(PercentageBase custom = PercentageBase.Absolute) => Percentage(RevisedVariance, custom);

    /// <summary>The variance before adjustments in per cent of the net cash limit, by the custom chosen.</summary>
    public decimal? VariancePercentage(PercentageBase custom = PercentageBase.Absolute) => Percentage(Variance?.Net, custom);

    /// <summary>Roll forwards of one kind; null where there are none.</summary>
    public Money? RollForward(RollForwardKind kind) => RollForwardOf(now, kind);

    /// <summary>Roll forwards other than committed ones; null where there are none (Kent, table 1b "un-committed").</summary>
    public Money? UncommittedRollForwards =>
        now.Has(Given.Rephased | Given.Bids) ? new Money(now.Rephased + now.Bids) : null;

    /// <summary>All roll forwards; null where there are none.</summary>
    public Money? RollForwards => AllRollForwards(now);

    /// <summary>The net variance with roll forwards but before director's adjustments (Kent, table 1b "Revised Variance").</summary>
    public Money? VarianceWithRollForwards => Variance?.Net + (RollForwards ?? Money.Zero);

    /// <summary>The net variance after director's adjustments and roll forwards: uncommitted balance (minus) or deficit (plus).</summary>
    public Money? RevisedVarianceWithRollForwards => RevisedVariance + (RollForwards ?? Money.Zero);

    /// <summary>The forecast outturn last reported; null where there was none.</summary>
    public Amounts? LastForecast => before.Has(Given.Forecast) ? before.Forecast : null;

    /// <summary>The net variance last reported, before director's adjustments.</summary>
    public Money? LastVariance => before.Has(Given.Forecast) ? (before.Forecast - before.CashLimit).Net : null;

    /// <summary>The director's adjustments last reported.</summary>
    public Money? LastAdjustment => before.Has(Given.Adjustment) ? new Money(before.Adjustment) : null;

    /// <summary>The net variance last reported, after director's adjustments.</summary>
    public Money? LastRevisedVariance => LastVariance + (LastAdjustment ?? Money.Zero);

    /// <summary>Roll forwards of one kind last reported; null where there were none.</summary>
    public Money? LastRollForward(RollForwardKind kind) => RollForwardOf(before, kind);

    /// <summary>All roll forwards last reported; null where there were none.</summary>
    public Money? LastRollForwards => AllRollForwards(before);

    /// <summary>The variance last reported after adjustments and roll forwards.</summary>
    public Money? LastRevisedVarianceWithRollForwards => LastRevisedVariance + (LastRollForwards ?? Money.Zero);

    /// <summary>Movement of the variance before director's adjustments: what service lines show. Null where nothing was reported before.</summary>
    public Money? MovementBeforeAdjustment => Moved(Variance?.Net, LastVariance);

    /// <summary>Movement of the variance after director's adjustments: what directorates show.</summary>
    public Money? Movement => Moved(RevisedVariance, LastRevisedVariance);

    /// <summary>Movement of the variance after director's adjustments and roll forwards.</summary>
    public Money? MovementWithRollForwards => Moved(RevisedVarianceWithRollForwards, LastRevisedVarianceWithRollForwards);

    /// <summary>Overspend, underspend or on budget, from the sign of the revised variance; null without a forecast.</summary>
    public VarianceDirection? Direction => RevisedVariance is { } revised ? Figures.Variance.DirectionOf(revised) : null;

    /// <summary>The rating of the revised variance under the council's rule for this level, with its reason.</summary>
    public Rating Rating => rules.Rate(Kind, RevisedVariance, CashLimit);

    private static Money? RollForwardOf(in HeadTotals totals, RollForwardKind kind) => kind switch
    {
        RollForwardKind.Committed => totals.Has(Given.Committed) ? new Money(totals.Committed) : null,
        RollForwardKind.Rephased => totals.Has(Given.Rephased) ? new Money(totals.Rephased) : null,
        _ => totals.Has(Given.Bids) ? new Money(totals.Bids) : null,
    };

    private static Money? AllRollForwards(in HeadTotals totals) =>
        totals.Has(Given.Committed | Given.Rephased | Given.Bids)
            ? new Money(totals.Committed + totals.Rephased + totals.Bids)
            : null;

    private Money? When(Given kind, long pence) => now.Has(kind) ? new Money(pence) : null;

    private decimal? Percentage(Money? amount, PercentageBase custom) =>
        amount is { } sum && CashLimit is { } limit ? Figures.Variance.PercentageOf(sum, limit.Net, custom) : null;

    /// <summary>A head that was not forecast last time moved by its whole variance, so that parts always add up to their whole.</summary>
    private Money? Moved(Money? now, Money? then) => isCompared ? now - (then ?? Money.Zero) : null;
}
