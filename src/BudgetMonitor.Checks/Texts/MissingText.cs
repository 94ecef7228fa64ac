using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A part of the paper that every paper of its kind has, and this one has not.</summary>
internal sealed class MissingText : ISenseCheck
{
    private static readonly string[] Always = ["from", "to", "meeting-date", "subject", "summary", "recommendations"];

    public SenseCheckDescription About { get; } = new(
        "missing-text",
        "Missing part of the paper",
        "A paper without from, to, meeting date, subject, summary or recommendations, or with an empty one; a committee paper without its introduction.",
        "Write the text under Papers, texts of the paper.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var slot in source.Paper.Kind == PaperKind.Committee ? Always.Append("introduction") : Always)
        {
            var texts = source.Texts.Where(text => text.Origin == TextOrigin.Paper && text.Place.StartsWith(slot + "/", StringComparison.Ordinal)).ToList();
            if (texts.Count == 0 || texts.TrueForAll(text => string.IsNullOrWhiteSpace(text.Plain)))
            {
                yield return source.About(About, slot, $"Paper, {CheckTexts.SlotWords(slot)}", $"The paper has no {CheckTexts.SlotWords(slot)}.");
            }
        }
    }
}
