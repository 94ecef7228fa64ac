using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>Rows that are only ever added: a record is not changed, replaced or taken away, published or not.</summary>
/// <param name="message">What is said.</param>
/// <param name="same">Which row one that is put in would replace, for SQLite.</param>
internal sealed class OnlyAddedLock(string message, string same) : RowLock
{
    public override PrintedBy PrintedBy => PrintedBy.Nothing;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(table, "INSERT", $"EXISTS (SELECT 1 FROM {table} WHERE {same})", message);
        yield return SqliteTrigger.Make(table, "UPDATE", "1", message);
        yield return SqliteTrigger.Make(table, "DELETE", "1", message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.OnlyAdded(table, message);

    /// <summary>Nothing in the product tries to, so it is a fault of the product and not of a person.</summary>
    protected override void Check(ChangedRow row, LockFacts facts)
    {
        if (row.State != EntityState.Added)
        {
            throw new InvalidOperationException(message);
        }
    }
}
