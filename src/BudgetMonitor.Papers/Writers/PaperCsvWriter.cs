using System.Text;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Papers.Model;

namespace BudgetMonitor.Papers.Writers;

/// <summary>
/// Writes a table as CSV: the column heads, then each row with its label and its cells exactly as the paper shows them, with
/// a plain hyphen as minus. UTF-8, comma separated.
/// </summary>
public static class PaperCsvWriter
{
    /// <summary>The file of each table by name, such as "table-1a.csv".</summary>
    public static IReadOnlyDictionary<string, byte[]> WriteAll(Paper paper, bool byteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.AllTables.ToDictionary(table => $"{table.Id}.csv", table => Write(table, byteOrderMark));
    }

    /// <summary>One table as the bytes of a CSV file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="byteOrderMark">
    /// True for a person's download: spreadsheet programs read the £ rightly only behind the mark. False for other programs.
    /// </param>
    public static byte[] Write(PaperTable table, bool byteOrderMark = false)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(byteOrderMark), leaveOpen: true))
        {
            Write(table, text);
        }

        return stream.ToArray();
    }

    /// <summary>One table as CSV text.</summary>
    public static void Write(PaperTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        WriteRecord(writer, table.Heads.Select(CsvText.Guard));
        foreach (var row in table.Rows)
        {
            // Figures come from numeric types and keep their minus; only words could be taken for a formula.
            WriteRecord(writer, row.Cells
                .Select(cell => cell is TextCell ? CsvText.Guard(FigureText.WithHyphens(cell.Display)) : cell.Display)
                .Prepend(CsvText.Guard(row.MarkedLabel)));
        }
    }

    private static void WriteRecord(TextWriter writer, IEnumerable<string> fields)
    {
        writer.Write(string.Join(',', fields.Select(Quote)));
        writer.Write("\r\n");
    }

    private static string Quote(string field) => field.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;
}
