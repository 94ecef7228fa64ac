using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Entries;

/// <summary>What is entered of a request to carry budget forward, and of what is decided.</summary>
public static class RollForwardFields
{
    /// <summary>What the money is for.</summary>
    public static WordsField Description { get; } = WordsField.Required("the description", 500, "Enter what the money is for");

    /// <summary>The sum to be carried.</summary>
    public static SumField Amount { get; } = new("Enter the sum to be carried into next year, such as 150,000", "Enter an amount other than 0, or withdraw the request");

    /// <summary>Why it is decided so.</summary>
    public static WordsField Decision { get; } = ChangeReason.Asked("Enter why");

    /// <summary>What kind of request it is.</summary>
    public static ChoiceField<RollForwardKind> Kind { get; } = new("Select whether it is committed, re-phased or a bid", kind => kind.Word());

    /// <summary>What is decided.</summary>
    public static ChoiceField<RollForwardDecision> Verdict { get; } = new("Select what is decided", decision => decision.Word());
}
