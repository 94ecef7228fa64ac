using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Savings;

/// <summary>What is entered of a saving.</summary>
public static class SavingsFields
{
    /// <summary>The council’s reference.</summary>
    public static WordsField Reference { get; } = WordsField.Required("the saving’s reference", 40);

    /// <summary>What is saved.</summary>
    public static WordsField Title { get; } = WordsField.Required("the title", 400, "Enter what is saved");

    /// <summary>How it will be achieved.</summary>
    public static WordsField Description { get; } = WordsField.Optional("the description", 2000);

    /// <summary>Its category.</summary>
    public static WordsField Category { get; } = WordsField.Optional("the category", 200);

    /// <summary>Its programme.</summary>
    public static WordsField Programme { get; } = WordsField.Optional("the programme", 120);

    /// <summary>Its workstream.</summary>
    public static WordsField Workstream { get; } = WordsField.Optional("the workstream", 120);

    /// <summary>The post that answers for it.</summary>
    public static WordsField Owner { get; } = WordsField.Optional("the owner", 120);

    /// <summary>What it means for staff, property or the service.</summary>
    public static WordsField Impact { get; } = WordsField.Optional("the impact", 1000);

    /// <summary>Why the register changes.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why the register changes", 2000);

    /// <summary>What is said about it in a period.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the text", 2000);

    /// <summary>Where it stands in a period.</summary>
    public static ChoiceField<SavingsStatus> Status { get; } = new("Select where it stands", status => status.Word());
}
