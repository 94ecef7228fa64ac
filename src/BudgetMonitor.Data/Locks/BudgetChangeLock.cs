using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Locks;

/// <summary>Budget changes dated up to the last day of a published period stay: its cash limits are made of them.</summary>
internal sealed class BudgetChangeLock : RowLock
{
    private const string Message = "The date lies in a published period: its budget changes are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table) => SqliteTrigger.OfWholeRows(
        table,
        row => $"EXISTS ({SqliteTrigger.PublishedYear} AND h.head_id = {row}.head_id AND {row}.date <= date(p.year || '-04-01', '+' || min(p.number, 12) || ' months', '-1 day'))",
        Message,
        "budget_change_id");

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, """
        SELECT 1
        FROM (SELECT head_id, [date] FROM inserted UNION ALL SELECT head_id, [date] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year]
        WHERE p.[status] = 'Published'
            AND touched.[date] <= EOMONTH(DATEFROMPARTS(p.[year], 4, 1), CASE WHEN p.[number] > 12 THEN 11 ELSE p.[number] - 1 END)
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var change = (BudgetChange)row.Entity;
        var last = facts.LastPublished(change.HeadId);
        if (last == 0)
        {
            return;
        }

        var lastDay = new MonitoringPeriod(new FinancialYear(facts.Heads[change.HeadId].Year), last).LastDay;
        if (change.Date <= lastDay || (DateOnly)row.Was(nameof(BudgetChange.Date))! <= lastDay)
        {
            throw Refusal(facts, change.HeadId, "budget changes dated up to its last day are locked. Give it a later date");
        }
    }
}
