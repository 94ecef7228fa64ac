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
    /// <summary>Works out the position of every head.</summary>
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
            RollUp(figures),
            lastReported is null ? null : RollUp(lastReported),
            rules);
    }

    private static RolledUp RollUp(PeriodFigures figures)
    {
        var structure = figures.Structure;
        var own = figures.Own;
        var parents = structure.Parents;
        var rolled = new HeadTotals[own.Length];
        Array.Copy(own, rolled, own.Length);
        foreach (var node in structure.Nodes)
        {
            if (node.MirrorsIndex >= 0)
            {
                Mirror(structure, own, node, ref rolled[node.Index]);
            }
        }

        // Only the ancestors of a head outside the total need a second sum, which leaves that head out.
        var within = structure.HasOutsideTotal ? new Dictionary<int, HeadTotals>() : null;
        if (within is not null)
        {
            foreach (var node in structure.Nodes)
            {
                if (!node.InTotal && node.ParentIndex >= 0 && structure.Nodes[node.ParentIndex].InTotal)
                {
                    for (var index = node.ParentIndex; index >= 0; index = parents[index])
                    {
                        within[index] = rolled[index];
                    }
                }
            }
        }

        for (var index = rolled.Length - 1; index >= 0; index--)
        {
            ref var totals = ref rolled[index];
            Settle(own[index], ref totals, structure.Nodes[index].IsLine);
            var parent = parents[index];
            if (parent < 0)
            {
                continue;
            }

            rolled[parent].Add(totals);
            if (within is not null && within.TryGetValue(parent, out var parentWithin) && structure.Nodes[index].InTotal)
            {
                parentWithin.Add(within.TryGetValue(index, out var ownWithin) ? ownWithin : totals);
                within[parent] = parentWithin;
            }
        }

        return new RolledUp(rolled, within);
    }

    /// <summary>A line's last touches before it is carried up, and a division's own figures of last year in place of its lines'.</summary>
    private static void Settle(in HeadTotals own, ref HeadTotals totals, bool isLine)
    {
        if (isLine)
        {
            if (totals.Has(Given.Forecast))
            {
                totals.LinesForecast = 1;
            }
            else if (totals.Has(Given.CashLimit))
            {
                (totals.ForecastGross, totals.ForecastIncome) = (totals.CashLimitGross, totals.CashLimitIncome);
                totals.LinesNotForecast = 1;
            }

            return;
        }

        if (own.Has(Given.PriorOutturn))
        {
            totals.PriorOutturn = own.PriorOutturn;
        }

        if (own.Has(Given.PriorVariance))
        {
            totals.PriorVariance = own.PriorVariance;
        }
    }

    private static void Mirror(BudgetStructure structure, HeadTotals[] own, StructureNode mirror, ref HeadTotals totals)
    {
        var mirrored = structure.Nodes[mirror.MirrorsIndex];
        long net = 0;
        var given = false;
        for (var index = mirrored.Index; index < mirrored.EndIndex; index++)
        {
            if (own[index].Has(Given.Forecast))
            {
                given = true;
                net += own[index].ForecastGross + own[index].ForecastIncome;
            }
            else
            {
                net += own[index].CashLimitGross + own[index].CashLimitIncome;
            }
        }

        if (given)
        {
            (totals.ForecastGross, totals.ForecastIncome) = (-net - totals.CashLimitIncome, totals.CashLimitIncome);
            totals.Given |= Given.Forecast;
        }
    }

    internal sealed record RolledUp(HeadTotals[] Totals, Dictionary<int, HeadTotals>? WithinTotal);
}
