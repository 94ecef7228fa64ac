using System.Text.RegularExpressions;
using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A typed figure that the data do not bear out (Norfolk, Appendix A 0.169 against Appendix B 0.165).</summary>
internal sealed partial class TypedFigureDiffers : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "typed-figure",
        "Typed figure that differs from the tables",
        "A sum typed into a text about a budget, forecast, variance, movement, savings, reserves, capital, debt or a company's profit that does not match any figure it could refer to.",
        "Insert the figure from the list of figures instead of typing it.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var text in source.Texts.Where(text => text.Origin != TextOrigin.RollForward && !IsOutside(text)))
        {
            foreach (var (start, sentence) in Sentences.Of(text.Typed))
            {
                if (!SpeaksOfFigures().IsMatch(sentence))
                {
                    continue;
                }

                var figures = HeadFigures.For(source, text, text.Plain.Substring(start, sentence.Length));
                foreach (var stray in TypedFigures.Strays(sentence, figures).Where(stray => !RoundingDiffers.IsOneStepFrom(stray.Figure, figures)))
                {
                    var nearest = stray.Nearest is { } near ? $" The nearest is {near.Name}, {Sums.Signed(near.Money)}: insert {near.Field}." : string.Empty;
                    yield return text.Finding(About, $"{stray.Figure.Text} is typed and does not match any figure held.{nearest}");
                }
            }
        }
    }

    /// <summary>Money outside the monitored budget is not in the data, so every sum of it is typed.</summary>
    private static bool IsOutside(CheckedText text) => text.Place.StartsWith("additional-funding/", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:variances?|overspen\w*|underspen\w*|pressures?|movements?|moved|forecast\w*|outturn|cash limits?|budgets?|adjustments?|position|savings?|reserves?|provisions?|capital|debts?|profits?|dividends?|contributions?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfFigures();
}
