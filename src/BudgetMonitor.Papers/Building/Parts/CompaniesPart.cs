using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What the council's companies are expected to pay against what was budgeted.</summary>
internal sealed class CompaniesPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (CompanyTable.Dividends(source) is not { } table)
        {
            return null;
        }

        var words = new FigureWords(source);
        var budget = source.Beside.Companies.Select(company => company.Company.Budget).Sum();
        var forecast = source.Beside.Companies.Select(company => company.Total ?? Money.Zero).Sum();
        var shortfall = budget - forecast;
        var sentence = new Sentence(words).Say("The council's companies are forecast to pay ").Sum(forecast).Say(" against a budget of ").Sum(budget);
        sentence = shortfall.IsNil ? sentence.Say(".") : sentence.Say(", ").Size(shortfall).Say(shortfall.Pence > 0 ? " less." : " more.");
        return new("companies", "The council's companies", $"{number}", [new ParagraphBlock(sentence.Done(), $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }
}
