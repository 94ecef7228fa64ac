using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// Rows of the whole council that belong to a period are locked whole once the period is published. What is of every period
/// (number 0) is nobody's and stays free.
/// </summary>
/// <param name="what">What the rows are called, such as its debts.</param>
/// <param name="identity">The column that the database numbers; null for none.</param>
/// <param name="number">The property that holds the period's number.</param>
internal sealed class PeriodOfYearLock(string what, string? identity = null, string number = "Period") : RowLock
{
    private readonly string message = $"The period is published: {what} are locked.";
    private readonly string column = SnakeCase.Of(number);

    public override PrintedBy PrintedBy => PrintedBy.Period;

    public override IEnumerable<string> OnSqlite(string table) => SqliteTrigger.OfWholeRows(
        table, row => $"EXISTS (SELECT 1 FROM periods p WHERE p.status = 'Published' AND p.year = {row}.year AND p.number = {row}.{column})", message, identity);

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, message, $"""
        SELECT 1
        FROM (SELECT [year], [{column}] FROM inserted UNION ALL SELECT [year], [{column}] FROM deleted) AS touched
        JOIN periods AS p ON p.[year] = touched.[year] AND p.[number] = touched.[{column}]
        WHERE p.[status] = 'Published'
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var (year, period) = ((int)row.Now("Year")!, (int)row.Now(number)!);
        if (facts.Published(year).Contains(period))
        {
            throw new ChangeRefusedException($"{Name(year, period)} is published: {what} are locked.");
        }
    }
}
