using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Areas;

/// <summary>The council's own series of figures, such as children in care by month. What a series is belongs to the whole council, whichever head it stands with.</summary>
internal sealed class SeriesArea : Area
{
    public SeriesArea()
    {
        Entity<NamedSeries>("series")
            .LockedWith(new SeriesLock())
            .OwnedByCouncil(series => series.HeadId)
            .Named(context => context.Series.Select(series => new RegisteredName { Id = series.SeriesId, Year = series.Year, Name = series.Reference }))
            .History("series", (series, _) => $"{ItemNames.Year(series.Year)}/{series.Reference}", "Year", "Reference");

        Entity<SeriesColumn>("series_columns")
            .LockedWith(new SeriesColumnLock())
            .OwnedByCouncil()
            .BelongsTo<NamedSeries>(column => column.SeriesId)
            .History("series column", (column, names) => $"{names.Of<NamedSeries>(column.SeriesId)}/{column.Key}", "Key");

        Entity<SeriesValue>("series_values")
            .LockedWith(new PeriodOfYearLock("its series"))
            .OwnedByCouncil()
            .BelongsTo<NamedSeries>(value => value.SeriesId)
            .History(
                "series figure",
                (value, names) => $"{ItemNames.Period(value.Year, value.Period)}/{names.OwnNameOf<NamedSeries>(value.SeriesId)}/{ItemNames.Beginning(value.Row)}/{value.ColumnKey}",
                "Year");
    }
}
