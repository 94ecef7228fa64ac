namespace BudgetMonitor.Data;

/// <summary>A change that a lock or a rule refuses. The change runner takes everything back and hands the message to the person.</summary>
public sealed class ChangeRefusedException(string message) : Exception(message);
