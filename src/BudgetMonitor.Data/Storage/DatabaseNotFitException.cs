namespace BudgetMonitor.Data.Storage;

/// <summary>The database cannot be used as it is set up. The message says what to do, so that the start can show it as it is.</summary>
public sealed class DatabaseNotFitException(string message, Exception? inner = null) : Exception(message, inner);
