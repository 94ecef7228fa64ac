using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Positions;

/// <summary>
/// Works out a council's position: a pure function of a period's figures and the last reported period's. One pass over the
/// heads in print order from the last to the first, so every head's total is the exact sum of its lines; no database and
/// no clock.
/// </summary>
/// <remarks>
/// A service line without a forecast counts at its cash limit in the totals above it, and every total says how many such
/// lines it holds. A mirroring line's forecast is always minus the net forecast of the head it mirrors (Kent: public
/// health and its reserve). Last year's figures given at a division stand for the division.
/// </remarks>
public static class VarianceEngine
{
    /// <summary>Works out the position of every head. The figures can no longer be changed afterwards.</summary>
    /// <param name="figures">The period's figures.</param>
    /// <param name="lastReported">The figures of the last published period, or null where nothing was reported before.</param>
    /// <param name="rules">The council's rating rules.</param>
    public static Position Calculate(PeriodFigures figures, PeriodFigures? lastReported, RagRules rules)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        if (lastReported is not null && !ReferenceEquals(lastReported.Structure, figures.Structure))
        {
            throw new ArgumentException("The last reported figures must be laid out on the same structure.", nameof(lastReported));
        }

        return new Position(
            figures.Structure,
            figures.Period,
            lastReported?.Period,
            RollUp(figures.Structure, figures.Lock(), []),
            lastReported is null ? null : RollUp(lastReported.Structure, lastReported.Lock(), []),
            rules);
    }

    /// <summary>Rolls a period up from each head's own figures. A mirroring line among the hidden ones counts at its cash limit and is no line that waits for a forecast.</summary>
    internal static RolledUp RollUp(BudgetStructure structure, HeadTotals[] own, IReadOnlyCollection<int> hidden)
    {
        var totals = new HeadTotals[structure.SlotCount];

        // What the heads met so far at each depth hand up to the next head met above them, which is their parent: going from
        // the last head to the first, a parent follows right after its children. So all sums are made in one small row of
        // memory that stays in the processor's cache, and a service line costs one reading of its figures and no writing.
        var carried = new HeadTotals[structure.Depth + 2];
        var shapes = structure.Shapes;
        for (var index = own.Length - 1; index >= 0; index--)
        {
            var shape = shapes[index];
            if (shape.Slot < 0)
            {
                carried[shape.Depth].AddLine(own[index]);
                continue;
            }

            ref var total = ref totals[shape.Slot];
            if (shape.MirrorsIndex >= 0)
            {
                var mirrored = structure.Nodes[shape.MirrorsIndex];
                total = hidden.Contains(index)
                    ? own[index].AtCashLimit()
                    : Mirror(own[index], own.AsSpan(mirrored.Index..mirrored.EndIndex));
            }
            else
            {
                ref var below = ref carried[shape.Depth + 1];
                total = Hold(own[index], below);
                below = default;
            }

            carried[shape.Depth].Add(total);
        }

        return new RolledUp(structure, own, totals);
    }

    /// <summary>A head's totals: its own figures and those below it, but its own figures of last year in place of its lines'.</summary>
    private static HeadTotals Hold(in HeadTotals own, in HeadTotals below)
    {
        var totals = below;
        totals.Add(own);
        if (own.Has(Given.PriorOutturn))
        {
            totals.PriorOutturn = own.PriorOutturn;
        }

        if (own.Has(Given.PriorVariance))
        {
            totals.PriorVariance = own.PriorVariance;
        }

        return totals;
    }

    /// <summary>A mirroring line: forecast at minus the mirrored net forecast, and not forecast as long as nothing is forecast there.</summary>
    private static HeadTotals Mirror(HeadTotals line, ReadOnlySpan<HeadTotals> mirrored)
    {
        var sum = default(HeadTotals);
        foreach (ref readonly var own in mirrored)
        {
            sum.AddLine(own);
        }

        if (sum.Has(Given.Forecast))
        {
            line.Given |= Given.Forecast;
            (line.ForecastGross, line.ForecastIncome) = (checked(-sum.Forecast.Net.Pence - line.CashLimitIncome), line.CashLimitIncome);
        }
        else
        {
            line.Given &= ~Given.Forecast;
            (line.ForecastGross, line.ForecastIncome) = (0, 0);
        }

        return line.AsLine();
    }
}
