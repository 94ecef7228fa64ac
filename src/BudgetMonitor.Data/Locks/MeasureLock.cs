using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// What the budget approved of a measure of a head stays once a period of the year is published; its words may change, and
/// measures may be added, and taken out again while no published period reports them. The rows have a year and a reference.
/// </summary>
/// <param name="identity">The column that the database numbers.</param>
/// <param name="approved">What the budget approved.</param>
/// <param name="what">What is locked of it, in words.</param>
/// <param name="reported">Which measures a published period reports, asked through the product.</param>
/// <param name="isReportedOnSqlite">Whether one reports the measure <c>OLD</c>.</param>
/// <param name="isReportedOnSqlServer">Whether one reports the measure <c>d</c>.</param>
internal sealed class MeasureLock(
    string identity, ApprovedFields approved, string what, ReportedItems reported, string isReportedOnSqlite, string isReportedOnSqlServer) : RowLock
{
    private const string Message = "A period of the year is published: its approved measures are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table,
            "INSERT",
            $"EXISTS (SELECT 1 FROM {table} m JOIN periods p ON p.year = m.year AND p.status = 'Published' "
            + $"WHERE m.{identity} = NEW.{identity} OR (m.year = NEW.year AND m.reference = NEW.reference))",
            Message);
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            $"NEW.{identity} <> OLD.{identity} OR (({SqliteTrigger.IsInPublishedYear("OLD")} OR {SqliteTrigger.IsInPublishedYear("NEW")}) AND ({approved.DifferOnSqlite()}))",
            Message);
        yield return SqliteTrigger.Make(table, "DELETE", isReportedOnSqlite, Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND ((i.{identity} IS NULL AND ({isReportedOnSqlServer}))
                OR (i.{identity} IS NOT NULL AND {approved.DifferOnSqlServer()}))
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var kept = await reported.OfGoneAsync(facts, rows, cancellationToken);
        return row =>
        {
            var headId = (int)row.Now("HeadId")!;
            if (facts.LastPublished(headId) > 0 && approved.AreChangedBy(row) && (row.State != EntityState.Deleted || kept.Contains(reported.Id(row))))
            {
                throw Refusal(facts, headId, $"{what} are locked. Enter the current budget in an open period instead");
            }
        };
    }
}
