using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A series in a period: its chart, its table, and where its rows are entered.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class ReadModel(SeriesReader seriesReader) : PeriodPageModel, IOpens
{
    /// <summary>The period's series.</summary>
    public PeriodSeries Series { get; private set; } = null!;

    private SeriesBook Book => Series.Book;

    [FromRoute]
    public string Reference { get; set; } = string.Empty;

    /// <summary>The series.</summary>
    public SeriesData Data { get; private set; } = null!;

    /// <summary>Its table; null before its first figure.</summary>
    public PaperTable? Table { get; private set; }

    /// <summary>Its chart; null where it has none.</summary>
    public PaperChart? Chart { get; private set; }

    /// <summary>The rows that may be entered beside the period's own.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Series = await PeriodSeries.ReadAsync(seriesReader, this, cancellationToken);
        if (Series.FindVisible(Reference) is not { } data)
        {
            return Opening.Missing;
        }

        Data = data;
        Table = Book.LinesOf(data).Count > 0 && data.Columns.Count > 0 ? SeriesTables.Of(Book, data) : null;
        Chart = SeriesCharts.Of(Book, data);
        if (Series.MayEnter(data))
        {
            var own = SeriesRules.RowOf(Book, data);
            Others = data.Series.Rows == SeriesRows.Categories
                ? [.. data.Series.CategoryNames.Where(name => name != own)]
                : [.. Book.MonthsOf(data).Select(month => month.Key).Where(key => key != own).Reverse()];
        }

        return Opening.Shown;
    }
}
