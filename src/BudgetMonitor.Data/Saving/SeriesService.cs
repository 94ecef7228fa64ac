using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class SeriesService(SaveRunner saves, StructureCache structures) : ISeriesService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(SeriesSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SeriesSave save, CancellationToken cancellationToken)
    {
        var book = await new SeriesReader(context).ReadAsync(save.Period, cancellationToken);
        var data = book.Find(save.Reference);
        var code = data is null ? null : await context.Heads.Where(head => head.HeadId == data.Series.HeadId).Select(head => head.Code).SingleAsync(cancellationToken);
        if (data is null || code is null)
        {
            return (SaveRefusal.NotFound, $"There is no series {save.Reference} of yours in {save.Period}. Nothing was saved.");
        }

        var (target, why, message) = await EntryPermission.FindAsync(context, structures, save.Period, code, save.Who, save.Who.MayReportSeries, cancellationToken);
        if (target is null)
        {
            return (why, message);
        }

        if (SeriesRules.RowProblem(book, data, save.Row) is { } wrongRow)
        {
            return (SaveRefusal.Invalid, wrongRow);
        }

        if (SeriesRowMark.Of(book, data, save.Row) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else saved this row first. Nothing of yours was saved.");
        }

        if (SeriesRules.Problem(book, data, save) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        await StoreAsync(context, book, data, save, cancellationToken);
        return (null, $"Saved: {data.Series.Title}, {SeriesRules.NameOf(book, data, save.Row)}");
    }

    private static async Task StoreAsync(BudgetDbContext context, SeriesBook book, SeriesData data, SeriesSave save, CancellationToken cancellationToken)
    {
        var (id, year, number) = (data.Series.SeriesId, save.Period.Year.StartYear, save.Period.Number);
        var stored = await context.SeriesValues
            .Where(value => value.SeriesId == id && value.Year == year && value.Period == number && value.Row == save.Row)
            .ToDictionaryAsync(value => value.ColumnKey, cancellationToken);
        foreach (var column in data.Columns.Where(column => save.Figures.ContainsKey(column.Key)))
        {
            var own = stored.GetValueOrDefault(column.Key);
            if (save.Figures[column.Key] is not { } figure)
            {
                if (own is not null)
                {
                    context.SeriesValues.Remove(own);
                }
            }
            else if (own is not null)
            {
                own.Figure = figure;
            }
            else if (book.Reported(data, column, save.Row)?.Figure != figure)
            {
                context.SeriesValues.Add(new SeriesValue { SeriesId = id, Year = year, Period = number, Row = save.Row, ColumnKey = column.Key, Figure = figure });
            }
        }
    }
}
