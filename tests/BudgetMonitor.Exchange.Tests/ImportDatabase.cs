using BudgetMonitor.Data;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Exporting;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests;

/// <summary>An empty database with the importer.</summary>
internal sealed class ImportDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    private ImportDatabase(TestDatabase database) => this.database = database;

    public BundleImporter Importer => database.Get<BundleImporter>();

    public BundleWriter Writer => database.Get<BundleWriter>();

    public static async Task<ImportDatabase> CreateAsync() => new(await TestDatabase.CreateAsync(services => services.AddExchange()));

    public T Get<T>()
        where T : notnull => database.Get<T>();

    public BudgetDbContext Context() => database.Context();

    public Task<ImportPreview> PreviewAsync(TestBundle bundle) => Importer.PreviewAsync(bundle.Read(), CancellationToken.None);

    public Task<ImportOutcome> LoadAsync(TestBundle bundle) => LoadAsync(bundle.Read());

    public Task<ImportOutcome> LoadAsync(BundleReading reading) => Importer.ApplyAsync(reading, Person.CommandLine, EntryChannel.CommandLine);

    /// <summary>How many rows every table has, which tells whether anything was stored.</summary>
    public async Task<string> CountsAsync()
    {
        await using var db = database.Context();
        var counts = new List<string>();
        using var connection = database.OpenPlain();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            counts.Add($"{table} {command.ExecuteScalar()}");
        }

        return string.Join(", ", counts);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
