using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetMonitor.Data.Rows;

/// <summary>
/// Writes rows of one table with one prepared statement for each kind of change, in the change's transaction. SQL Server is
/// given what is added in bulk. The engine's triggers fire as for any other writer.
/// </summary>
internal sealed class RowWriter : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly ISqlGenerationHelper sql;
    private readonly StoredTable table;
    private readonly string name;
    private readonly bool addsInBulk;
    private readonly List<Statement> prepared = [];
    private Statement? insert;
    private Statement? update;
    private Statement? delete;

    public RowWriter(BudgetDbContext context, StoredTable table)
    {
#pragma warning disable RS0030 // A named place for plain SQL: rows come here by way of UntrackedSave, which has asked for locks, versions and history.
        connection = context.Database.GetDbConnection();
#pragma warning restore RS0030
        transaction = context.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Rows are stored inside a change.");
        sql = context.GetService<ISqlGenerationHelper>();
        (this.table, name) = (table, sql.DelimitIdentifier(table.Entity.GetTableName()!, table.Entity.GetSchema()));
        addsInBulk = context.Database.IsSqlServer();
    }

    public async Task WriteAsync(IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        if (addsInBulk)
        {
            await SqlServerRows.AddAsync(connection, transaction, name, table, [.. rows.Where(row => row.State == EntityState.Added)], cancellationToken);
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.State != EntityState.Added)
            {
                Run(row.State == EntityState.Deleted ? delete ??= Delete() : update ??= Update(), row);
            }
            else if (!addsInBulk)
            {
                Run(insert ??= Insert(), row);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in prepared)
        {
            await statement.Command.DisposeAsync();
        }
    }

    private static void Run(Statement statement, ChangedRow row)
    {
        foreach (var (column, parameter, isFormer) in statement.Values)
        {
            parameter.Value = column.Stored(isFormer ? row.Was(column.Property) : row.Now(column.Property));
        }

        // Whoever changes a row that is not as it was read loses, as with any other save.
        if (statement.Command.ExecuteNonQuery() < 1)
        {
            throw new DbUpdateConcurrencyException("A row was changed or taken away in between.");
        }
    }

    private Statement Insert()
    {
        var columns = table.Columns.Where(column => !column.IsNumbered).ToList();
        var values = columns.ConvertAll(column => (column, isFormer: false));
        return Prepare(
            $"INSERT INTO {name} ({string.Join(", ", columns.Select(Quoted))}) VALUES ({string.Join(", ", values.Select((_, place) => Parameter(place)))})",
            values);
    }

    private Statement Update()
    {
        var set = table.Columns.Where(column => !column.Property.IsPrimaryKey()).ToList();
        var which = Identifying();
        return Prepare(
            $"UPDATE {name} SET {string.Join(", ", set.Select((column, place) => $"{Quoted(column)} = {Parameter(place)}"))} WHERE {Where(which, set.Count)}",
            [.. set.Select(column => (column, false)), .. which.Select(column => (column, true))]);
    }

    private Statement Delete()
    {
        var which = Identifying();
        return Prepare($"DELETE FROM {name} WHERE {Where(which, 0)}", [.. which.Select(column => (column, true))]);
    }

    /// <summary>The key, and the version where there is one.</summary>
    private List<StoredColumn> Identifying() => [.. table.Columns.Where(column => column.Property.IsPrimaryKey() || column.Property == table.Version)];

    private string Where(List<StoredColumn> columns, int first) => string.Join(" AND ", columns.Select((column, place) => $"{Quoted(column)} = {Parameter(first + place)}"));

    private string Quoted(StoredColumn column) => sql.DelimitIdentifier(column.Name);

    private static string Parameter(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");

    private Statement Prepare(string text, List<(StoredColumn Column, bool IsFormer)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns are the model's, and every value is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        var bound = new (StoredColumn, DbParameter, bool)[values.Count];
        for (var place = 0; place < bound.Length; place++)
        {
            var (column, isFormer) = values[place];
            var parameter = column.Property.GetRelationalTypeMapping().CreateParameter(command, Parameter(place), null, column.Property.IsNullable);
            command.Parameters.Add(parameter);
            bound[place] = (column, parameter, isFormer);
        }

        var statement = new Statement(command, bound);
        prepared.Add(statement);
        return statement;
    }

    private sealed record Statement(DbCommand Command, (StoredColumn Column, DbParameter Parameter, bool IsFormer)[] Values);
}
