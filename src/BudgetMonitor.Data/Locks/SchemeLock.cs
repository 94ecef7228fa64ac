using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>
/// What the budget approved of a capital scheme, its later years and its funding stays once a period of the year is published.
/// More may be added to it, and a scheme taken out again while no published period reports it.
/// </summary>
/// <param name="key">The properties that say which row it is, the head apart.</param>
/// <param name="replaced">Which rows one that is put in would replace, for SQLite.</param>
/// <param name="amount">The property that holds the approved sum.</param>
/// <param name="message">What is locked, for the database.</param>
/// <param name="what">What is locked and what to do instead.</param>
internal sealed class SchemeLock(string[] key, string replaced, string amount, string message, string what) : RowLock
{
    private const string Scheme = "capital_scheme_id";

    private static readonly ReportedItems Reported = new("CapitalSchemeId", (context, schemes) => context.CapitalForecasts
        .Where(forecast => schemes.Contains(forecast.CapitalSchemeId) && context.Heads.Any(head => head.HeadId == forecast.HeadId
            && context.Periods.Any(period => period.Year == head.Year && period.Number == forecast.Period && period.Status == Domain.Council.PeriodStatus.Published)))
        .Select(forecast => forecast.CapitalSchemeId));

    private readonly string text = $"A period of the year is published: {message}.";

    public override PrintedBy PrintedBy => PrintedBy.Year;

    public override IEnumerable<string> OnSqlite(string table)
    {
        var changes = string.Join(" OR ", key.Prepend("HeadId").Prepend(amount).Select(SnakeCase.Of).Select(column => $"NEW.{column} <> OLD.{column}"));
        yield return SqliteTrigger.Make(table, "INSERT", $"{SqliteTrigger.IsInPublishedYearOfHead("NEW")} AND EXISTS (SELECT 1 FROM {table} WHERE {replaced})", text);
        yield return SqliteTrigger.Make(table, "UPDATE", $"({SqliteTrigger.IsInPublishedYearOfHead("OLD")} OR {SqliteTrigger.IsInPublishedYearOfHead("NEW")}) AND ({changes})", text);
        yield return SqliteTrigger.Make(table, "DELETE", SqliteTrigger.IsReported("capital_forecasts", Scheme), text);
    }

    public override string OnSqlServer(string table)
    {
        var same = string.Join(" AND ", key.Select(SnakeCase.Of).Select(column => column == "source"
            ? $"{SqlServerTrigger.Exact("i.[source]")} = {SqlServerTrigger.Exact("d.[source]")}"
            : $"i.{column} = d.{column}"));
        return SqlServerTrigger.Make(table, text, $"""
            SELECT 1
            FROM deleted AS d
            LEFT JOIN inserted AS i ON {same}
            JOIN heads AS h ON h.head_id IN (d.head_id, i.head_id)
            JOIN periods AS p ON p.[year] = h.[year]
            WHERE p.[status] = 'Published'
                AND ((i.head_id IS NULL AND (EXISTS (SELECT 1 FROM inserted) OR {SqlServerTrigger.IsReported("capital_forecasts", Scheme)}))
                    OR i.head_id <> d.head_id OR i.{SnakeCase.Of(amount)} <> d.{SnakeCase.Of(amount)})
            """);
    }

    public override async Task<Action<ChangedRow>> LearnAsync(LockFacts facts, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var kept = await Reported.OfGoneAsync(facts, rows, cancellationToken);
        return row =>
        {
            var headId = (int)row.Now("HeadId")!;
            var isChanged = row.State switch
            {
                EntityState.Deleted => kept.Contains(Reported.Id(row)),
                EntityState.Modified => row.IsModified(amount),
                _ => false,
            };
            if (isChanged && facts.LastPublished(headId) > 0)
            {
                throw Refusal(facts, headId, what);
            }
        };
    }
}
