using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Locks;

/// <summary>What a published period counts of a saving stays: whether the budget counts on it, and from when. Its words may change.</summary>
internal sealed class SavingLock : RowLock
{
    private const string Message = "A period that counts the saving is published: what counts of it is locked.";

    private static readonly ApprovedFields Counted = new(
        [nameof(SavingsLine.FromPeriod), nameof(SavingsLine.IsAgreed), nameof(SavingsLine.IsReplacement), nameof(SavingsLine.IsCostAvoidance), nameof(SavingsLine.IsRecurring)]);

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table,
            "INSERT",
            $"{SqliteTrigger.IsPublishedFrom("NEW")} OR EXISTS (SELECT 1 FROM savings_lines s WHERE s.savings_line_id = NEW.savings_line_id OR (s.year = NEW.year AND s.reference = NEW.reference))",
            Message);
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            "NEW.savings_line_id <> OLD.savings_line_id OR NEW.year <> OLD.year OR NEW.reference <> OLD.reference "
            + $"OR (({Counted.DifferOnSqlite()}) AND ({SqliteTrigger.IsPublishedFrom("OLD")} OR {SqliteTrigger.IsPublishedFrom("NEW")}))",
            Message);
        yield return SqliteTrigger.Make(table, "DELETE", SqliteTrigger.IsPublishedFrom("OLD"), Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, $"""
        SELECT 1
        FROM inserted AS i
        FULL JOIN deleted AS d ON d.[savings_line_id] = i.[savings_line_id]
        JOIN periods AS p ON p.[status] = 'Published'
            AND ((p.[year] = i.[year] AND p.[number] >= i.[from_period]) OR (p.[year] = d.[year] AND p.[number] >= d.[from_period]))
        WHERE i.[savings_line_id] IS NULL OR d.[savings_line_id] IS NULL
            OR i.[year] <> d.[year] OR {SqlServerTrigger.Exact("i.[reference]")} <> {SqlServerTrigger.Exact("d.[reference]")} OR i.[from_period] <> d.[from_period]
            OR i.[is_agreed] <> d.[is_agreed] OR i.[is_replacement] <> d.[is_replacement]
            OR i.[is_cost_avoidance] <> d.[is_cost_avoidance] OR i.[is_recurring] <> d.[is_recurring]
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var saving = (SavingsLine)row.Entity;
        var from = Math.Min(saving.FromPeriod, (int)row.Was(nameof(SavingsLine.FromPeriod))!);
        if (facts.Published(saving.Year).Max < from)
        {
            return;
        }

        if (row.State == EntityState.Added)
        {
            throw Refusal(facts, saving.Year, saving.Reference, "a saving that is added now must stand in the register from a later period on");
        }

        if (Counted.AreChangedBy(row))
        {
            throw Refusal(facts, saving.Year, saving.Reference, "what counts of its savings is locked. Words, owners and impacts may change");
        }
    }
}
