using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// A published period stays published. It changes in two ways only: it goes back to review where a reopening names its version
/// and no later period is published; and one that was published before it came here gets the number of the paper that is kept of it.
/// </summary>
internal sealed class PeriodStateLock : RowLock
{
    private const string Message = "The period is published and stays so.";

    public override PrintedBy PrintedBy => PrintedBy.Nothing;

    public override IEnumerable<string> OnSqlite(string table)
    {
        const string IsHeld =
            "NEW.year <> OLD.year OR NEW.number <> OLD.number OR NEW.published_version < OLD.published_version "
            + "OR (OLD.status = 'Published' AND NEW.status <> 'Published' AND NOT (NEW.status = 'InReview' "
            + "AND EXISTS (SELECT 1 FROM reopenings r WHERE r.year = OLD.year AND r.number = OLD.number AND r.after_version = OLD.published_version) "
            + "AND NOT EXISTS (SELECT 1 FROM periods p WHERE p.year = OLD.year AND p.number > OLD.number AND p.status = 'Published')))";
        yield return SqliteTrigger.Make(table, "INSERT", "EXISTS (SELECT 1 FROM periods WHERE year = NEW.year AND number = NEW.number AND status = 'Published')", Message);
        yield return SqliteTrigger.Make(table, "UPDATE", IsHeld, Message);
        yield return SqliteTrigger.Make(table, "DELETE", "OLD.status = 'Published'", Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[year] = d.[year] AND i.[number] = d.[number]
        WHERE (d.[status] = 'Published' AND i.[number] IS NULL)
            OR i.published_version < d.published_version
            OR (d.[status] = 'Published' AND {SqlServerTrigger.Exact("i.[status]")} <> CAST('Published' AS varbinary(8000)) AND NOT (i.[status] = 'InReview'
                AND EXISTS (SELECT 1 FROM reopenings AS r WHERE r.[year] = d.[year] AND r.[number] = d.[number] AND r.after_version = d.published_version)
                AND NOT EXISTS (SELECT 1 FROM periods AS p WHERE p.[year] = d.[year] AND p.[number] > d.[number] AND p.[status] = 'Published')))
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var (reopened, kept) = (new HashSet<PeriodRecord>(), new HashSet<PeriodRecord>());
        foreach (var period in rows.Where(row => row.State == EntityState.Modified).Select(row => (PeriodRecord)row.Entity))
        {
            var (year, number, version) = (period.Year, period.Number, period.PublishedVersion);
            if (!facts.Published(year).Contains(number))
            {
                continue;
            }

            if (await facts.Context.Reopenings.AnyAsync(reopening => reopening.Year == year && reopening.Number == number && reopening.AfterVersion == version, cancellationToken))
            {
                reopened.Add(period);
            }

            if (await facts.Context.PublishedPapers.AnyAsync(paper => paper.Year == year && paper.Number == number && paper.Version == version, cancellationToken))
            {
                kept.Add(period);
            }
        }

        return row => Check(row, facts, reopened, kept);
    }

    private static void Check(ChangedRow row, LockFacts facts, HashSet<PeriodRecord> reopened, HashSet<PeriodRecord> kept)
    {
        var period = (PeriodRecord)row.Entity;
        var published = facts.Published(period.Year);
        if (row.State != EntityState.Added && published.Contains(period.Number) && !MayChange())
        {
            throw new ChangeRefusedException($"{Name(period.Year, period.Number)} is published and stays so.");
        }

        // Publishing an earlier period afterwards would change what the later one's movement is measured from.
        if (row.State != EntityState.Deleted && period.Status == PeriodStatus.Published && published.Max > period.Number)
        {
            throw new ChangeRefusedException($"{Name(period.Year, period.Number)} cannot be published after {Name(period.Year, published.Max)}.");
        }

        bool MayChange() => row.State == EntityState.Modified
            && row.ModifiedNames switch
            {
                [nameof(PeriodRecord.Status)] => period.Status == PeriodStatus.InReview && reopened.Contains(period) && published.Max == period.Number,
                [nameof(PeriodRecord.PublishedVersion)] => period.PublishedVersion == 1
                    && (int)row.Was(nameof(PeriodRecord.PublishedVersion))! == 0
                    && kept.Contains(period),
                _ => false,
            };
    }
}
