using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Series;

/// <summary>What is entered of a series.</summary>
public static class SeriesFields
{
    /// <summary>What it is part of.</summary>
    public static WordsField Subject { get; } = WordsField.Required("the subject", 200, "Enter what the series is part of");

    /// <summary>The title of its table.</summary>
    public static WordsField Title { get; } = WordsField.Required("the title", 200, "Enter the title of its table");

    /// <summary>What stands before the title.</summary>
    public static WordsField Number { get; } = WordsField.Optional("the number", 60);

    /// <summary>The name of its table’s file.</summary>
    public static WordsField TableName { get; } = WordsField.Optional("the table’s name", 60);

    /// <summary>The head of the column of row names.</summary>
    public static WordsField RowHead { get; } = WordsField.Optional("the head", 60);

    /// <summary>The name of the row that adds categories up.</summary>
    public static WordsField TotalLabel { get; } = WordsField.Optional("the name of the total", 200);

    /// <summary>What the figures mean.</summary>
    public static WordsField Note { get; } = WordsField.Optional("the note", 2000);

    /// <summary>The name of a row.</summary>
    public static WordsField Category { get; } = WordsField.Required("the category", 200);

    /// <summary>A column’s short name.</summary>
    public static WordsField ColumnKey { get; } = WordsField.Required("the short name", 40);

    /// <summary>A column’s heading.</summary>
    public static WordsField ColumnName { get; } = WordsField.Required("the column’s heading", 200);

    /// <summary>What a column is made from.</summary>
    public static WordsField Of { get; } = WordsField.Optional("the list of columns", 200);

    /// <summary>The column that should have the same figures.</summary>
    public static WordsField AgreesWith { get; } = WordsField.Optional("the column", 200);

    /// <summary>Why the definition changes.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why");

    /// <summary>Why a figure that an earlier period reported is put right.</summary>
    public static WordsField Correction { get; } = WordsField.Optional("the reason", ChangeReason.MaxLength);

    /// <summary>The council’s reference.</summary>
    public static WordsField Reference { get; } = Registers.Reference.Asked("UASC-AGES");
}
