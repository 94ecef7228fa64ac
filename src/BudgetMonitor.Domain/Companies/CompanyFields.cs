using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Companies;

/// <summary>What is entered of a company.</summary>
public static class CompanyFields
{
    /// <summary>Its name.</summary>
    public static WordsField Name { get; } = WordsField.Required("the company’s name", 120);

    /// <summary>What is budgeted from it.</summary>
    public static SumField Budget { get; } = new("Enter what is budgeted from it, or 0");

    /// <summary>Why it is added or changed.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter why");

    /// <summary>Why its forecast differs from the budget.</summary>
    public static WordsField Text { get; } = WordsField.Optional("the reason", 1000);
}
