using System.Text;

namespace BudgetMonitor.Papers.Tests.Samples;

/// <summary>Reads the tests' own CSV files: quoted fields, no tricks.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string path) => Parse(File.ReadAllText(path));

    /// <summary>Rows as dictionaries by column head; none where the file does not exist.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Records(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var rows = Rows(path);
        return rows.Skip(1)
            .Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))
            .ToList();
    }

    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || letter is not (',' or '\n' or '\r'))
            {
                field.Append(letter);
            }
            else if (letter != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(field.ToString());
            rows.Add(row);
        }

        return rows;
    }
}
