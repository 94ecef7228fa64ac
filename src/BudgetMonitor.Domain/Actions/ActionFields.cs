using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Actions;

/// <summary>What is entered of an action of the log.</summary>
public static class ActionFields
{
    /// <summary>What is to be done.</summary>
    public static WordsField Name { get; } = WordsField.Required("the action", 200, "Enter what is to be done");

    /// <summary>The post that answers for it, which is no person.</summary>
    public static WordsField Owner { get; } = WordsField.Required("the owner", 120, "Enter the post that answers for it");

    /// <summary>By when.</summary>
    public static DayField DueOn { get; } = new("Enter the date by which it is to be done");

    /// <summary>What it changes the outturn by.</summary>
    public static SumField Effect { get; } = new("Enter what it changes the outturn by, or 0");

    /// <summary>How far it has come.</summary>
    public static ChoiceField<ActionState> State { get; } = new("Select how far it has come", state => state.Word());

    /// <summary>What is said about it in a period.</summary>
    public static WordsField Note { get; } = WordsField.Optional("the note", 1000);
}
