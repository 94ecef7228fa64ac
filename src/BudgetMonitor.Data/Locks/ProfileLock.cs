using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// The budget profile of published months stays. A line's first row, or the going of its last, would turn twelfths into a profile
/// or back for months already published, so a line spread in twelfths stays so for the year.
/// </summary>
internal sealed class ProfileLock : RowLock
{
    private const string Message = "The month is published: its profile is locked.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        static string IsLocked(string row) => $"EXISTS ({SqliteTrigger.PublishedYear} AND h.head_id = {row}.head_id AND p.number >= {row}.period)";
        yield return SqliteTrigger.Make(
            table,
            "INSERT",
            $"{IsLocked("NEW")} OR ({SqliteTrigger.IsInPublishedYearOfHead("NEW")} AND NOT EXISTS (SELECT 1 FROM profiles WHERE head_id = NEW.head_id))",
            Message);
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            $"{IsLocked("OLD")} OR {IsLocked("NEW")} OR (NEW.head_id <> OLD.head_id AND ({SqliteTrigger.IsInPublishedYearOfHead("OLD")} OR {SqliteTrigger.IsInPublishedYearOfHead("NEW")}))",
            Message);
        yield return SqliteTrigger.Make(
            table,
            "DELETE",
            $"{IsLocked("OLD")} OR ({SqliteTrigger.IsInPublishedYearOfHead("OLD")} AND NOT EXISTS (SELECT 1 FROM profiles WHERE head_id = OLD.head_id AND period <> OLD.period))",
            Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, Message, """
        SELECT 1
        FROM (SELECT head_id, [period] FROM inserted UNION ALL SELECT head_id, [period] FROM deleted) AS touched
        JOIN heads AS h ON h.head_id = touched.head_id
        JOIN periods AS p ON p.[year] = h.[year] AND p.[status] = 'Published'
        WHERE p.[number] >= touched.[period]
            OR NOT EXISTS (SELECT 1 FROM profiles AS standing WHERE standing.head_id = touched.head_id)
            OR (NOT EXISTS (SELECT 1 FROM deleted AS before WHERE before.head_id = touched.head_id)
                AND NOT EXISTS (SELECT 1 FROM profiles AS other WHERE other.head_id = touched.head_id
                    AND NOT EXISTS (SELECT 1 FROM inserted AS added WHERE added.head_id = other.head_id AND added.[period] = other.[period])))
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var turned = await TurnedAsync(facts, rows, cancellationToken);
        return row =>
        {
            var profile = (ProfileEntry)row.Entity;
            if (facts.LastPublished(profile.HeadId) >= profile.Period)
            {
                throw Refusal(facts, profile.HeadId, "the budget profile of its months is locked");
            }

            if (turned.Contains(profile.HeadId))
            {
                throw Refusal(facts, profile.HeadId, "a line spread in twelfths stays so for the year, and a profiled one stays profiled");
            }
        };
    }

    /// <summary>The lines of published years that get their first profile or lose their last.</summary>
    private static async Task<HashSet<int>> TurnedAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var touched = rows
            .Where(row => row.State is EntityState.Added or EntityState.Deleted && facts.LastPublished(((ProfileEntry)row.Entity).HeadId) > 0)
            .GroupBy(row => ((ProfileEntry)row.Entity).HeadId)
            .ToDictionary(group => group.Key, group => group.Sum(row => row.State == EntityState.Added ? 1 : -1));
        if (touched.Count == 0)
        {
            return [];
        }

        var ids = touched.Keys.ToList();
        var before = await facts.Context.Profiles
            .AsNoTracking()
            .Where(profile => ids.Contains(profile.HeadId))
            .GroupBy(profile => profile.HeadId)
            .Select(profiles => new { HeadId = profiles.Key, Count = profiles.Count() })
            .ToDictionaryAsync(row => row.HeadId, row => row.Count, cancellationToken);
        return [.. touched.Where(line => before.GetValueOrDefault(line.Key) is var count && (count == 0 || count + line.Value == 0)).Select(line => line.Key)];
    }
}
