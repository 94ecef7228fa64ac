using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Round;

/// <summary>What people tell each other in the round.</summary>
public static class RoundFields
{
    /// <summary>What the owner of a part tells whoever reviews it.</summary>
    public static WordsField Note { get; } = WordsField.Optional("the note", 1000);

    /// <summary>Why a part is returned.</summary>
    public static WordsField Return { get; } = WordsField.Required("the reason", 1000, "Enter why it is returned, so that its owner knows what to change");

    /// <summary>The answer to a warning.</summary>
    public static WordsField Answer { get; } = WordsField.Required("the answer", 1000, "Enter why no change is needed");

    /// <summary>The one answer to several warnings.</summary>
    public static WordsField Answers { get; } = WordsField.Required("the answer", Answer.Most, "Enter why they are right as they are");
}
