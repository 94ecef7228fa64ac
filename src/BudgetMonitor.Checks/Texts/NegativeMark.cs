using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>Brackets promised and a minus typed, or brackets typed where the paper has minuses (Kent draft budget 2024-25, table 1).</summary>
internal sealed class NegativeMark : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "negative-mark",
        "Negative figure not written in the paper's style",
        "A typed minus in a paper that sets negatives in brackets, or a figure typed both ways in a paper with minuses.",
        "Insert the figure from the list of figures, so that it is written in the paper's style.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var brackets = source.Source.Council.NegativeStyle == NegativeStyle.Brackets;
        foreach (var text in source.Texts)
        {
            foreach (var figure in TypedFigures.Find(text.Typed).Where(figure => figure.IsSigned && figure.Shown < 0m))
            {
                var hasMinus = figure.Text.AsSpan().ContainsAny('-', '\u2212', '\u2013');
                if (brackets && hasMinus)
                {
                    yield return text.Finding(About, $"{figure.Text} has a minus; the paper sets negatives in brackets.");
                }
                else if (!brackets && figure.Text.StartsWith('(') && hasMinus)
                {
                    yield return text.Finding(About, $"{figure.Text} has brackets and a minus; the paper sets negatives with a minus alone.");
                }
            }
        }
    }
}
