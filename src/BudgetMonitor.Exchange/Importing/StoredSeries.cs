using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How series, their columns and their figures are kept.</summary>
internal static class StoredSeries
{
    private static readonly ParentKind Series = new(
        "series",
        SeriesFiles.Series,
        SeriesFiles.Reference,
        context => context.Wanted(SeriesFiles.Series).Select(row => new ParentName(row.Year, string.Empty, row.Reference)),
        async (db, years, cancellationToken) =>
        {
            var series = await db.Series.Where(one => years.Contains(one.Year)).OrderBy(one => one.SeriesId).ToListAsync(cancellationToken);
            return series.ConvertAll(one => new StoredParent(one.SeriesId, new(new(one.Year), string.Empty, one.Reference)));
        });

    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<SeriesRow, NamedSeries>(
            SeriesFiles.Series,
            (db, scope) => db.Series.Where(series => scope.Years.Contains(series.Year)),
            (series, heads) => new(
                new FinancialYear(series.Year), series.Reference, heads.CodeOf(series.HeadId), series.Subject, series.Title, series.Number, series.TableName,
                series.Rows, series.Categories, series.RowHead, series.Naming, series.Span, series.TotalLabel, series.Chart, series.Note, series.DisplayOrder),
            (row, heads) =>
            {
                var series = new NamedSeries { Year = row.Year.StartYear, HeadId = heads.IdOf(row), Reference = row.Reference, Subject = row.Subject, Title = row.Title };
                Take(row, series);
                return series;
            },
            Take),
        new StoredChildFile<SeriesColumnRow, SeriesColumn>(
            SeriesFiles.Columns,
            Series,
            row => new(row.Year, string.Empty, row.Reference),
            (db, ids) => db.SeriesColumns.Where(column => ids.Contains(column.SeriesId)),
            column => column.SeriesId,
            (column, series) => new(
                series.Year, series.Name, column.Key, column.Name, column.Kind, column.Of, column.Unit, column.Decimals, column.IsDrawn,
                column.AgreesWith, column.DisplayOrder),
            (row, series, _) =>
            {
                var column = new SeriesColumn { SeriesId = series, Key = row.Key, Name = row.Name };
                Take(row, column);
                return column;
            },
            Take),
        new StoredChildFile<SeriesValueRow, SeriesValue>(
            SeriesFiles.Values,
            Series,
            row => new(row.Year, string.Empty, row.Reference),
            (db, ids) => db.SeriesValues.Where(value => ids.Contains(value.SeriesId)),
            value => value.SeriesId,
            (value, series) => new(series.Year, value.Period, series.Name, value.Row, value.ColumnKey, value.Figure, value.Decimals),
            (row, series, _) => new()
            {
                SeriesId = series,
                Year = row.Year.StartYear,
                Period = row.Period,
                Row = row.Row,
                ColumnKey = row.Key,
                Figure = row.Figure,
                Decimals = row.Decimals,
            },
            (row, value) => (value.Figure, value.Decimals) = (row.Figure, row.Decimals)),
    ];

    private static void Take(SeriesRow row, NamedSeries series)
    {
        (series.Subject, series.Title, series.Number, series.TableName) = (row.Subject, row.Title, row.Number, row.TableName);
        (series.Rows, series.Categories, series.RowHead, series.TotalLabel) = (row.Rows, row.Categories, row.RowHead, row.TotalLabel);
        (series.Naming, series.Span, series.Chart) = (row.Naming, row.Span, row.Chart);
        (series.Note, series.DisplayOrder) = (row.Note, row.DisplayOrder);
    }

    private static void Take(SeriesColumnRow row, SeriesColumn column)
    {
        (column.Name, column.Kind, column.Of, column.Unit) = (row.Name, row.Kind, row.Of, row.Unit);
        (column.Decimals, column.IsDrawn, column.AgreesWith, column.DisplayOrder) = (row.Decimals, row.IsDrawn, row.AgreesWith, row.DisplayOrder);
    }
}
