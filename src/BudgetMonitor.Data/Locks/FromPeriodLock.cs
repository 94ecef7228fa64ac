using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// What a published period reports stands in it from its first period on, with the money that was approved; a correction is an
/// entry of an open period. The rows have a year, a name and a first period.
/// </summary>
/// <param name="identity">The column that the database numbers.</param>
/// <param name="words">What is locked, such as its budget.</param>
/// <param name="approved">The fields that hold it.</param>
internal sealed class FromPeriodLock(string identity, string words, ApprovedFields approved) : RowLock
{
    private const string From = "FromPeriod";

    private readonly string message = $"A period that reports it is published: {words} are locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table,
            "INSERT",
            $"{SqliteTrigger.IsPublishedFrom("NEW")} OR EXISTS (SELECT 1 FROM {table} WHERE {identity} = NEW.{identity} OR (year = NEW.year AND name = NEW.name))",
            message);
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            $"NEW.{identity} <> OLD.{identity} OR NEW.year <> OLD.year OR EXISTS (SELECT 1 FROM {table} WHERE {identity} <> OLD.{identity} AND year = NEW.year AND name = NEW.name) "
            + $"OR ({SqliteTrigger.IsPublishedFrom("OLD")} AND ({approved.DifferOnSqlite()})) OR (NEW.from_period <> OLD.from_period AND ({SqliteTrigger.IsPublishedFrom("OLD")} OR {SqliteTrigger.IsPublishedFrom("NEW")}))",
            message);
        yield return SqliteTrigger.Make(table, "DELETE", SqliteTrigger.IsPublishedFrom("OLD"), message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.{identity} = d.{identity}
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = d.[year] AND p.[number] >= d.from_period)
            AND (i.{identity} IS NULL OR i.[year] <> d.[year] OR i.from_period <> d.from_period OR {approved.DifferOnSqlServer()})
        UNION ALL
        SELECT 1
        FROM inserted AS i
        LEFT JOIN deleted AS d ON d.{identity} = i.{identity}
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = i.[year] AND p.[number] >= i.from_period)
            AND (d.{identity} IS NULL OR d.[year] <> i.[year] OR i.from_period <> d.from_period)
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var year = (int)row.Now("Year")!;
        var last = facts.Published(year).Max;
        var (was, becomes) = (last >= (int)row.Was(From)!, last >= (int)row.Now(From)!);
        var isLocked = row.State switch
        {
            EntityState.Added => becomes,
            EntityState.Deleted => was,
            _ => (was && approved.AreModifiedBy(row)) || (row.IsModified(From) && (was || becomes)),
        };
        if (isLocked)
        {
            throw Refusal(facts, year, (string)row.Now("Name")!, row.State == EntityState.Added
                ? "what it reports is locked. Let the new entry begin in a later period"
                : $"it reports this, and {words} are locked. Enter a correction in an open period");
        }
    }
}
