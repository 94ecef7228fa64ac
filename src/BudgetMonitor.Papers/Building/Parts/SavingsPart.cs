using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The year's savings in sentences; the appendix lists them.</summary>
internal sealed class SavingsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var year = source.Period.Year.StartYear;
        if (SavingsRegister.Gross(source.Beside.Savings.Register.Agreed, year) is not { } gross)
        {
            return null;
        }

        var words = new FigureWords(source);
        var net = SavingsRegister.Net(source.Beside.Savings.Register.Agreed, year) ?? Money.Zero;
        var sentence = new Sentence(words).Say($"The budget of {source.Period.Year} counts on savings of ").Size(gross);
        sentence = net == gross
            ? sentence.Say(".")
            : sentence.Say(". Earlier savings of ").Size(net - gross).Say(" are reversed, so the net saving is ").Size(net).Say(".");
        return new("savings", "Savings", $"{number}", [new ParagraphBlock(sentence.Done(), $"{number}.1")]);
    }
}
