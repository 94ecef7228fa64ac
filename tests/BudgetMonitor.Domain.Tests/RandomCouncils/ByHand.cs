using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.RandomCouncils;

/// <summary>
/// A head's figures worked out the slow, plain way: go through every head at or below it and add up what was given there.
/// Knows nothing of the engine.
/// </summary>
/// <param name="structure">The structure.</param>
/// <param name="given">What was given for a head.</param>
/// <param name="counts">Which heads count; the others are left out.</param>
internal sealed class ByHand(BudgetStructure structure, Func<StructureNode, RandomFigures> given, Func<StructureNode, bool> counts)
{
    public (long Gross, long Income)? CashLimit(StructureNode head) => Lines(head, line => Pence(given(line).CashLimit));

    public (long Gross, long Income)? Actual(StructureNode head) => Lines(head, line => Pence(given(line).Actual));

    public (long Gross, long Income)? Profile(StructureNode head) => Lines(head, line => Pence(given(line).Profile));

    /// <summary>The forecast with lines not forecast yet at their cash limit; null where no line has a forecast.</summary>
    public (long Gross, long Income)? Forecast(StructureNode head) =>
        LinesForecast(head) == 0 ? null : Lines(head, line => ForecastOf(line) ?? Pence(given(line).CashLimit));

    public int LinesForecast(StructureNode head) => LinesBelow(head).Count(line => ForecastOf(line) is not null);

    public int LinesNotForecast(StructureNode head) =>
        LinesBelow(head).Count(line => ForecastOf(line) is null && given(line).CashLimit is not null);

    public long? Adjustment(StructureNode head) => Anywhere(head, figures => figures.Adjustment);

    public long? Committed(StructureNode head) => Anywhere(head, figures => figures.Committed);

    public long? Rephased(StructureNode head) => Anywhere(head, figures => figures.Rephased);

    public long? Bids(StructureNode head) => Anywhere(head, figures => figures.Bids);

    /// <summary>Last year's figure of the head itself where it is given, and otherwise of the heads directly below it.</summary>
    public long? PriorYear(StructureNode head, Func<RandomFigures, int?> figure)
    {
        if (!counts(head))
        {
            return null;
        }

        return figure(given(head)) is { } own
            ? own
            : Sum(structure.ChildrenOf(head).Select(child => PriorYear(child, figure)));
    }

    private static (long Gross, long Income)? Pence(RandomAmounts? amounts) => amounts is null ? null : (amounts.Gross, amounts.Income);

    private static long? Sum(IEnumerable<long?> parts) =>
        parts.Aggregate((long?)null, (sum, part) => part is null ? sum : (sum ?? 0) + part);

    private IEnumerable<StructureNode> LinesBelow(StructureNode head) => structure.LinesOf(head).Where(counts);

    private (long Gross, long Income)? ForecastOf(StructureNode line)
    {
        if (line.MirrorsIndex < 0)
        {
            return Pence(given(line).Forecast);
        }

        // What is mirrored counts whole, whether it is within the council's total or not.
        var everything = new ByHand(structure, given, _ => true);
        if (everything.Forecast(structure.Nodes[line.MirrorsIndex]) is not { } mirrored)
        {
            return null;
        }

        var income = given(line).CashLimit?.Income ?? 0;
        return (-mirrored.Gross - mirrored.Income - income, income);
    }

    private (long Gross, long Income)? Lines(StructureNode head, Func<StructureNode, (long Gross, long Income)?> figure)
    {
        var parts = LinesBelow(head).Select(figure).ToList();
        return parts.All(part => part is null)
            ? null
            : (parts.Sum(part => part?.Gross ?? 0), parts.Sum(part => part?.Income ?? 0));
    }

    private long? Anywhere(StructureNode head, Func<RandomFigures, int?> figure) =>
        Sum(structure.Nodes.Where(node => BudgetStructure.IsAtOrBelow(node, head) && counts(node)).Select(node => (long?)figure(given(node))));
}
