namespace BudgetMonitor.Domain.Positions;

/// <summary>Which kinds of figure were given, by anybody, at a head or below it: absent is not nil.</summary>
[Flags]
internal enum Given
{
    None = 0,
    CashLimit = 1,
    Forecast = 2,
    Actual = 4,
    Profile = 8,
    PriorOutturn = 16,
    PriorVariance = 32,
    Adjustment = 64,
    Committed = 128,
    Rephased = 256,
    Bids = 512,
}

/// <summary>The figures of one head in one period, in whole pence, mutable so that a council is rolled up in one pass without allocation.</summary>
internal struct HeadTotals
{
    public long CashLimitGross;
    public long CashLimitIncome;
    public long ForecastGross;
    public long ForecastIncome;
    public long ActualGross;
    public long ActualIncome;
    public long ProfileGross;
    public long ProfileIncome;
    public long PriorOutturn;
    public long PriorVariance;
    public long Adjustment;
    public long Committed;
    public long Rephased;
    public long Bids;
    public Given Given;
    public int LinesForecast;
    public int LinesNotForecast;

    public readonly bool Has(Given kind) => (Given & kind) != 0;

    /// <summary>Adds every figure exactly; an overflow is an error, never a wrong figure.</summary>
    public void Add(in HeadTotals other)
    {
        checked
        {
            CashLimitGross += other.CashLimitGross;
            CashLimitIncome += other.CashLimitIncome;
            ForecastGross += other.ForecastGross;
            ForecastIncome += other.ForecastIncome;
            ActualGross += other.ActualGross;
            ActualIncome += other.ActualIncome;
            ProfileGross += other.ProfileGross;
            ProfileIncome += other.ProfileIncome;
            PriorOutturn += other.PriorOutturn;
            PriorVariance += other.PriorVariance;
            Adjustment += other.Adjustment;
            Committed += other.Committed;
            Rephased += other.Rephased;
            Bids += other.Bids;
        }

        Given |= other.Given;
        LinesForecast += other.LinesForecast;
        LinesNotForecast += other.LinesNotForecast;
    }

    /// <summary>Adds a service line's own figures: without a forecast it counts at its cash limit, and is counted.</summary>
    public void AddLine(in HeadTotals line)
    {
        Add(line);
        if (line.Has(Given.Forecast))
        {
            LinesForecast++;
        }
        else if (line.Has(Given.CashLimit))
        {
            ForecastGross = checked(ForecastGross + line.CashLimitGross);
            ForecastIncome = checked(ForecastIncome + line.CashLimitIncome);
            LinesNotForecast++;
        }
    }

    /// <summary>A service line's own figures as its totals.</summary>
    public readonly HeadTotals AsLine()
    {
        var totals = default(HeadTotals);
        totals.AddLine(this);
        return totals;
    }

    /// <summary>
    /// Nothing but what is secret before nobody: the cash limit, at which a hidden line counts, and last year's figures.
    /// </summary>
    public readonly HeadTotals AtCashLimit() => new()
    {
        ForecastGross = CashLimitGross,
        ForecastIncome = CashLimitIncome,
        CashLimitGross = CashLimitGross,
        CashLimitIncome = CashLimitIncome,
        PriorOutturn = PriorOutturn,
        PriorVariance = PriorVariance,
        Given = Given & (Given.CashLimit | Given.PriorOutturn | Given.PriorVariance),
    };

    public readonly Amounts CashLimit => new(new Money(CashLimitGross), new Money(CashLimitIncome));

    public readonly Amounts Forecast => new(new Money(ForecastGross), new Money(ForecastIncome));
}
