using System.Text;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using CsvHelper;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>
/// Writes a table as CSV: the column heads, then each row with its label and its cells exactly as the paper shows them, with
/// a plain hyphen as minus. UTF-8, comma separated.
/// </summary>
public static class PaperCsvWriter
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\r\n",
        Quoting = CsvQuoting.WhenNeeded,
    };

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
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        if (byteOrderMark)
        {
            stream.Write(Encoding.UTF8.Preamble);
        }

        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            WriteRecord(writer, table.Heads.Select(CsvText.Guard));
            foreach (var row in table.Rows)
            {
                // Figures come from numeric types and keep their minus; only words could be taken for a formula.
                WriteRecord(writer, row.Cells
                    .Select(cell => cell is TextCell ? CsvText.Guard(FigureText.WithHyphens(cell.Display)) : cell.Display)
                    .Prepend(CsvText.Guard(row.MarkedLabel)));
            }
        }

        return stream.ToArray();
    }

    private static void WriteRecord(CsvWriter writer, IEnumerable<string> fields) => writer.WriteRecord(fields.ToArray());
}
