using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A reference to a table or appendix that the paper does not have.</summary>
internal sealed partial class CrossReference : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "cross-reference",
        "Reference to a table that is not there",
        "A text that refers to a table or an appendix by a number that the paper does not have.",
        "Correct the number of the table or appendix.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var titles = source.Paper.Tables.Select(table => table.FullTitle).Concat(source.Paper.Sections.Select(section => section.Title).OfType<string>()).ToList();
        foreach (var text in source.Texts)
        {
            foreach (Match match in Reference().Matches(text.Typed))
            {
                if (!titles.Exists(title => Regex.IsMatch(title, @"\b" + Regex.Escape(match.Value) + @"(?![0-9A-Za-z])", RegexOptions.IgnoreCase)))
                {
                    yield return text.Finding(About, $"The text refers to {match.Value}, which the paper does not have.");
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:[Tt]able [0-9]+(?:\.[0-9]+)*[a-z]?|[Aa]ppendix (?:[0-9]+(?:\.[0-9]+)*|[A-Z]))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
