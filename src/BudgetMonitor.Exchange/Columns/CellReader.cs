using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Columns;

/// <summary>Reads the cells of a column, one file long: what a text means that comes again and again is kept.</summary>
/// <param name="column">The column.</param>
/// <param name="place">Where it stands in a line; -1 where the file leaves it out.</param>
internal sealed class CellReader(Column column, int place)
{
    /// <summary>So many different texts are kept, which is every code of a large council.</summary>
    private const int MostKept = 200_000;

    private readonly Dictionary<string, object?>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, object?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of its cell in a line; empty where there is none.</summary>
    public ReadOnlySpan<char> TextOf(CsvRecord record) => place < 0 || place >= record.Count ? default : record[place];

    /// <summary>Reads its cell in a line; the fault is null where it is sound.</summary>
    public CellFault? Read(CsvRecord record, out object? value)
    {
        var text = TextOf(record);
        if (column.TryReadPlain(text, out value) || (column.Recurs && known.TryGetValue(text, out value)))
        {
            return null;
        }

        var whole = text.ToString();
        var fault = column.Read(whole, out value);
        if (fault is null && column.Recurs && known.Dictionary.Count < MostKept)
        {
            known.Dictionary[whole] = value;
        }

        return fault;
    }
}
