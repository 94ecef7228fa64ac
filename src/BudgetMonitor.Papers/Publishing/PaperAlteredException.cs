namespace BudgetMonitor.Papers.Publishing;

/// <summary>A published paper is not what it was on the day. The message may be shown to a person.</summary>
public sealed class PaperAlteredException(string message) : Exception(message);
