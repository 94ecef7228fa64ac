using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Data.Accounts;

/// <summary>What is entered of an account.</summary>
public static class AccountFields
{
    /// <summary>What the person signs in with.</summary>
    public static WordsField UserName { get; } = WordsField.Required("the user name", 100, "Enter a user name");

    /// <summary>The name shown beside what the person enters.</summary>
    public static WordsField DisplayName { get; } = WordsField.Required("the name", 120, "Enter the name to show");
}
