namespace BudgetMonitor.Data.Locks;

/// <summary>A trigger that holds a lock.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Table">The table that it guards.</param>
/// <param name="Statement">The statement that makes it, as migrations run it.</param>
public sealed record LockTrigger(string Name, string Table, string Statement);
