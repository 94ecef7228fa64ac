using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A paragraph of the council that gives again the figures of a sentence which the product makes (Kent 6.1 and 6.3, Norfolk 8.1 and 8.3).</summary>
internal sealed class SaidTwice : ISenseCheck
{
    /// <summary>One figure may well be said again; two of one sentence are the same statement.</summary>
    private const int FewestShared = 2;

    private const int Beginning = 60;

    public SenseCheckDescription About { get; } = new(
        "said-twice",
        "Said twice",
        "A paragraph of the council's own text that repeats two or more figures of one sentence which the product makes.",
        "Take the figures out of the text, or leave the product's sentence out under Papers, kinds of paper, sentences.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        // The headline is left aside: what stands under a headline says the same at length.
        var made = source.Paper.Sections
            .SelectMany(section => section.Blocks.OfType<ParagraphBlock>().Select(block => (Section: section, block.Text)))
            .Where(said => said.Text.Sentence is not null)
            .Select(said => (said.Section, said.Text, Figures: Figures(said.Text.Plain)))
            .Where(said => said.Figures.Count >= FewestShared)
            .ToList();
        foreach (var text in source.Texts.Where(text => text.Origin == TextOrigin.Paper))
        {
            var own = Figures(text.Plain);
            var twice = made
                .Select(said => (Said: said, Shared: Shared(said.Figures, own)))
                .Where(pair => pair.Shared.Count >= FewestShared)
                .OrderByDescending(pair => pair.Shared.Count)
                .FirstOrDefault();
            if (twice.Said.Text is { } sentence)
            {
                yield return text.Finding(About, $"{string.Join(" and ", twice.Shared.Select(figure => figure.Text))} are said already by “{Start(sentence.Plain)}” under {twice.Said.Section.Title ?? "the cover"} ({PaperSentences.Find(sentence.Sentence!)?.Name ?? sentence.Sentence}).");
            }
        }
    }

    private static List<TypedFigure> Figures(string text) => TypedFigures.Find(text).Where(figure => figure.Shown != 0m).DistinctBy(figure => Math.Abs(figure.Pounds)).ToList();

    /// <summary>The figures of the sentence that the text gives again, each by a figure of its own: a round £3m does not repeat both £3.132m and £3.042m.</summary>
    private static List<TypedFigure> Shared(List<TypedFigure> said, List<TypedFigure> own)
    {
        var left = own.ToList();
        return said.FindAll(figure => left.Find(other => AreSame(figure, other)) is { } same && left.Remove(same));
    }

    /// <summary>Whether two figures read the same at the precision of the rounder one, whatever their signs.</summary>
    private static bool AreSame(TypedFigure one, TypedFigure other)
    {
        var (exact, round) = one.Decimals >= other.Decimals ? (one, other) : (other, one);
        return one.PoundsEach == other.PoundsEach && Rounding.HalfAwayFromZero(Math.Abs(exact.Shown), round.Decimals) == Math.Abs(round.Shown);
    }

    private static string Start(string text) => text.Length <= Beginning ? text : text[..text.LastIndexOf(' ', Beginning)] + "…";
}
