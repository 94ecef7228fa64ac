using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Locks;

/// <summary>A year's structure stays once a period of the year is published: names, notes and order may change, and lines may be added where no figures stand.</summary>
internal sealed class StructureLock : RowLock
{
    private const string Message = "A period of the year is published: its structure is locked.";

    private static readonly ApprovedFields Fixed = new([nameof(Head.ParentId), nameof(Head.Kind), nameof(Head.InTotal), nameof(Head.MirrorsHeadId)]);

    public override PrintedBy PrintedBy => PrintedBy.Nothing;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table,
            "INSERT",
            "EXISTS (SELECT 1 FROM heads WHERE head_id = NEW.head_id) "
            + $"OR ({SqliteTrigger.IsInPublishedYear("NEW")} AND (NEW.mirrors_head_id IS NOT NULL "
            + "OR EXISTS (SELECT 1 FROM heads WHERE year = NEW.year AND code = NEW.code) "
            + "OR EXISTS (SELECT 1 FROM cash_limits WHERE head_id = NEW.parent_id AND gross IS NOT NULL) "
            + "OR EXISTS (SELECT 1 FROM forecasts WHERE head_id = NEW.parent_id) "
            + "OR EXISTS (SELECT 1 FROM actuals WHERE head_id = NEW.parent_id)))",
            Message);
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            "NEW.head_id <> OLD.head_id "
            + $"OR (({SqliteTrigger.IsInPublishedYear("OLD")} OR {SqliteTrigger.IsInPublishedYear("NEW")}) AND (NEW.year <> OLD.year OR NEW.code COLLATE BINARY <> OLD.code "
            + "OR NEW.parent_id IS NOT OLD.parent_id OR NEW.kind <> OLD.kind OR NEW.in_total <> OLD.in_total OR NEW.mirrors_head_id IS NOT OLD.mirrors_head_id))",
            Message);
        yield return SqliteTrigger.Make(table, "DELETE", SqliteTrigger.IsInPublishedYear("OLD"), Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.head_id = d.head_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND (i.head_id IS NULL OR i.[year] <> d.[year] OR {SqlServerTrigger.Exact("i.code")} <> {SqlServerTrigger.Exact("d.code")} OR {SqlServerTrigger.Exact("i.kind")} <> {SqlServerTrigger.Exact("d.kind")} OR i.in_total <> d.in_total
                OR ISNULL(i.parent_id, 0) <> ISNULL(d.parent_id, 0) OR ISNULL(i.mirrors_head_id, 0) <> ISNULL(d.mirrors_head_id, 0))
        UNION ALL
        SELECT 1
        FROM inserted AS i
        WHERE NOT EXISTS (SELECT 1 FROM deleted AS d WHERE d.head_id = i.head_id)
            AND EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] = i.[year])
            AND (i.mirrors_head_id IS NOT NULL
                OR EXISTS (SELECT 1 FROM cash_limits AS c WHERE c.head_id = i.parent_id AND c.gross IS NOT NULL)
                OR EXISTS (SELECT 1 FROM forecasts AS f WHERE f.head_id = i.parent_id)
                OR EXISTS (SELECT 1 FROM actuals AS a WHERE a.head_id = i.parent_id))
        """);

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        var head = (Head)row.Entity;
        var isLocked = row.State == EntityState.Added ? head.MirrorsHeadId is not null : Fixed.AreChangedBy(row);
        if (isLocked && facts.Published(head.Year).Max > 0)
        {
            throw Refusal(facts, head.Year, head.Code, "the year's structure is locked. Names, notes and order may change, and lines may be added");
        }
    }
}
