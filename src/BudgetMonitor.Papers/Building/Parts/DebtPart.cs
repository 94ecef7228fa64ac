using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Debts by age with their change since an earlier day, a table for each group of debtors.</summary>
internal sealed class DebtPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (source.Beside.Debts.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        return new("debt", "Debt", $"{number}",
        [
            .. source.Beside.Debts.SelectMany((report, place) => (PaperBlock[])
            [
                new ParagraphBlock(Position(words, report) with { Sentence = "debt-standing" }, $"{number}.{place + 1}") { StaysWithNext = true },
                new TableBlock(DebtTable.ByAge(source, report, place)),
            ]),
        ]);
    }

    private static RichText Position(FigureWords words, DebtReport report)
    {
        if (report.Latest.Total is not { } total)
        {
            return new Sentence(words).Say($"Debt owed by {report.Debtor} in the age bands that are given stands at ").Sum(report.Latest.Given).Say(". The whole debt is not known.").Done();
        }

        var sentence = new Sentence(words).Say($"Debt owed by {report.Debtor} stands at ").Sum(total);
        return report switch
        {
            { Earlier: { } earlier, TotalChange: { IsNil: true } } => sentence.Say($", as much as in {DebtTable.Month(earlier.AsAt)}.").Done(),
            { Earlier: { } earlier, TotalChange: { } change } => sentence.Say(", ").Differs(change).Say($" than in {DebtTable.Month(earlier.AsAt)}.").Done(),
            _ => sentence.Say(".").Done(),
        };
    }
}
