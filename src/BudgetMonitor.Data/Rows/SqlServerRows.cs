using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace BudgetMonitor.Data.Rows;

/// <summary>Adds rows to a table of SQL Server in bulk, with its triggers and constraints.</summary>
internal static class SqlServerRows
{
    public static async Task AddAsync(DbConnection connection, DbTransaction transaction, string tableName, StoredTable table, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // Without FireTriggers a publication's locks would not be asked.
        using var bulk = new SqlBulkCopy(
            (SqlConnection)connection,
            SqlBulkCopyOptions.FireTriggers | SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepNulls,
            (SqlTransaction)transaction)
        {
            DestinationTableName = tableName,
            BulkCopyTimeout = 0,
        };
        var columns = table.Columns.Where(column => !column.IsNumbered).ToList();
        using var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            // Days are given as moments: not every version of the client sends days of their own in bulk.
            data.Columns.Add(column.Name, column.StoredType == typeof(DateOnly) ? typeof(DateTime) : column.StoredType);
            bulk.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. columns.Select(column => column.Stored(row.Now(column.Property)) switch
            {
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                var value => value,
            })]);
        }

        await bulk.WriteToServerAsync(data, cancellationToken);
    }
}
