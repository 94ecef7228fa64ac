using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A series in a period: its chart, its table, and where its rows are entered.</summary>
public sealed class ReadModel(IMonitoringReader reader, SeriesReader seriesReader, CurrentPerson current) : SeriesPage(reader, seriesReader, current)
{
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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (FindVisible(Reference) is not { } data)
        {
            return NotFound();
        }

        Data = data;
        Table = Book.LinesOf(data).Count > 0 && data.Columns.Count > 0 ? SeriesTables.Of(Book, data) : null;
        Chart = SeriesCharts.Of(Book, data);
        if (MayEnter(data))
        {
            var own = SeriesRules.RowOf(Book, data);
            Others = data.Series.Rows == SeriesRows.Categories
                ? [.. data.Series.CategoryNames.Where(name => name != own)]
                : [.. Book.MonthsOf(data).Select(month => month.Key).Where(key => key != own).Reverse()];
        }

        return Page();
    }
}
