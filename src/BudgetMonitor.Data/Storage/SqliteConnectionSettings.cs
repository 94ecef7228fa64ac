using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// Sets, on every connection to the embedded database, what SQLite forgets between connections: every commit is synced to
/// disk (in WAL a lower setting would lose acknowledged saves in a power cut), foreign keys hold, and a row replaced fires
/// the triggers of its deletion.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
