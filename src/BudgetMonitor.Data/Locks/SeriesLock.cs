using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Locks;

/// <summary>What the figures of a published period mean stays: the rows of their series. Words, further categories and the chart may change.</summary>
internal sealed class SeriesLock : RowLock
{
    private static readonly ApprovedFields Meaning = new([nameof(NamedSeries.Rows)]);

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table,
            "UPDATE",
            $"(NEW.series_id <> OLD.series_id OR NEW.year <> OLD.year OR NEW.reference <> OLD.reference OR NEW.rows <> OLD.rows) AND {SeriesReports.OnSqlite(string.Empty)}",
            SeriesReports.Message);
        yield return SqliteTrigger.Make(table, "DELETE", SeriesReports.OnSqlite(string.Empty), SeriesReports.Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, SeriesReports.Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id]
        JOIN series_values AS v ON v.[series_id] = d.[series_id]
        JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
        WHERE p.[status] = 'Published'
          AND (i.[series_id] IS NULL OR i.[year] <> d.[year] OR {SqlServerTrigger.Exact("i.[reference]")} <> {SqlServerTrigger.Exact("d.[reference]")} OR {SqlServerTrigger.Exact("i.[rows]")} <> {SqlServerTrigger.Exact("d.[rows]")})
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var reported = (await SeriesReports.ColumnsAsync(facts, rows, cancellationToken)).Select(column => column.SeriesId).ToHashSet();
        return row =>
        {
            var series = (NamedSeries)row.Entity;
            if (reported.Contains(series.SeriesId) && Meaning.AreChangedBy(row))
            {
                throw new ChangeRefusedException($"A period that reports the series {series.Reference} is published: what its rows are is locked. Words, categories that are added and the chart may change.");
            }
        };
    }
}

/// <summary>Where the figures of a column come from stays once a published period reports them.</summary>
internal sealed class SeriesColumnLock : RowLock
{
    private const string SameColumn = " AND v.column_key = OLD.key";

    private static readonly ApprovedFields Meaning = new([nameof(SeriesColumn.Kind)]);

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        yield return SqliteTrigger.Make(
            table, "UPDATE", $"(NEW.series_id <> OLD.series_id OR NEW.key <> OLD.key OR NEW.kind <> OLD.kind) AND {SeriesReports.OnSqlite(SameColumn)}", SeriesReports.Message);
        yield return SqliteTrigger.Make(table, "DELETE", SeriesReports.OnSqlite(SameColumn), SeriesReports.Message);
    }

    public override string OnSqlServer(string table) => SqlServerTrigger.Make(table, SeriesReports.Message, $"""
        SELECT 1
        FROM deleted AS d
        LEFT JOIN inserted AS i ON i.[series_id] = d.[series_id] AND {SqlServerTrigger.Exact("i.[key]")} = {SqlServerTrigger.Exact("d.[key]")}
        JOIN series_values AS v ON v.[series_id] = d.[series_id] AND v.[column_key] = d.[key]
        JOIN periods AS p ON p.[year] = v.[year] AND p.[number] = v.[period]
        WHERE p.[status] = 'Published' AND (i.[key] IS NULL OR {SqlServerTrigger.Exact("i.[kind]")} <> {SqlServerTrigger.Exact("d.[kind]")})
        """);

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var reported = await SeriesReports.ColumnsAsync(facts, rows, cancellationToken);
        return row =>
        {
            var column = (SeriesColumn)row.Entity;
            if (reported.Contains((column.SeriesId, column.Key)) && Meaning.AreChangedBy(row))
            {
                throw new ChangeRefusedException($"A period that reports the column {column.Key} of a series is published: where its figures come from is locked.");
            }
        };
    }
}

/// <summary>What published periods report of series.</summary>
file static class SeriesReports
{
    public const string Message = "A period that reports the series is published: what its figures mean is locked.";

    /// <summary>Whether a published period reports the series <c>OLD</c>.</summary>
    public static string OnSqlite(string more) =>
        $"EXISTS (SELECT 1 FROM series_values v JOIN periods p ON p.year = v.year AND p.number = v.period AND p.status = 'Published' WHERE v.series_id = OLD.series_id{more})";

    /// <summary>Which columns of the series that change have figures in published periods. What is new has none.</summary>
    public static async Task<HashSet<(int SeriesId, string Key)>> ColumnsAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.State != EntityState.Added).Select(row => (int)row.Now("SeriesId")!).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var values = await facts.Context.SeriesValues
            .Where(value => ids.Contains(value.SeriesId)
                && facts.Context.Periods.Any(period => period.Year == value.Year && period.Number == value.Period && period.Status == PeriodStatus.Published))
            .Select(value => new { value.SeriesId, value.ColumnKey })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. values.Select(value => (value.SeriesId, value.ColumnKey))];
    }
}
