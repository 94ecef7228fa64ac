using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Capital;

/// <summary>What is entered of capital schemes.</summary>
public static class CapitalFields
{
    /// <summary>A scheme’s name.</summary>
    public static WordsField Name { get; } = WordsField.Required("the scheme’s name", 200);

    /// <summary>The council’s reference for it.</summary>
    public static WordsField Reference { get; } = WordsField.Optional("the reference", 30);

    /// <summary>What it is part of.</summary>
    public static WordsField Programme { get; } = WordsField.Optional("the programme", 120);

    /// <summary>The post that answers for it.</summary>
    public static WordsField Owner { get; } = WordsField.Optional("the owner", 120);

    /// <summary>What is built or bought.</summary>
    public static WordsField Description { get; } = WordsField.Optional("the description", 2000);

    /// <summary>Why its forecast differs.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the text", 2000);

    /// <summary>Why it is added or changed.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why the scheme is added or changed");

    /// <summary>What pays for schemes.</summary>
    public static WordsField Source { get; } = WordsField.Required("the source", 60);

    /// <summary>All that pays for schemes, parted by semicolons.</summary>
    public static WordsField Sources { get; } = WordsField.Optional("the list", 1000);
}
