using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// Why the variances and movements are what they are, head by head in the order of the structure. The figures beside a name
/// come from the position; the words are the directorate's commentary or, where it wrote none, its services' explanations.
/// Left out where nobody said anything.
/// </summary>
internal sealed class ReasonsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        // What the council and its directorates wrote takes the place of the explanations that they summarise.
        var commentaries = source.Commentaries.Where(commentary => commentary.Head.Depth <= 1).ToDictionary(commentary => Top(source, commentary.Head));
        var explanations = source.Explanations.Where(explanation => !commentaries.ContainsKey(Top(source, explanation.Head))).ToLookup(explanation => Top(source, explanation.Head));
        if (commentaries.Count == 0 && explanations.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var filler = new TextFiller(source);
        var blocks = new List<PaperBlock> { new ParagraphBlock(RichText.Of(Introduction(source, commentaries.Count > 0, explanations.Count > 0))) };
        string? part = null;
        foreach (var top in commentaries.Keys.Union(explanations.Select(group => group.Key)).OrderBy(head => head.Index))
        {
            if (top.Name != part)
            {
                part = top.Name;
                blocks.Add(new HeadingBlock(3, part) { HeadCode = top.Code });
            }

            if (commentaries.TryGetValue(top, out var commentary))
            {
                blocks.Add(new ParagraphBlock(Position(source, words, top)) { StaysWithNext = true });
                blocks.AddRange(Paragraphs.Said(filler.Commentary(commentary), paragraph => new ParagraphBlock(paragraph)));
                continue;
            }

            var told = explanations[top].Select(explanation => explanation.Head.Index).ToHashSet();
            foreach (var explained in explanations[top].GroupBy(explanation => explanation.Head).OrderBy(group => group.Key.Index))
            {
                var position = told.Contains(explained.Key.ParentIndex) && HasWhole(source, explained.Key, out var parent)
                    ? new Sentence(words).Name(explained.Key.Name).Say($": all of what is shown for {parent.Name}").Done()
                    : Position(source, words, explained.Key);
                blocks.Add(new ParagraphBlock(position) { StaysWithNext = true });
                blocks.Add(new ListBlock(explained.OrderBy(reason => reason.Subject).Select(reason => Reason(words, reason)).ToList()) { IsTight = true });
            }
        }

        return new("reasons", "Reasons for variances and movements", $"{number}", blocks) { IsInColumns = true };
    }

    private static string Introduction(PaperSource source, bool hasCommentary, bool hasAmounts)
    {
        var since = source.Position.LastReportedPeriod is { } last ? $", and its movement since {FigureWords.Month(last)}" : string.Empty;
        var amounts = hasCommentary
            ? "Amounts listed beneath a service are its own and explain parts of the variance, or of the movement where they say so."
            : "The amounts beneath are the services' own and explain parts of the variance, or of the movement where they say so.";
        return $"Each service is shown with its {source.Wording("forecast", "outturn")} variance{since}.{(hasAmounts ? $" {amounts}" : string.Empty)}";
    }

    private static StructureNode Top(PaperSource source, StructureNode head) =>
        source.Structure.PathTo(head).Skip(1).FirstOrDefault() ?? head;

    /// <summary>The name with its variance and movement: lines before director's adjustments, directorates after them.</summary>
    private static RichText Position(PaperSource source, FigureWords words, StructureNode head)
    {
        var sentence = new Sentence(words).Name(head.Name).Say(": ");
        sentence = Variance(source, head) is { } known ? sentence.Position(known) : sentence.Say(source.Wording("not forecast", "no outturn"));
        return Movement(source, head) switch
        {
            null => sentence.Done(),
            { IsNil: true } => sentence.Say(", no movement").Done(),
            { } movement => sentence.Say(", ").Moved(movement).Done(),
        };
    }

    private static Money? Variance(PaperSource source, StructureNode head) =>
        source.Position.WithinTotal(head) is var position && head.Kind == HeadKind.Service ? position.Variance?.Net : position.RevisedVariance;

    private static Money? Movement(PaperSource source, StructureNode head) =>
        source.Position.WithinTotal(head) is var position && head.Kind == HeadKind.Service ? position.MovementBeforeAdjustment : position.Movement;

    /// <summary>Whether a head has all of the variance and all of the movement of what it is part of.</summary>
    private static bool HasWhole(PaperSource source, StructureNode head, out StructureNode parent)
    {
        var whole = parent = source.Structure.Nodes[head.ParentIndex];
        var parts = source.Structure.ChildrenOf(whole).ToList();
        return WholeInOne.Is(Variance(source, whole), head, parts, part => Variance(source, part))
            && (Movement(source, whole) is null or { IsNil: true } ? Movement(source, head) == Movement(source, whole) : WholeInOne.Is(Movement(source, whole), head, parts, part => Movement(source, part)));
    }

    private static RichText Reason(FigureWords words, HeadExplanation reason)
    {
        var isMovement = reason.Subject == ExplanationSubject.Movement;
        return reason.Amount is { } amount
            ? new Sentence(words).Part(amount).Say(isMovement ? $" of the movement: {LowerFirst(reason.Text)}" : $" {reason.Text}").Done()
            : new Sentence(words).Say(isMovement ? $"Movement: {LowerFirst(reason.Text)}" : reason.Text).Done();
    }

    /// <summary>A sentence's first letter made small, unless it starts with an abbreviation.</summary>
    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
