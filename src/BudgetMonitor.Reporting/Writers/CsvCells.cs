using System.Text;
using CsvHelper;

namespace BudgetMonitor.Papers.Publishing;

/// <summary>Reads back the CSV files that papers write, to compare one version's tables with another's.</summary>
public static class CsvCells
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', HasHeader = false, DetectSeparatorHint = false };

    /// <summary>The records of a file, each a list of cells, without the quote that keeps words from being computed.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var records = new List<IReadOnlyList<string>>();
        using var reader = CsvReader.FromText(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'), Options);
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(place => Unguarded(reader.GetString(place)))]);
        }

        return records;
    }

    private static string Unguarded(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t' ? cell[1..] : cell;
}
