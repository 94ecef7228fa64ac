using System.Globalization;
using BenchmarkDotNet.Attributes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Benchmarks.History;

/// <summary>Half a million entries, as a county writes in some years: the pages of the history, and the verification of its chain.</summary>
[Config(typeof(OneByOneJob))]
public class HistoryBenchmarks
{
    private const int Entries = 500_000;
    private const int PageSize = 50;

    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);
    private static readonly Person Manager = new(2, "Budget manager", Role.BudgetManager, ["D1-A"]);

    private TestDatabase database = null!;
    private IHistoryReader reader = null!;

    /// <summary>What is looked for.</summary>
    [Params("newest", "kind", "head", "words not there", "words in a month", "words, part of the council")]
    public string Search { get; set; } = string.Empty;

    private (Person Who, HistorySearch What) Asked => Search switch
    {
        "newest" => (Chief, new HistorySearch()),
        "kind" => (Chief, new HistorySearch { Subject = "profile" }),
        "head" => (Chief, new HistorySearch { Item = "D1-A-001" }),
        "words not there" => (Chief, new HistorySearch { Text = "nobody wrote this" }),
        "words in a month" => (Chief, new HistorySearch { Text = "nobody wrote this", From = new DateTime(2017, 6, 1, 0, 0, 0, DateTimeKind.Utc), Until = new DateTime(2017, 7, 1, 0, 0, 0, DateTimeKind.Utc) }),
        _ => (Manager, new HistorySearch { Text = "nobody wrote this" }),
    };

    [GlobalSetup]
    public async Task Start()
    {
        database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 40);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DROP TRIGGER tr_history_lock_insert; DROP TRIGGER tr_history_lock_delete;
            DELETE FROM history;
            WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < {Entries})
            INSERT INTO history (history_entry_id, at_utc, account_id, account_name, way, subject, item, field, value_before, value_after, reason, request_id, readers, year, head_code, hash)
            SELECT id, strftime('%Y-%m-%d %H:%M:%f', '2017-04-01', (id * 2) || ' minutes'), id % 300, 'Budget manager ' || (id % 300), 'Page',
                   CASE id % 20 WHEN 0 THEN 'profile' WHEN 1 THEN 'explanation' ELSE 'forecast' END,
                   printf('2017-18/P%d/D%d-%s-%03d', 1 + id % 12, 1 + id % 2, CASE id % 4 WHEN 0 THEN 'A' ELSE 'B' END, 1 + id % 10),
                   CASE id % 3 WHEN 0 THEN 'gross' WHEN 1 THEN 'income' ELSE 'method' END, printf('%d.00', id * 7), printf('%d.00', id * 7 + 1000),
                   'Reviewed with the service in the round of month ' || (id % 12), '00000000-0000-0000-0000-000000000000', 'Head', 2017,
                   printf('D%d-%s-%03d', 1 + id % 2, CASE id % 4 WHEN 0 THEN 'A' ELSE 'B' END, 1 + id % 10), printf('%064d', id)
            FROM n;
            """);
        command.ExecuteNonQuery();
        reader = database.Get<IHistoryReader>();
        await Find();
    }

    [GlobalCleanup]
    public async Task Stop() => await database.DisposeAsync();

    /// <summary>One page of the history.</summary>
    [Benchmark]
    public async Task<int> Find()
    {
        var (who, what) = Asked;
        return (await reader.FindAsync(who, what, PageSize, CancellationToken.None)).Entries.Count;
    }
}
