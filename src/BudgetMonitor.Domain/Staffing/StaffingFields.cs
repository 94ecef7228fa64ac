using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Staffing;

/// <summary>What is entered of a measure of staff.</summary>
public static class StaffingFields
{
    /// <summary>Its name.</summary>
    public static WordsField Name { get; } = WordsField.Required("the measure’s name", 300);

    /// <summary>What the service says about it in a period.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the text", 4000);

    /// <summary>What a step to the variance is.</summary>
    public static WordsField StepText { get; } = WordsField.Required("the step", 500, "Enter what it is");

    /// <summary>Why the register changes.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why the register changes");

    /// <summary>The council’s reference.</summary>
    public static WordsField Reference { get; } = Registers.Reference.Asked("SOCIAL-WORK");
}
