using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>Rows that belong to a head and a period are locked whole once the period is published.</summary>
/// <param name="what">What the rows are called, such as forecasts.</param>
/// <param name="identity">The column that the database numbers; null for none.</param>
internal sealed class PeriodOfHeadLock(string what, string? identity = null) : RowLock
{
    private readonly string message = $"The period is published: its {what} are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Period;

    public override IEnumerable<string> OnSqlite(string table) => SqliteTrigger.OfWholeRows(
        table, row => $"EXISTS ({SqliteTrigger.PublishedYear} AND h.head_id = {row}.head_id AND p.number = {row}.period)", message, identity);

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, message, """
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[number] = touched.[period]
        WHERE p.[status] = 'Published'
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var (year, code) = facts.Heads[(int)row.Now("HeadId")!];
        var number = (int)row.Now("Period")!;
        if (facts.Published(year).Contains(number))
        {
            throw new ChangeRefusedException($"{Name(year, number)} is published: its {what} are locked ({code}).");
        }
    }
}
