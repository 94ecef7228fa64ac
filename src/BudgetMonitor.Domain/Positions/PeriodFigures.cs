using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>
/// What was given for one period: cash limits, forecasts, actuals, profiled budgets and last year's figures at service
/// lines; director's adjustments and roll forwards at any head. What is not set is absent, which is not nil. Nothing can be
/// set any more once a position was made from it.
/// </summary>
/// <param name="structure">The year's structure, in whose print order heads are named by place.</param>
/// <param name="period">The period.</param>
public sealed class PeriodFigures(BudgetStructure structure, MonitoringPeriod period)
{
    private readonly HeadTotals[] own = new HeadTotals[structure.Count];
    private volatile bool isLocked;

    /// <summary>The structure that the figures belong to.</summary>
    public BudgetStructure Structure { get; } = structure;

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; } = period;

    /// <summary>The cash limit of a service line as it stood in the period.</summary>
    public void SetCashLimit(int index, Amounts amounts)
    {
        ref var line = ref Line(index, "A cash limit");
        (line.CashLimitGross, line.CashLimitIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        line.Given |= Given.CashLimit;
    }

    /// <summary>The forecast outturn of a service line.</summary>
    public void SetForecast(int index, Amounts amounts)
    {
        ref var line = ref Line(index, "A forecast");
        (line.ForecastGross, line.ForecastIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        line.Given |= Given.Forecast;
    }

    /// <summary>The ledger's actual of a service line, cumulative to the end of the period.</summary>
    public void SetActual(int index, Amounts amounts)
    {
        ref var line = ref Line(index, "An actual");
        (line.ActualGross, line.ActualIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        line.Given |= Given.Actual;
    }

    /// <summary>The part of a service line's cash limit that its profile expects by the end of the period.</summary>
    public void SetProfile(int index, Amounts amounts)
    {
        ref var line = ref Line(index, "A profile");
        (line.ProfileGross, line.ProfileIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        line.Given |= Given.Profile;
    }

    /// <summary>
    /// Last year's outturn and its variance. Given at a division, it stands for the whole division (Norfolk's early help is
    /// known only in total); either may be absent.
    /// </summary>
    public void SetPriorYear(int index, Money? outturn, Money? variance)
    {
        ref var head = ref Head(index);
        if (outturn is { } known)
        {
            head.PriorOutturn = known.Pence;
            head.Given |= Given.PriorOutturn;
        }

        if (variance is { } over)
        {
            head.PriorVariance = over.Pence;
            head.Given |= Given.PriorVariance;
        }
    }

    /// <summary>Adds a director's adjustment at any head: minus lowers the forecast variance.</summary>
    public void AddAdjustment(int index, Money amount)
    {
        ref var head = ref Head(index);
        head.Adjustment = checked(head.Adjustment + amount.Pence);
        head.Given |= Given.Adjustment;
    }

    /// <summary>Adds a roll-forward request at any head: plus adds to the pressure.</summary>
    public void AddRollForward(int index, RollForwardKind kind, Money amount)
    {
        ref var head = ref Head(index);
        switch (kind)
        {
            case RollForwardKind.Committed:
                head.Committed = checked(head.Committed + amount.Pence);
                head.Given |= Given.Committed;
                break;
            case RollForwardKind.Rephased:
                head.Rephased = checked(head.Rephased + amount.Pence);
                head.Given |= Given.Rephased;
                break;
            default:
                head.Bids = checked(head.Bids + amount.Pence);
                head.Given |= Given.Bids;
                break;
        }
    }

    /// <summary>
    /// Each head's own figures, by place, for a position to keep. From here on they no longer change, so that a position
    /// never does either and need not copy them.
    /// </summary>
    internal HeadTotals[] Lock()
    {
        isLocked = true;
        return own;
    }

    private ref HeadTotals Line(int index, string what)
    {
        if (!Structure.Nodes[index].IsLine)
        {
            throw new ArgumentException($"{what} belongs to a service line; {Structure.Nodes[index].Code} has heads below it.", nameof(index));
        }

        return ref Head(index);
    }

    private ref HeadTotals Head(int index)
    {
        if (isLocked)
        {
            throw new InvalidOperationException("A position was made from these figures, so they no longer change: lay out new ones.");
        }

        return ref own[index];
    }
}
