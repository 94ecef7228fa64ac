using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Data.Tests;

/// <summary>One hash over every row of every table: equal only where nothing at all changed.</summary>
internal static class Fingerprint
{
    public static Task<string> OfAsync(TestDatabase database)
    {
        using var connection = database.OpenPlain();
        var text = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{table}]\n");
            foreach (var row in Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY 1, 2"))
            {
                text.Append(row).Append('\n');
            }
        }

        return Task.FromResult(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private static List<string> Rows(Microsoft.Data.Sqlite.SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "NULL" : $"{reader.GetValue(field)}")));
        }

        return rows;
    }
}
