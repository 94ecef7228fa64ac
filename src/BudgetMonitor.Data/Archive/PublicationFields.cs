using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Data.Archive;

/// <summary>What is entered where a period is published or reopened.</summary>
public static class PublicationFields
{
    /// <summary>On what ground it is published, what is corrected, or why it is reopened.</summary>
    public static WordsField Reason { get; } = ChangeReason.Asked("Enter the reason", 1000);
}
