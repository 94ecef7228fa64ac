using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <summary>What a row of a series must be, for the form and the service alike.</summary>
public static class SeriesRules
{
    /// <summary>The row that the period adds: its month; of categories the first.</summary>
    public static string RowOf(SeriesBook book, SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        return data.Series.Rows == SeriesRows.Months ? SeriesMonth.Of(book.Period).Key : data.Series.CategoryNames.FirstOrDefault() ?? string.Empty;
    }

    /// <summary>What is wrong with a row; null where it may be reported.</summary>
    public static string? RowProblem(SeriesBook book, SeriesData data, string row)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        if (data.Series.Rows == SeriesRows.Categories)
        {
            return data.Series.CategoryNames.Contains(row, StringComparer.Ordinal) ? null : $"{row} is no category of this series. Nothing was saved.";
        }

        return SeriesMonth.TryParse(row, out var month) && month <= SeriesMonth.Of(book.Period) ? null : "A period reports its own month and earlier ones. Nothing was saved.";
    }

    /// <summary>The name of a row as a paper shows it.</summary>
    public static string NameOf(SeriesBook book, SeriesData data, string row)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        return data.Series.Rows == SeriesRows.Months && SeriesMonth.TryParse(row, out var month) ? month.Name(MonthNaming.MonthAndYear, book.Period.Year) : row;
    }

    /// <summary>Whether the figures put right what an earlier period reported, which needs a reason.</summary>
    public static bool PutsRight(SeriesBook book, SeriesData data, string row, IReadOnlyDictionary<string, decimal?> figures)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(figures);
        return data.Columns.Any(column => figures.TryGetValue(column.Key, out var figure)
            && book.Reported(data, column, row) is { } stored
            && stored.Figure != figure
            && (stored.Year, stored.Period) != (book.Period.Year.StartYear, book.Period.Number));
    }

    /// <summary>What is wrong with it; null where it can be saved.</summary>
    internal static string? Problem(SeriesBook book, SeriesData data, SeriesSave save)
    {
        foreach (var (key, figure) in save.Figures)
        {
            var column = data.Columns.FirstOrDefault(one => one.Key == key);
            if (column is not { Kind: SeriesColumnKind.Entered })
            {
                return "A column of this series is not there any more, or is worked out from others now. Nothing was saved.";
            }

            if (figure is { } known && (decimal.Round(known, 2) != known || Math.Abs(known) > SeriesValue.Largest))
            {
                return $"{column.Name}: enter a number with at most two decimals. Nothing was saved.";
            }

            if (figure is null && book.Reported(data, column, save.Row) is { } stored && (stored.Year, stored.Period) != (book.Period.Year.StartYear, book.Period.Number))
            {
                return $"{column.Name}: {new MonitoringPeriod(new FinancialYear(stored.Year), stored.Period)} reported it, so it cannot be left empty. Nothing was saved.";
            }
        }

        if (PutsRight(book, data, save.Row, save.Figures) && string.IsNullOrWhiteSpace(save.Reason))
        {
            return "Say why a figure that an earlier period reported is put right. Nothing was saved.";
        }

        return EntryProblem.First(SeriesFields.Correction.Problem(save.Reason));
    }
}
