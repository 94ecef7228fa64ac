using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Texts;

/// <summary>£-9.9 in place of -£9.9 (Kent, Appendix 2.16).</summary>
internal sealed partial class MinusAfterPound : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "minus-after-pound",
        "Minus after the pound sign",
        "A text or a table's label with a minus after the pound sign, such as £-9.9.",
        "Write the minus before the pound sign: -£9.9.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var text in source.Texts)
        {
            foreach (Match match in Slip().Matches(text.Typed))
            {
                yield return text.Finding(About, $"“{match.Value}” has its minus after the pound sign.");
            }
        }

        foreach (var table in source.Paper.Tables)
        {
            foreach (var row in table.Rows.Where(row => Slip().IsMatch(row.Label)))
            {
                yield return source.About(About, $"{table.Id}/{row.Label}", table.FullTitle, $"The row “{row.Label}” has a minus after the pound sign.");
            }
        }
    }

    [GeneratedRegex(@"\u00a3\s?[-\u2212\u2013]\s?[0-9][0-9.,]*[mk]?", RegexOptions.CultureInvariant)]
    private static partial Regex Slip();
}
