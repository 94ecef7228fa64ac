using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Checks.Texts;

/// <summary>One figure rounded in two ways: £186.912m and £186.913m, reserves of £0.493m and £0.494m (Norfolk), or added from rounded parts (Kent, 3.4.9.1).</summary>
internal sealed class RoundingDiffers : ISenseCheck
{
    private const int WordsAround = 6;
    private const int WordsAlike = 3;

    public SenseCheckDescription About { get; } = new(
        "rounding-differs",
        "One figure rounded in two ways",
        "A typed figure that is one step of its last decimal away from the figure held, or from the same figure typed elsewhere.",
        "Insert the figure from the list of figures, so that it is rounded once from the exact sum.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var typed = new List<(CheckedText Text, TypedFigure Figure, HashSet<string> Around)>();
        foreach (var text in source.Texts.Where(text => text.Origin != TextOrigin.RollForward))
        {
            foreach (var figure in TypedFigures.Find(text.Typed).Where(figure => figure.Decimals > 0 && figure.Unit != FigureUnit.Pounds))
            {
                var figures = HeadFigures.For(source, text, Sentences.At(text.Plain, figure.Start));
                if (figures.Any(candidate => figure.Reads(candidate.Money)))
                {
                    continue;
                }

                if (OneStep(figure, figures) is { } held)
                {
                    yield return text.Finding(About, $"{figure.Text} is typed; {held.Name} is {Sums.Signed(held.Money)}, which rounds to {Written(figure, held.Money)}.");
                    continue;
                }

                typed.Add((text, figure, Around(text.Typed, figure)));
            }
        }

        for (var first = 0; first < typed.Count; first++)
        {
            for (var second = first + 1; second < typed.Count; second++)
            {
                var (one, other) = (typed[first], typed[second]);
                if (one.Figure.Unit == other.Figure.Unit
                    && one.Figure.Decimals == other.Figure.Decimals
                    && Math.Abs(Math.Abs(one.Figure.Shown) - Math.Abs(other.Figure.Shown)) == Step(one.Figure)
                    && (one.Text.Head is null || other.Text.Head is null || one.Text.Head.Index == other.Text.Head.Index)
                    && one.Around.Intersect(other.Around).Count() >= WordsAlike)
                {
                    // A head's own people must not read another head's figures, so what joins the two stands at the paper.
                    if (other.Text.Head is not null)
                    {
                        (one, other) = (other, one);
                    }

                    yield return other.Text.Finding(About, $"{other.Figure.Text} is here and {one.Figure.Text} in “{one.Text.Where}”, for what looks like one figure.");
                }
            }
        }
    }

    /// <summary>Whether one of the figures is a single step of the last decimal away.</summary>
    public static bool IsOneStepFrom(TypedFigure figure, IEnumerable<NamedFigure> figures) =>
        figure.Decimals > 0 && figure.Unit != FigureUnit.Pounds && OneStep(figure, figures) is not null;

    private static NamedFigure? OneStep(TypedFigure figure, IEnumerable<NamedFigure> figures) =>
        figures.FirstOrDefault(candidate =>
        {
            var shown = Rounding.HalfAwayFromZero(candidate.Money.Pounds / figure.PoundsEach, figure.Decimals);
            var difference = figure.IsSigned ? shown - figure.Shown : Math.Abs(shown) - Math.Abs(figure.Shown);
            return shown != 0m && Math.Abs(difference) == Step(figure);
        });

    private static decimal Step(TypedFigure figure) => Enumerable.Repeat(10m, figure.Decimals).Aggregate(1m, (step, ten) => step / ten);

    private static string Written(TypedFigure figure, Money money) => new FigureStyle(figure.Unit, figure.Decimals) { Currency = true }.Format(money);

    private static HashSet<string> Around(string text, TypedFigure figure)
    {
        char[] between = [' ', ',', '.', ';', ':', '(', ')'];
        var before = text[..figure.Start].Split(between, StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsAround);
        var after = text[(figure.Start + figure.Text.Length)..].Split(between, StringSplitOptions.RemoveEmptyEntries).Take(WordsAround);
        return before.Concat(after).Where(word => word.Length > 2).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
