namespace BudgetMonitor.Web.Start;

/// <summary>The settings do not fit together, so the product does not start. The message says what to change.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
