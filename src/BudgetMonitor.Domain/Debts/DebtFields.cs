using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Debts;

/// <summary>What is entered of debts.</summary>
public static class DebtFields
{
    /// <summary>The group of debtors, never a single person.</summary>
    public static WordsField Debtor { get; } = WordsField.Required("the name of the debtors", 200, "Enter who owes it, such as Health bodies");
}
