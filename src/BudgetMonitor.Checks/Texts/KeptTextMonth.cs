using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A text kept for every period that names a month: it is right once a year.</summary>
internal sealed partial class KeptTextMonth : ISenseCheck
{
    private static readonly HashSet<string> ByNature = ["meeting-date", "background"];

    public SenseCheckDescription About { get; } = new(
        "kept-text-month",
        "Month named in a text kept for every period",
        "A paragraph that is in every period's paper and names a month in words.",
        "Insert the period's month instead of typing it, or write a text for this period alone.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var kept = KeptTexts.Of(source).Where(text => text.Period == 0 && !ByNature.Contains(text.Slot));
        foreach (var text in kept)
        {
            // In the text as it is stored a month in a field has no name yet.
            if (Month().Match(text.Text) is { Success: true } month)
            {
                yield return KeptTexts.Finding(source, About, text, $"“{month.Value}” is in a text that is kept for every period.");
            }
        }
    }

    // A whole date, or a month with its year, is looked at by the check of stale dates.
    [GeneratedRegex(@"(?<!\d\s+|end of\s+)\b(?:January|February|March|April|June|July|August|September|October|November|December)\b(?!\s+20\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
