using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>
/// The figures that a text may mean: those of the head that it is about or that it names, and of the heads directly below;
/// for the council's own texts also what stands beside revenue.
/// </summary>
internal static class HeadFigures
{
    /// <summary>Shorter names stand in sentences by chance.</summary>
    private const int ShortestName = 5;

    /// <summary>The figures that one sentence of a text may mean.</summary>
    public static IReadOnlyList<NamedFigure> For(CheckSource source, CheckedText text, string sentence)
    {
        var figures = new List<NamedFigure>();
        if (text.Amount is { } amount)
        {
            figures.Add(new("this explanation's sum", amount));
        }

        if (text.Origin == TextOrigin.Capital)
        {
            return FieldFigures.Beside(source.Source, ofHeads: false);
        }

        if (text.Head is { } head)
        {
            figures.AddRange(Of(source.Position[head]));
            figures.AddRange(source.Structure.ChildrenOf(head).SelectMany(child => Of(source.Position[child])));
            figures.AddRange(source.Explanations
                .Where(explained => explained.Head.Index == head.Index && explained.Explanation.Amount is not null)
                .Select(explained => new NamedFigure($"{head.Name}, {explained.Explanation.Text}", explained.Explanation.Amount!.Value)));
            return figures;
        }

        bool IsNamed(string? name) => name?.Length >= ShortestName && sentence.Contains(name, StringComparison.Ordinal);
        var named = source.Structure.Nodes.Where(node => IsNamed(node.Name)).ToList();

        // A sentence that names a company, a scheme or a reserve and no head speaks of that alone.
        if (named.Count == 0 && FieldFigures.Beside(source.Source, IsNamed) is { Count: > 0 } items)
        {
            return items;
        }

        foreach (var node in named.Count > 0 ? named : source.Structure.Nodes.Where(node => node.Depth <= 1))
        {
            figures.AddRange(Of(source.Position[node]));
        }

        figures.AddRange(Of(source.Position.CouncilTotal, "total"));
        figures.AddRange(FieldFigures.Beside(source.Source, item => item is null || IsNamed(item)));
        return figures;
    }

    private static IEnumerable<NamedFigure> Of(HeadPosition position, string? code = null)
    {
        var head = position.Head!;
        (string Name, Money? Money, string? Field)[] figures =
        [
            ("revised variance", position.RevisedVariance, "revised"),
            ("variance", position.Variance?.Net, "variance"),
            ("movement", position.Movement, "movement"),
            ("movement before adjustments", position.MovementBeforeAdjustment, null),
            ("last reported variance", position.LastRevisedVariance, "last"),
            ("cash limit", position.CashLimit?.Net, "cash-limit"),
            ("forecast", position.Forecast?.Net, "forecast"),
            ("adjustment", position.Adjustment, "adjustment"),
            ("roll forwards", position.RollForwards, "roll-forwards"),
            ("variance with roll forwards", position.RevisedVarianceWithRollForwards, "revised-with-roll-forwards"),
            ("movement with roll forwards", position.MovementWithRollForwards, "movement-with-roll-forwards"),
            ("gross variance", position.Variance?.Gross, null),
            ("income variance", position.Variance?.Income, null),
            ("gross cash limit", position.CashLimit?.Gross, null),
            ("income cash limit", position.CashLimit?.Income, null),
            ("gross forecast", position.Forecast?.Gross, null),
            ("income forecast", position.Forecast?.Income, null),
            ("actual to date", position.ActualToDate?.Net, null),
        ];
        return figures
            .Where(figure => figure.Money is not null)
            .Select(figure => new NamedFigure($"{head.Name}, {figure.Name}", figure.Money!.Value, figure.Field is null ? null : $"{{{code ?? head.Code}.{figure.Field}}}"));
    }
}
