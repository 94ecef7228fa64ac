using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The capital position in sentences, and for Cabinet with its table by directorate.</summary>
/// <param name="table">Makes the table that stands in this section; null from it where the paper keeps it for an appendix.</param>
internal sealed class CapitalPart(Func<PaperSource, PaperTable?> table) : PaperPart
{
    /// <summary>More columns than this do not fit a portrait page in readable type.</summary>
    private const int MostColumnsOnPortrait = 8;

    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var forecast = source.Beside.Capital.Select(scheme => scheme.Position).OfType<CapitalPosition>().ToList();
        if (forecast.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var sum = CapitalPosition.Sum(forecast);
        var sentence = new Sentence(words)
            .Say("The capital programme of the year has a working budget of ").Sum(sum.WorkingBudget)
            .Say(" and is forecast to spend ").Sum(sum.Forecast);
        sentence = sum.Variance.IsNil
            ? sentence.Say(".")
            : sentence.Say(": a variance of ").Signed(sum.Variance).Say(", of which ").Signed(sum.Real).Say(" is real and ").Signed(sum.Rephasing).Say(" is rephasing.");
        var built = table(source);
        return new(
            "capital",
            "Capital",
            $"{number}",
            [new ParagraphBlock(sentence.Done(), $"{number}.1") { StaysWithNext = built is not null }, .. built is null ? (PaperBlock[])[] : [new TableBlock(built)]])
        {
            IsLandscape = built?.Columns.Count > MostColumnsOnPortrait,
        };
    }
}
