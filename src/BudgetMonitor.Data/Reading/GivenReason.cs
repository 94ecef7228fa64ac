using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>One reason.</summary>
/// <param name="Subject">Of the variance, or of the movement.</param>
/// <param name="ReasonCode">The coded reason; null for a text alone.</param>
/// <param name="Amount">Its part of the money; null for a text alone.</param>
/// <param name="Text">The text.</param>
public sealed record GivenReason(ExplanationSubject Subject, string? ReasonCode, Money? Amount, string Text)
{
    /// <summary>A stored explanation as it was given.</summary>
    public static GivenReason Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new(explanation.Subject, explanation.ReasonCode, explanation.Amount, explanation.Text);
    }
}
