using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>
/// What was given for one period: cash limits, forecasts, actuals, profiled budgets and last year's figures at service
/// lines; director's adjustments and roll forwards at any head. What is not set is absent, which is not nil.
/// </summary>
/// <param name="structure">The year's structure, in whose print order heads are named by place.</param>
/// <param name="period">The period.</param>
public sealed class PeriodFigures(BudgetStructure structure, MonitoringPeriod period)
{
    internal readonly HeadTotals[] Own = new HeadTotals[structure.Count];

    /// <summary>The structure that the figures belong to.</summary>
    public BudgetStructure Structure { get; } = structure;

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; } = period;

    /// <summary>The cash limit of a service line as it stood in the period.</summary>
    public void SetCashLimit(int index, Amounts amounts)
    {
        ref var own = ref Line(index, "A cash limit");
        (own.CashLimitGross, own.CashLimitIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        own.Given |= Given.CashLimit;
    }

    /// <summary>The forecast outturn of a service line.</summary>
    public void SetForecast(int index, Amounts amounts)
    {
        ref var own = ref Line(index, "A forecast");
        (own.ForecastGross, own.ForecastIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        own.Given |= Given.Forecast;
    }

    /// <summary>The ledger's actual of a service line, cumulative to the end of the period.</summary>
    public void SetActual(int index, Amounts amounts)
    {
        ref var own = ref Line(index, "An actual");
        (own.ActualGross, own.ActualIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        own.Given |= Given.Actual;
    }

    /// <summary>The part of a service line's cash limit that its profile expects by the end of the period.</summary>
    public void SetProfile(int index, Amounts amounts)
    {
        ref var own = ref Line(index, "A profile");
        (own.ProfileGross, own.ProfileIncome) = (amounts.Gross.Pence, amounts.Income.Pence);
        own.Given |= Given.Profile;
    }

    /// <summary>
    /// Last year's outturn and its variance. Given at a division, it stands for the whole division (Norfolk's early help is
    /// known only in total); either may be absent.
    /// </summary>
    public void SetPriorYear(int index, Money? outturn, Money? variance)
    {
        ref var own = ref Own[index];
        if (outturn is { } known)
        {
            own.PriorOutturn = known.Pence;
            own.Given |= Given.PriorOutturn;
        }

        if (variance is { } over)
        {
            own.PriorVariance = over.Pence;
            own.Given |= Given.PriorVariance;
        }
    }

    /// <summary>Adds a director's adjustment at any head: minus lowers the forecast variance.</summary>
    public void AddAdjustment(int index, Money amount)
    {
        ref var own = ref Own[index];
        own.Adjustment += amount.Pence;
        own.Given |= Given.Adjustment;
    }

    /// <summary>Adds a roll-forward request at any head: plus adds to the pressure.</summary>
    public void AddRollForward(int index, RollForwardKind kind, Money amount)
    {
        ref var own = ref Own[index];
        switch (kind)
        {
            case RollForwardKind.Committed:
                own.Committed += amount.Pence;
                own.Given |= Given.Committed;
                break;
            case RollForwardKind.Rephased:
                own.Rephased += amount.Pence;
                own.Given |= Given.Rephased;
                break;
            default:
                own.Bids += amount.Pence;
                own.Given |= Given.Bids;
                break;
        }
    }

    private ref HeadTotals Line(int index, string what)
    {
        if (!Structure.Nodes[index].IsLine)
        {
            throw new ArgumentException($"{what} belongs to a service line; {Structure.Nodes[index].Code} has heads below it.", nameof(index));
        }

        return ref Own[index];
    }
}
