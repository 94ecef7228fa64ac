using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Locks;

/// <summary>What a saving takes off budgets stays once a period that counts it is published.</summary>
internal sealed class SavingAmountLock : RowLock
{
    private const string Message = "A period that counts the saving is published: its amounts are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table) => SqliteTrigger.OfWholeRows(
        table,
        row => $"EXISTS (SELECT 1 FROM savings_lines s JOIN periods p ON p.year = s.year WHERE p.status = 'Published' AND s.savings_line_id = {row}.savings_line_id AND p.number >= s.from_period)",
        Message);

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, """
        SELECT 1
        FROM (SELECT [savings_line_id] FROM inserted UNION ALL SELECT [savings_line_id] FROM deleted) AS touched
        JOIN savings_lines AS s ON s.[savings_line_id] = touched.[savings_line_id]
        JOIN periods AS p ON p.[year] = s.[year] AND p.[number] >= s.[from_period]
        WHERE p.[status] = 'Published'
        """);

    /// <summary>The savings as the database has them: one that is added in the same save has no amounts there to lock.</summary>
    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => ((SavingsAmount)row.Entity).SavingsLineId).Distinct().ToList();
        var savings = await facts.Context.SavingsLines.AsNoTracking()
            .Where(saving => ids.Contains(saving.SavingsLineId))
            .Select(saving => new { saving.SavingsLineId, saving.Year, saving.Reference, saving.FromPeriod })
            .ToDictionaryAsync(saving => saving.SavingsLineId, cancellationToken);
        return row =>
        {
            if (savings.TryGetValue(((SavingsAmount)row.Entity).SavingsLineId, out var saving) && facts.Published(saving.Year).Max >= saving.FromPeriod)
            {
                throw Refusal(facts, saving.Year, saving.Reference, "the amounts of its savings are locked. Report what differs as the saving's progress, or add another saving");
            }
        };
    }
}
