using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <summary>The mark of what stands in a row of a series: whoever saves says which one they saw.</summary>
public static class SeriesRowMark
{
    /// <summary>The mark of a row in a period.</summary>
    public static string Of(SeriesBook book, SeriesData data, string row)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        var stored = string.Join('\n', data.Columns
            .Where(column => column.Kind == SeriesColumnKind.Entered)
            .Select(column => book.Reported(data, column, row))
            .OfType<SeriesValue>()
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.ColumnKey} {value.Figure:0.##} {value.Year} {value.Period}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored)))[..32];
    }
}
