using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Locks;

/// <summary>What a workstream is a share of counts in the savings table of the year and stays; adding goes on, as with savings.</summary>
internal sealed class WorkstreamLock : RowLock
{
    /// <summary>What the database says of workstreams and their shares.</summary>
    public const string Message = "A period of the year is published: what its workstreams share is locked.";

    private static readonly ApprovedFields Shared = new([nameof(SavingsWorkstream.ShareOf)]);

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        const string Same = "savings_workstream_id = NEW.savings_workstream_id OR (year = NEW.year AND name = NEW.name)";
        const string Counts = "NEW.share_of IS NOT OLD.share_of OR NEW.year <> OLD.year OR NEW.name <> OLD.name OR NEW.savings_workstream_id <> OLD.savings_workstream_id";
        yield return SqliteTrigger.Make(table, "INSERT", $"{SqliteTrigger.IsInPublishedYear("NEW")} AND EXISTS (SELECT 1 FROM savings_workstreams WHERE {Same})", Message);
        yield return SqliteTrigger.Make(table, "UPDATE", $"({SqliteTrigger.IsInPublishedYear("OLD")} OR {SqliteTrigger.IsInPublishedYear("NEW")}) AND ({Counts})", Message);
        yield return SqliteTrigger.Make(table, "DELETE", SqliteTrigger.IsInPublishedYear("OLD"), Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.savings_workstream_id = d.savings_workstream_id
        WHERE EXISTS (SELECT 1 FROM periods AS p WHERE p.[status] = 'Published' AND p.[year] IN (d.[year], i.[year]))
            AND (i.savings_workstream_id IS NULL OR EXISTS (SELECT i.[year], {SqlServerTrigger.Exact("i.[name]")}, {SqlServerTrigger.Exact("i.share_of")} EXCEPT SELECT d.[year], {SqlServerTrigger.Exact("d.[name]")}, {SqlServerTrigger.Exact("d.share_of")}))
        """);

    /// <summary>Refuses where a period of the year is published.</summary>
    public static void Refuse(LockFacts facts, int year, string name)
    {
        if (facts.Published(year).Count > 0)
        {
            throw Refusal(facts, year, name, "what its workstreams share is locked. Names and order may change, and workstreams may be added");
        }
    }

    protected override void Check(ChangedRow row, LockFacts facts)
    {
        if (Shared.AreChangedBy(row))
        {
            var workstream = (SavingsWorkstream)row.Entity;
            Refuse(facts, workstream.Year, workstream.Name);
        }
    }
}

/// <summary>The share of a workstream for a year stays with it; another year's may be added.</summary>
internal sealed class WorkstreamShareLock : RowLock
{
    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        static string IsLocked(string row) =>
            $"EXISTS (SELECT 1 FROM savings_workstreams w JOIN periods p ON p.year = w.year AND p.status = 'Published' WHERE w.savings_workstream_id = {row}.savings_workstream_id)";
        const string Same = "savings_workstream_id = NEW.savings_workstream_id AND for_year = NEW.for_year";
        yield return SqliteTrigger.Make(table, "INSERT", $"{IsLocked("NEW")} AND EXISTS (SELECT 1 FROM savings_shares WHERE {Same})", WorkstreamLock.Message);
        yield return SqliteTrigger.Make(table, "UPDATE", $"{IsLocked("OLD")} OR {IsLocked("NEW")}", WorkstreamLock.Message);
        yield return SqliteTrigger.Make(table, "DELETE", IsLocked("OLD"), WorkstreamLock.Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, WorkstreamLock.Message, """
        SELECT 1
        FROM deleted AS d
        JOIN savings_workstreams AS w ON w.savings_workstream_id = d.savings_workstream_id
        JOIN periods AS p ON p.[year] = w.[year]
        WHERE p.[status] = 'Published'
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => ((SavingsShare)row.Entity).SavingsWorkstreamId).Distinct().ToList();
        var workstreams = await facts.Context.SavingsWorkstreams.AsNoTracking()
            .Where(workstream => ids.Contains(workstream.SavingsWorkstreamId))
            .Select(workstream => new { workstream.SavingsWorkstreamId, workstream.Year, workstream.Name })
            .ToDictionaryAsync(workstream => workstream.SavingsWorkstreamId, cancellationToken);
        return row =>
        {
            if (row.State != EntityState.Added && workstreams.TryGetValue(((SavingsShare)row.Entity).SavingsWorkstreamId, out var workstream))
            {
                WorkstreamLock.Refuse(facts, workstream.Year, workstream.Name);
            }
        };
    }
}
