using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Looks;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>How each directorate (or service of one department) is rated and why, with the rule in words under it.</summary>
internal static class RatingTable
{
    public const string Id = "rag-summary";

    public static PaperTable Build(PaperSource source)
    {
        var style = new FigureWords(source).For(Id);
        FigureColumn[] columns =
        [
            FigureColumn.Money("Cash limit net", style, position => position.CashLimit?.Net),
            FigureColumn.Variance("Revised variance", style, position => position.RevisedVariance),
            new FigureColumn(new TableColumn("Position", ColumnKind.Text), (_, position) => new TextCell(position.Direction?.Word() ?? source.Wording("not forecast", "no outturn"))).StartingGroup,
            new(new TableColumn("Rating", ColumnKind.Mark), (_, position) => new RatingCell(position.Rating.Rag, position.Rating.Reason)),
            new(new TableColumn("Why", ColumnKind.Text), (_, position) => new TextCell(position.Rating.Reason)),
        ];
        var plans = TableLayout.OfSlice(source, Plans(source.Structure).ToList());
        var part = source.Structure.ChildrenOf(source.Structure.Council).Any(head => head.Kind == HeadKind.Directorate) ? "Directorate" : "Service";
        return FigureTable.Of(source, Id, $"{part}s rated by their variance after directors' adjustments", part, columns, plans, RulesInWords(source, plans)) with { ShortTitle = "Ratings" };
    }

    private static IEnumerable<RowPlan> Plans(BudgetStructure structure) =>
        TableLayout.OneLevel(structure, structure.Council, "Total");

    /// <summary>The rule of each level in the table; levels with the same rule share a sentence.</summary>
    private static IEnumerable<TableNote> RulesInWords(PaperSource source, IEnumerable<RowPlan> plans)
    {
        var rules = plans.Select(plan => plan.PositionIn(source.Position)).OfType<HeadPosition>()
            .Select(position => position.Kind).Distinct()
            .GroupBy(kind => source.Position.Rules.For(kind).InWords)
            .ToList();
        return rules.Select(group => new TableNote(rules.Count == 1
            ? "Rating rule: " + Lower(group.Key)
            : $"Rating rule of {string.Join(" and ", group.Select(LevelWord))}: {Lower(group.Key)}"));
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string LevelWord(HeadKind kind) => kind switch
    {
        HeadKind.Council => "the whole",
        HeadKind.Directorate => "directorates",
        HeadKind.Division => "divisions",
        _ => "service lines",
    };
}
