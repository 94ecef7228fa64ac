using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// What heads said of their variances or of their movements, as words behind a figure. An explanation whose sum is the
/// head's own figure speaks for the whole; the others are parts of it and stand with their sums.
/// </summary>
/// <param name="source">What the paper is made from.</param>
/// <param name="subject">Variances or movements.</param>
/// <param name="decimals">Decimals of £m in which lines are shown.</param>
internal sealed class ExplainedHeads(PaperSource source, ExplanationSubject subject, int decimals)
{
    private const long OneDecimal = 100_000_00;

    private readonly FigureWords words = new(source);
    private readonly ILookup<int, HeadExplanation> byHead = source.Explanations
        .Where(explanation => explanation.Subject == subject)
        .ToLookup(explanation => explanation.Head.Index);

    /// <summary>Whether anything was said of a head itself.</summary>
    public bool Has(StructureNode head) => byHead[head.Index].Any();

    /// <summary>Whether anything was said of a head or of one below it.</summary>
    public bool HasWithin(StructureNode head) => byHead.Any(said => said.Key >= head.Index && said.Key < head.EndIndex);

    /// <summary>A line's figure before director's adjustments: its variance or its movement.</summary>
    public Money? Figure(StructureNode line) => subject == ExplanationSubject.Movement
        ? source.Position[line].MovementBeforeAdjustment
        : source.Position[line].Variance?.Net;

    /// <summary>"Other Highways: -£0.375m. Many small changes. Of this: -£0.066m permit income; -£0.100m use of reserves."</summary>
    public RichText Line(StructureNode line)
    {
        var sentence = new Sentence(words).Name(line.Name).Say(": ");
        sentence = Figure(line) switch
        {
            null => sentence.Say(source.Wording("not forecast", "no outturn")),
            { IsNil: true } => sentence.Say(subject == ExplanationSubject.Movement ? "no movement" : "on budget"),
            { } figure => sentence.Rounded(figure, decimals, Label(line)),
        };
        return Words(sentence, line).Done();
    }

    /// <summary>The words about a head, and the parts of its figure, behind a stretch that gives the figure and has no full stop yet.</summary>
    public Sentence Words(Sentence sentence, StructureNode head)
    {
        var whole = Whole(head);
        var parts = Parts(head, null);
        sentence = whole.Length > 0 ? sentence.Say($". {whole}") : parts.Count == 0 ? sentence.Say(".") : sentence;
        return parts.Count == 0 ? sentence : Said(sentence.Say(whole.Length > 0 ? " Of this: " : ", of which "), head, parts);
    }

    /// <summary>What was said of a head's figure as a whole, as sentences; empty where nothing was.</summary>
    public string Whole(StructureNode head) =>
        string.Join(' ', byHead[head.Index].Where(said => IsWhole(said)).Select(said => Ended(said.Text)).Distinct());

    /// <summary>Behind a name, the parts of a head's figure with their sums; null where it has none.</summary>
    /// <param name="head">The head.</param>
    /// <param name="name">What stands before the parts.</param>
    /// <param name="except">A part of this very sum is left out, because it stands elsewhere.</param>
    public RichText? PartsOf(StructureNode head, string name, Money? except = null) => Parts(head, except) is { Count: > 0 } parts
        ? Said(new Sentence(words).Name(name).Say(": "), head, parts).Done()
        : null;

    private List<HeadExplanation> Parts(StructureNode head, Money? except) =>
        byHead[head.Index].Where(said => !IsWhole(said) && (except is not { } sum || words.Text.Shown(sum) != words.Text.Shown(said.Amount!.Value))).ToList();

    private Sentence Said(Sentence sentence, StructureNode head, List<HeadExplanation> parts)
    {
        for (var place = 0; place < parts.Count; place++)
        {
            var (amount, label) = (parts[place].Amount!.Value, $"{head.Name}, part of its {(subject == ExplanationSubject.Movement ? "movement" : "variance")}: {Bare(parts[place].Text)}");
            sentence = place > 0 ? sentence.Say("; ") : sentence;
            sentence = (subject == ExplanationSubject.Movement ? sentence.Signed(amount, label) : sentence.Part(amount, label)).Say(" " + LowerFirst(Bare(parts[place].Text)));
        }

        return sentence.Say(".");
    }

    /// <summary>The label of a line's figure in the list of the text's figures.</summary>
    public string Label(StructureNode line) => $"{line.Name}, {(subject == ExplanationSubject.Movement ? "movement before adjustments" : "variance")}";

    /// <summary>A sentence's first letter made small, unless it starts with an abbreviation.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && (char.IsLower(text[1]) || text[1] == ' ') ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>A text with its full stop.</summary>
    public static string Ended(string text) => text.TrimEnd() is { Length: > 0 } trimmed && trimmed[^1] is '.' or '?' or '!' ? trimmed : text.TrimEnd() + ".";

    private static string Bare(string text) => text.Trim().TrimEnd('.');

    /// <summary>A sum given to one decimal is compared to one decimal, because nobody meant more.</summary>
    private bool IsWhole(HeadExplanation said)
    {
        if (said.Amount is not { } amount)
        {
            return true;
        }

        // Beside words about the whole, a sum is a part, even one that happens to equal it.
        if (byHead[said.Head.Index].Any(other => other.Amount is null))
        {
            return false;
        }

        var position = source.Position.WithinTotal(said.Head);
        var style = words.LinesInTenths && amount.Pence % OneDecimal == 0 ? FigureWords.InDecimals(words.Text, 1) : words.Text;
        Money?[] own = subject == ExplanationSubject.Movement
            ? [position.MovementBeforeAdjustment, position.Movement]
            : [position.Variance?.Net, position.RevisedVariance];
        return own.OfType<Money>().Any(figure => style.Shown(figure) == style.Shown(amount));
    }
}
