using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// Why the variances and movements are what they are, head by head in the order of the structure. The figures beside a name
/// come from the position; the explanations are the services' own. Left out where nobody explained anything.
/// </summary>
internal sealed class ReasonsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (source.Explanations.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var blocks = new List<PaperBlock>();
        string? part = null;
        foreach (var explained in source.Explanations.GroupBy(explanation => explanation.Head).OrderBy(group => group.Key.Index))
        {
            var top = source.Structure.PathTo(explained.Key).Skip(1).FirstOrDefault() ?? explained.Key;
            if (top.Name != part)
            {
                part = top.Name;
                blocks.Add(new HeadingBlock(3, part));
            }

            blocks.Add(new ParagraphBlock(Position(source, words, explained.Key)));
            blocks.Add(new ListBlock(explained.OrderBy(reason => reason.Subject).Select(reason => Reason(words, reason)).ToList()));
        }

        return new("reasons", "Reasons for variances and movements", $"{number}", blocks);
    }

    /// <summary>The name with its variance and movement: lines before director's adjustments, directorates after them.</summary>
    private static RichText Position(PaperSource source, FigureWords words, StructureNode head)
    {
        var position = source.Position[head];
        var beforeAdjustment = head.Kind == HeadKind.Service;
        var sentence = new Sentence(words).Say($"{head.Name}: ");
        var variance = beforeAdjustment ? position.Variance?.Net : position.RevisedVariance;
        sentence = variance is { } known ? sentence.Position(known) : sentence.Say("not forecast");
        return (beforeAdjustment ? position.MovementBeforeAdjustment : position.Movement) switch
        {
            null => sentence.Done(),
            { IsNil: true } => sentence.Say(", no movement").Done(),
            { } movement => sentence.Say(", ").Moved(movement).Say(" than last reported").Done(),
        };
    }

    private static RichText Reason(FigureWords words, HeadExplanation reason)
    {
        var sentence = new Sentence(words);
        if (reason.Amount is { } amount)
        {
            sentence = sentence.Signed(amount).Say(" ");
        }

        return sentence.Say(reason.Subject == ExplanationSubject.Movement ? $"of the movement: {reason.Text}" : reason.Text).Done();
    }
}
