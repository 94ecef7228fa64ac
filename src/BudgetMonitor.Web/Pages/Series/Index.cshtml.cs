using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>The series of a period, with what each says last and whether the period has reported it.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(SeriesReader seriesReader, SeriesDefinitionReader definitions) : PeriodPageModel, IListPage
{
    /// <summary>The period's series.</summary>
    public PeriodSeries Series { get; private set; } = null!;

    private SeriesBook Book => Series.Book;

    /// <summary>The rows of the list.</summary>
    public IReadOnlyList<(SeriesData Data, string? Latest, bool IsReported)> Rows { get; private set; } = [];

    /// <summary>The order of the series about each subject.</summary>
    public TableOrder<(SeriesData Data, string? Latest, bool IsReported)> Order => field ??= new(
        Request,
        [
            new("series", row => row.Data.Series.Title, false, "Series"),
            new("about", row => Series.HeadOf(row.Data).Name, false, "About"),
            new("latest", row => row.Latest, false, "Latest", Absent: "no figures yet"),
            new("reported", row => row.IsReported, false, Period.ShortName, Cell: row => new TextCell(row.IsReported ? "reported" : "not reported yet")),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Rows.Count == 0 ? null : Figures.ListFile.Of(
        Snapshot,
        "series",
        "Client numbers and other series",
        "The latest figure of each",
        Order,
        Rows.GroupBy(row => row.Data.Series.Subject).SelectMany(subject => ListRow.Of(Order.Sort(subject), subject.Key)),
        "Subject");

    /// <summary>The year whose series wait to be carried on; null where none do.</summary>
    public FinancialYear? WaitingFrom { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Series = await PeriodSeries.ReadAsync(seriesReader, this, cancellationToken);
        WaitingFrom = Series.MayDefine && (await definitions.ToCarryAsync(Period.Year.StartYear, cancellationToken)) is [{ Defined.Series.Year: var year }, ..] ? new(year) : null;
        Rows = [.. Series.Visible.Select(data => (data, Latest(data), IsReported(data)))];
        return Page();
    }

    /// <summary>The first drawn column, or the first, in the last row that has it.</summary>
    private string? Latest(SeriesData data)
    {
        var column = data.Columns.FirstOrDefault(one => one.IsDrawn) ?? (data.Columns.Count > 0 ? data.Columns[0] : null);
        var line = column is null ? null : Book.LinesOf(data).LastOrDefault(one => Book.Figure(data, column, one.Row) is not null);
        return line is null ? null : $"{line.Label}: {column!.Name} {FigureText.WithRealMinus(SeriesTables.MeasureOf(column).InWords(Book.Figure(data, column, line.Row)!.Value))}";
    }

    private bool IsReported(SeriesData data)
    {
        var entered = data.Columns.Where(column => column.Kind == SeriesColumnKind.Entered).ToList();
        IEnumerable<string> rows = data.Series.Rows == SeriesRows.Months ? [SeriesRules.RowOf(Book, data)] : data.Series.CategoryNames;
        return rows.All(row => entered.TrueForAll(column => Book.Reported(data, column, row) is not null));
    }
}
