using System.Text;

namespace BudgetMonitor.Papers.Publishing;

/// <summary>Reads back the CSV files that papers write, to compare one version's tables with another's.</summary>
public static class CsvCells
{
    /// <summary>The records of a file, each a list of cells, without the quote that keeps words from being computed.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var records = new List<IReadOnlyList<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (isQuoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (place + 1 < text.Length && text[place + 1] == '"')
                {
                    cell.Append('"');
                    place++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (letter == '"')
            {
                isQuoted = true;
            }
            else if (letter == ',')
            {
                EndCell();
            }
            else if (letter == '\n')
            {
                EndCell();
                records.Add(record);
                record = [];
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }

        if (cell.Length > 0 || record.Count > 0)
        {
            EndCell();
            records.Add(record);
        }

        return records;

        void EndCell()
        {
            record.Add(Unguarded(cell.ToString()));
            cell.Clear();
        }
    }

    private static string Unguarded(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t' ? cell[1..] : cell;
}
