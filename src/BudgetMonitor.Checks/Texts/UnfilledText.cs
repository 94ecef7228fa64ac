using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A placeholder that was left, or a field that cannot be filled.</summary>
internal sealed partial class UnfilledText : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "unfilled-text",
        "Placeholder or inserted figure that cannot be filled",
        "A text with tbc, xx, ??? or [words in square brackets], or with an inserted figure that cannot be found.",
        "Write what belongs there, or insert the figure again from the list of figures.",
        CheckSeverity.Error);

    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var text in source.Texts)
        {
            // A hole in a sentence is no matter of words: nobody means to publish one.
            foreach (var run in text.Text.Runs.Where(run => run.Role == TextRole.Problem))
            {
                yield return text.Finding(About, run.Explanation ?? $"{run.Text} cannot be filled.") with { OnlyWarns = false };
            }

            foreach (Match match in Placeholder().Matches(text.Typed))
            {
                yield return text.Finding(About, $"“{match.Value}” is a placeholder.") with { OnlyWarns = false };
            }
        }
    }

    [GeneratedRegex(@"\b(?i:tbc|tba|to be confirmed|to be added|lorem ipsum)\b|\b[Xx]{2,}\b|\?{2,}|\[[^\]]{2,60}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
