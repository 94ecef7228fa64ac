using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Reserves;

/// <summary>What is entered of a reserve.</summary>
public static class ReserveFields
{
    /// <summary>Its name.</summary>
    public static WordsField Name { get; } = WordsField.Required("the reserve’s name", 400);

    /// <summary>Its group in the reserves policy.</summary>
    public static WordsField Group { get; } = WordsField.Optional("the group", 120);

    /// <summary>What it is kept for.</summary>
    public static WordsField Purpose { get; } = WordsField.Optional("the purpose", 1000);

    /// <summary>The post that answers for it.</summary>
    public static WordsField Owner { get; } = WordsField.Optional("the owner", 120);

    /// <summary>Why it is set up or changed.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why");

    /// <summary>What moves it.</summary>
    public static WordsField Description { get; } = WordsField.Required("the description", 300, "Enter what moves the reserve, such as Winter damage");

    /// <summary>The sum of a movement.</summary>
    public static SumField Movement { get; } = new("Enter the sum for the whole year, with a minus for a drawdown");

    /// <summary>What kind it is.</summary>
    public static ChoiceField<ReserveKind> Kind { get; } = new("Select what kind it is");
}
