using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Locks;

/// <summary>The year's approved cash limits and last year's figures stay once a period of the year is published: what changes a budget then is dated.</summary>
internal sealed class CashLimitLock : RowLock
{
    private const string Message = "A period of the year is published: its approved cash limits and last year's figures are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table) =>
        SqliteTrigger.OfWholeRows(table, SqliteTrigger.IsInPublishedYearOfHead, Message);

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, """
        SELECT 1
        FROM (SELECT head_id FROM inserted UNION ALL SELECT head_id FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var headId = ((CashLimitEntry)row.Entity).HeadId;
        if (facts.LastPublished(headId) > 0)
        {
            throw Refusal(facts, headId, "the year's approved cash limits and last year's figures are locked. Enter a dated budget change instead");
        }
    }
}
