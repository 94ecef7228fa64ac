using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Entries;

/// <summary>What is entered to explain a variance or a movement.</summary>
public static class ExplanationFields
{
    /// <summary>Why it is there.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the explanation", 2000);

    /// <summary>The council’s code for the reason.</summary>
    public static WordsField ReasonCode { get; } = WordsField.Optional("the code", 30);

    /// <summary>What is said about a head.</summary>
    public static WordsField Commentary { get; } = WordsField.Required("the commentary", 8000);
}
