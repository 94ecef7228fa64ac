using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Activity;

/// <summary>What is entered of a measure of activity.</summary>
public static class ActivityFields
{
    /// <summary>Its name.</summary>
    public static WordsField Name { get; } = WordsField.Required("the measure’s name", 300);

    /// <summary>What is counted.</summary>
    public static WordsField Unit { get; } = WordsField.Required("the unit", 40, "Enter what is counted, such as clients");

    /// <summary>The volume’s name at the head of a column.</summary>
    public static WordsField VolumeLabel { get; } = WordsField.Optional("the volume’s name", 40);

    /// <summary>What the service says about it in a period.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the text", 4000);

    /// <summary>Why a part of the variance is there.</summary>
    public static WordsField DriverText { get; } = WordsField.Optional("the reason", 500);

    /// <summary>Why the register changes.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why the register changes");

    /// <summary>The council’s reference.</summary>
    public static WordsField Reference { get; } = Registers.Reference.Asked("LD-NRC");
}
