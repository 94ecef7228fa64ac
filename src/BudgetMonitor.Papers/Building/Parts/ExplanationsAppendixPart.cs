using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// Why each service and line differs from its budget, after Norfolk's Appendix B: services in the order of the structure,
/// each with its variance in words and figures made from one sum. Left out where nobody explained anything.
/// </summary>
internal sealed class ExplanationsAppendixPart : PaperPart
{
    /// <summary>As exactly as the appendix of figures.</summary>
    private const int Decimals = 3;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var explained = new ExplainedHeads(source, ExplanationSubject.Variance, Decimals);
        var tops = source.Tops.Where(explained.HasWithin).ToList();
        if (tops.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var blocks = new List<PaperBlock>();
        foreach (var (top, place) in tops.Select((top, place) => (top, place)))
        {
            blocks.Add(new HeadingBlock(3, $"{place + 1}. {top.Name}") { HeadCode = top.Code });
            var lines = source.Structure.Nodes.Where(node => node.Index > top.Index && node.Index < top.EndIndex && explained.Has(node)).ToList();
            var sentence = new Sentence(words);
            sentence = source.Position.WithinTotal(top).RevisedVariance switch
            {
                null => sentence.Say(source.Wording("Not forecast", "No outturn")),
                { IsNil: true } => sentence.Say(source.Wording("Forecast on budget", "Outturn on budget")),
                { } variance => sentence.Say($"{source.Wording("Forecast", "Outturn")} {Variance.DirectionOf(variance).Word()} of ").Size(variance, $"{top.Name}, revised variance"),
            };
            blocks.Add(new ParagraphBlock(explained.Words(sentence, top).Done()) { StaysWithNext = lines.Count > 0 });
            if (lines.Count > 0)
            {
                blocks.Add(new ListBlock(lines.ConvertAll(line => Line(source, explained, words, line))));
            }
        }

        return new("section-appendix-b", "Explanation of variances", null, blocks) { Label = Appendices.Explanations.Text(), StartsPage = true };
    }

    private static RichText Line(PaperSource source, ExplainedHeads explained, FigureWords words, StructureNode line)
    {
        var sentence = new Sentence(words).Name(line.Name).Say(", ");
        sentence = source.Position.WithinTotal(line).Variance?.Net switch
        {
            null => sentence.Say(source.Wording("not forecast", "no outturn")),
            { IsNil: true } => sentence.Say("on budget"),
            { } variance => sentence.Say($"{Variance.DirectionOf(variance).Word()} of ").Size(variance, explained.Label(line)),
        };
        return explained.Words(sentence, line).Done();
    }
}
