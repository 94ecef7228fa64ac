using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Measures;

/// <summary>A council's own label that says something else than its row holds (Kent, Appendix 2.12: a forecast labelled Actual).</summary>
internal sealed partial class TableLabels : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "table-label",
        "Label that does not fit its row",
        "A council's own label in a table of activity or staffing that calls a forecast actual or an actual a forecast, or that has a date typed into it.",
        "Ask the council's data team to correct the label in the layout of the table. Dates in it are inserted, not typed.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var label in source.Source.Beside.Labels)
        {
            var problem = label.Place switch
            {
                "forecast" when Actual().IsMatch(label.Text) => "the row holds the forecast for the year.",
                "actual" or "spend" when Forecast().IsMatch(label.Text) => "the row holds what was spent to date.",
                _ => Date().IsMatch(label.Text) ? "a typed date stays behind when the next month comes." : null,
            };
            if (problem is not null)
            {
                yield return source.About(About, $"{label.TableId}/{label.Place}", label.TableId, $"“{label.Text}”: {problem}");
            }
        }
    }

    [GeneratedRegex(@"\bactual", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Actual();

    [GeneratedRegex(@"\b(?:forecast|outturn)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forecast();

    [GeneratedRegex(@"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b[0-9]{1,2}(?:st|nd|rd|th)?\s+may\b|\b20[0-9]{2}\b|\b[0-9]{1,2}/[0-9]{1,2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
