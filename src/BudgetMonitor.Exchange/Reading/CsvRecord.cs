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

    /// <summary>The records of a text whose layout is sound, empty lines left out.</summary>
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

            if (fields.Any(field => field.Length > 0))
            {
                yield return new CsvRecord((int)reader.LineNumber, fields);
            }
        }
    }
}
