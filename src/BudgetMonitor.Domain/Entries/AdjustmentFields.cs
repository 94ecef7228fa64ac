using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Entries;

/// <summary>What is entered of a director’s adjustment and the actions behind it.</summary>
public static class AdjustmentFields
{
    /// <summary>The adjustment before actions.</summary>
    public static SumField Before { get; } = new("Enter the adjustment in pounds, such as -500,000, or 0 for none");

    /// <summary>Why it is made.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why the adjustment is made", 1000);

    /// <summary>What is to be done.</summary>
    public static WordsField ActionTitle { get; } = WordsField.Required("the title", 300, "Enter what is to be done");

    /// <summary>The post that answers for it, which is no person.</summary>
    public static WordsField ActionOwner { get; } = WordsField.Required("the owner", 120, "Enter the post that answers for it, such as Head of placements");

    /// <summary>What it will change the outturn by.</summary>
    public static SumField ActionAmount { get; } = new("Enter what it will change the outturn by, such as -200,000", "Enter an amount other than 0");

    /// <summary>By when.</summary>
    public static DayField ActionDueOn { get; } = new("Enter a date, such as 31/3/2018");

    /// <summary>How far it has come.</summary>
    public static ChoiceField<ActionStatus> ActionStatus { get; } = new("Select how far it has come");
}
