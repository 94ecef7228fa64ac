using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Texts;

/// <summary>What comes from a fixed list is written as the list has it (Bath proposals: risk "m" and "M").</summary>
internal sealed partial class FixedList : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "fixed-list",
        "Not written as in the list",
        "A reason that is not written as in the list, and a risk or rating that is written in lower case or in two ways.",
        "Choose the reason from the list; write High, Medium, Low, Red, Amber, Green in full.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var (head, explanation) in source.Explanations)
        {
            if (explanation.ReasonCode is { Length: > 0 } code
                && MovementReason.All.FirstOrDefault(reason => IsMeant(code, reason)) is { } meant
                && meant.Code != code)
            {
                yield return source.About(About, head, $"The reason “{code}” is “{meant.Code}” in the list.") with { Place = $"{head.Code}/reason/{explanation.DisplayOrder}" };
            }
        }

        foreach (var text in source.Texts)
        {
            foreach (Match match in Letter().Matches(text.Typed))
            {
                yield return text.Finding(About, $"“{match.Value.Trim()}” gives a letter in place of a word of the list.");
            }
        }
    }

    private static bool IsMeant(string code, MovementReason reason) =>
        string.Equals(code.Trim().Replace(' ', '-'), reason.Code, StringComparison.OrdinalIgnoreCase) || string.Equals(code.Trim(), reason.Word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?i:risk|rag|rated|rating|likelihood|impact)\b(?i:\s+(?:is|to delivery|of))?[\s:]+[hmlragHMLRAG]\b(?!')", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
