using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Texts;

/// <summary>
/// A text that names a row of one of the paper's tables (a company, a reserve, a scheme) and gives nearly its figure: Kent's
/// paragraph on Commercial Services has £5.058m and its table 2 £5.063m. Rows of heads are <see cref="TypedFigureDiffers"/>'.
/// </summary>
internal sealed class TextAgainstTable : ISenseCheck
{
    /// <summary>Shorter labels stand in sentences by chance.</summary>
    private const int ShortestLabel = 8;

    /// <summary>A typed sum this near to the table's is meant to be the table's; further off it is likely another measure.</summary>
    private const decimal Near = 0.02m;

    public SenseCheckDescription About { get; } = new(
        "text-against-table",
        "Figure in a text that its table has otherwise",
        "A sum typed into a sentence that names a row of a table, a company, a reserve or a scheme, and that is within 2 per cent or one last decimal of that row's figure without being it.",
        "Correct the text, or answer that it is another measure than the table's.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var rows = Rows(source);
        foreach (var text in source.Texts.Where(text => text.Origin != TextOrigin.RollForward))
        {
            foreach (var (start, sentence) in Sentences.Of(text.Typed))
            {
                var figures = rows.Where(row => sentence.Contains(row.Label, StringComparison.OrdinalIgnoreCase)).ToList();
                if (figures.Count == 0)
                {
                    continue;
                }

                var known = HeadFigures.For(source, text, text.Plain.Substring(start, sentence.Length));
                foreach (var typed in TypedFigures.Find(sentence).Where(typed => !figures.Exists(row => typed.Reads(row.Sum)) && !known.Any(figure => typed.Reads(figure.Money))))
                {
                    if (figures.Where(row => IsNear(typed, row.Sum)).MinBy(row => typed.DistanceTo(row.Sum)) is { } meant)
                    {
                        yield return text.Finding(About, $"{typed.Text} is typed; “{meant.Table}” has {Sums.Signed(meant.Sum)} for {meant.Label}.");
                    }
                }
            }
        }
    }

    private static List<LabelledSum> Rows(CheckSource source)
    {
        var heads = source.Structure.Nodes.Select(node => node.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from table in source.Paper.Tables
               from row in table.Rows
               where row.HeadCode is null && row.Label.Length >= ShortestLabel && !heads.Contains(row.Label)
               from cell in row.Cells.OfType<MoneyCell>()
               where !cell.Value.IsNil
               select new LabelledSum(table.FullTitle, row.Label, cell.Value),
        ];
    }

    private static bool IsNear(TypedFigure typed, Money sum) =>
        typed.DistanceTo(sum) <= Math.Abs(sum.Pounds) * Near || RoundingDiffers.IsOneStepFrom(typed, [new NamedFigure(string.Empty, sum)]);

    private sealed record LabelledSum(string Table, string Label, Money Sum);
}
