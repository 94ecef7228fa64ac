namespace BudgetMonitor.Domain.Fields;

/// <summary>Why something is changed, in the words of whoever changes it: asked for by forms and kept in history beside the change.</summary>
public static class ChangeReason
{
    /// <summary>Longest reason. What a paper prints as a reason has a limit of its own.</summary>
    public const int MaxLength = 500;

    /// <summary>The field for it, where no more is said than "Enter why".</summary>
    public static WordsField Field { get; } = Asked("Enter why");

    /// <summary>The field for it where something is removed.</summary>
    public static WordsField OfRemoval { get; } = Asked("Enter why it is removed");

    /// <summary>The field for it.</summary>
    /// <param name="missing">What is said where there is none: "Enter why the register changes".</param>
    /// <param name="most">Its longest where a paper prints it.</param>
    public static WordsField Asked(string missing, int most = MaxLength) => WordsField.Required("the reason", most, missing);
}
