using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Papers;

/// <summary>What is entered of papers.</summary>
public static class PaperFields
{
    /// <summary>What a kind of paper is called.</summary>
    public static WordsField KindName { get; } = WordsField.Required("the name", 80, "Enter what the paper is called");

    /// <summary>Why a kind of paper changes.</summary>
    public static WordsField KindReason { get; } = ChangeReason.Asked("Enter why the paper changes");

    /// <summary>What a new kind of paper is for.</summary>
    public static WordsField KindPurpose { get; } = ChangeReason.Asked("Enter what the paper is for");

    /// <summary>The council’s own heading of a part.</summary>
    public static WordsField PartHeading { get; } = WordsField.Optional("the heading", 120);

    /// <summary>What an appendix is called by.</summary>
    public static WordsField PartLetter { get; } = WordsField.Optional("the letter", 4);

    /// <summary>A paragraph of a paper’s text.</summary>
    public static WordsField Paragraph { get; } = WordsField.Required("a paragraph", 8000, "Enter the text");

    /// <summary>A label in a table.</summary>
    public static WordsField Label { get; } = WordsField.Optional("the label", 300);
}
