using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>Debts by age with their change since an earlier day.</summary>
internal sealed class DebtPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (DebtTable.ByAge(source) is not { } table)
        {
            return null;
        }

        var sentence = new Sentence(new FigureWords(source)).Say("Debt stands at ").Sum(Total(table.Rows[0]));
        sentence = table.Rows is [_, var before, { Kind: PaperRowKind.Total } change]
            ? sentence.Say(", ").Size(Total(change)).Say(Total(change).Pence <= 0 ? " less than in " : " more than in ").Say($"{before.Label}.")
            : sentence.Say(".");
        return new("debt", "Debt", $"{number}", [new ParagraphBlock(sentence.Done(), $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }

    private static Domain.Figures.Money Total(PaperRow row) => ((MoneyCell)row.Cells[^1]).Value;
}
