using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A period's own text that says the same words for the third period running although a figure in it has moved.</summary>
internal sealed class KeptTextUnchanged : ISenseCheck
{
    private const int Periods = 3;

    public SenseCheckDescription About { get; } = new(
        "kept-text-unchanged",
        "Text unchanged for three periods while its figures moved",
        "A text of the paper that is the same as in the two periods before, and mentions a budget whose variance has moved by the threshold or more.",
        "Read it again: say what has changed, or answer that it still holds.",
        CheckSeverity.Warning,
        100_000.Pounds())
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var now = source.Source.Period.Number;
        foreach (var slot in KeptTexts.Of(source).Where(text => text.Period == now).GroupBy(text => text.Slot))
        {
            var text = KeptTexts.Own(source, slot.Key, now);
            if (Enumerable.Range(1, Periods - 1).All(back => KeptTexts.Own(source, slot.Key, now - back) == text) && Moved(source, slot, threshold) is { } moved)
            {
                yield return KeptTexts.Finding(source, About, slot.First(), $"The same words as in the {Periods - 1} periods before, while {moved.Head!.Name} moved by {Sums.Signed(moved.Movement!.Value)}.");
            }
        }
    }

    /// <summary>The head of a field that has moved most.</summary>
    private static HeadPosition? Moved(CheckSource source, IEnumerable<PaperText> paragraphs, Money threshold) => paragraphs
        .SelectMany(paragraph => TextFields.Split(paragraph.Text, source.Structure))
        .Select(piece => piece.Field)
        .OfType<TextField>()
        .SelectMany(field => field.More.Select(term => term.Field).Prepend(field))
        .Where(field => field is { Of: null, Code: not null })
        .Select(field => FieldFigures.PositionOf(source.Position, field))
        .Where(position => position.Movement is { } movement && movement.Abs() >= threshold)
        .MaxBy(position => position.Movement!.Value.Abs());
}
