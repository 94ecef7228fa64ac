using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Activity;

namespace BudgetMonitor.Data.Locks;

/// <summary>The volumes of a published month stay.</summary>
internal sealed class ActivityMonthLock : RowLock
{
    private const string Message = "The month is published: its volumes are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Period;

    public override IEnumerable<string> OnSqlite(string table) => SqliteTrigger.OfWholeRows(
        table,
        row => $"EXISTS ({SqliteTrigger.PublishedYear} AND h.head_id = {row}.head_id AND p.number >= {row}.month)",
        Message);

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, """
        SELECT 1
        FROM (SELECT head_id, [month] FROM inserted UNION ALL SELECT head_id, [month] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published' AND p.[number] >= touched.[month]
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var month = (ActivityMonth)row.Entity;
        if (facts.LastPublished(month.HeadId) >= month.Month)
        {
            throw Refusal(facts, month.HeadId, "the volumes of its months are locked");
        }
    }
}
