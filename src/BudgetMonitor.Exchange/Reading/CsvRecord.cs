using CsvHelper;

namespace BudgetMonitor.Exchange.Reading;

/// <summary>One line of a CSV file: its number in the file and its fields.</summary>
internal sealed record CsvRecord(int Line, string[] Fields)
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        DetectSeparatorHint = false,
    };

    /// <summary>Whether nothing stands in any field.</summary>
    public bool IsBlank => Fields.All(string.IsNullOrWhiteSpace);

    /// <summary>
    /// Whether this is the line by which a spreadsheet program is told, before the header, what parts the columns
    /// (<c>sep=,</c>). It holds nothing of the council's.
    /// </summary>
    public bool IsSeparatorLine => Fields[0].Trim().TrimEnd(',').ToUpperInvariant() is "SEP=" && Fields.Skip(1).All(string.IsNullOrWhiteSpace);

    /// <summary>The records of a text whose layout is sound, blank lines left out.</summary>
    public static IEnumerable<CsvRecord> Parse(string text)
    {
        using var reader = CsvReader.FromText(text, Options);
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = reader.GetString(i);
            }

            if (new CsvRecord((int)reader.LineNumber, fields) is { IsBlank: false } record)
            {
                yield return record;
            }
        }
    }
}
