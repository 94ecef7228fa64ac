using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A row of a series as a period reports it: one form, one save.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class EnterModel(ISeriesService service, SeriesReader seriesReader) : PeriodPageModel, IOpens
{
    /// <summary>The period's series.</summary>
    public PeriodSeries Series { get; private set; } = null!;

    private SeriesBook Book => Series.Book;

    [FromRoute]
    public string Reference { get; set; } = string.Empty;

    /// <summary>The row that the address asks for.</summary>
    [FromQuery(Name = "row")]
    public string? Asked { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public SeriesForm Input { get; set; } = new();

    /// <summary>The series.</summary>
    public SeriesData Data { get; private set; } = null!;

    /// <summary>The row.</summary>
    public string Row { get; private set; } = string.Empty;

    public void OnGet()
    {
        Input = new()
        {
            Mark = SeriesRowMark.Of(Book, Data, Row),
            Figures =
            [
                .. Data.Columns.Where(column => column.Kind == SeriesColumnKind.Entered).Select(column => new SeriesFigureForm
                {
                    Key = column.Key,
                    Figure = Book.Reported(Data, column, Row)?.Figure.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture),
                }),
            ],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Check() is not { } figures)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new SeriesSave(RequestId, Person, EntryChannel.Page, Period, Data.Series.Reference, Row, Input.Mark ?? string.Empty, Input.Reason, figures),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => Redirect(Series.Href(Data.Series)),
            async () =>
            {
                Series = await PeriodSeries.ReadAsync(seriesReader, this, cancellationToken);
                Data = Series.FindVisible(Reference)!;
                Input.Mark = SeriesRowMark.Of(Book, Data, Row);
                ModelState.Remove("Input.Mark");
            },
            notTheirs: () => StatusCode(StatusCodes.Status403Forbidden));
    }

    /// <summary>The column of a field.</summary>
    public SeriesColumn? ColumnOf(SeriesFigureForm field) => Data.Columns.FirstOrDefault(column => column.Key == field?.Key);

    /// <summary>Whether money is asked for.</summary>
    public bool IsMoney(SeriesFigureForm field) => ColumnOf(field)?.Unit is SeriesUnit.Pounds or SeriesUnit.Thousands or SeriesUnit.Millions;

    /// <summary>The name of a field.</summary>
    public string LabelOf(SeriesFigureForm field) => ColumnOf(field)?.Name ?? "A column that is not there any more";

    /// <summary>What an earlier period reported, or the month before had, to measure the new figure by.</summary>
    public string? HintOf(SeriesFigureForm field)
    {
        if (ColumnOf(field) is not { } column)
        {
            return null;
        }

        var unit = IsMoney(field) ? "In pounds; income is minus. " : string.Empty;
        if (Book.Reported(Data, column, Row) is { } stored && (stored.Year, stored.Period) != (Period.Year.StartYear, Period.Number))
        {
            return $"{unit}{new MonitoringPeriod(new FinancialYear(stored.Year), stored.Period).FullName} reported {Shown(column, stored.Figure)}.";
        }

        return SeriesMonth.TryParse(Row, out var month) && Data.Series.Rows == SeriesRows.Months && Book.Reported(Data, column, month.Add(-1).Key) is { } before
            ? $"{unit}{month.Add(-1).Name(MonthNaming.MonthAndYear, Period.Year)}: {Shown(column, before.Figure)}."
            : unit.Length > 0 ? unit.Trim() : null;
    }

    /// <summary>What stands in a field now; null for nothing.</summary>
    public string? StoredOf(SeriesFigureForm field) => ColumnOf(field) is { } column && Book.Reported(Data, column, Row) is { } stored ? Shown(column, stored.Figure) : null;

    private static string Shown(SeriesColumn column, decimal figure) => FigureText.WithRealMinus(SeriesTables.MeasureOf(column).InWords(figure));

    /// <summary>Finds series and row, and refuses what is not theirs, or not now; null where entry may go on.</summary>
    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Series = await PeriodSeries.ReadAsync(seriesReader, this, cancellationToken);
        if (Series.FindVisible(Reference) is not { } data)
        {
            return Opening.Missing;
        }

        (Data, Row) = (data, Asked ?? SeriesRules.RowOf(Book, data));
        var may = Person.MayReportSeries(Access.Structure, Series.HeadOf(data));
        return may && SeriesRules.RowProblem(Book, data, Row) is not null ? Opening.Missing : Opening.ToEnter(may, Series.HeadOf(data));
    }

    private Dictionary<string, decimal?>? Check()
    {
        var figures = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        for (var place = 0; place < Input.Figures.Count; place++)
        {
            var field = Input.Figures[place];
            var name = $"Input.Figures[{place}].Figure";
            if (ColumnOf(field) is not { Kind: SeriesColumnKind.Entered } column || !figures.TryAdd(column.Key, null))
            {
                ModelState.AddModelError(string.Empty, "The series was changed meanwhile. Open the row again.");
                continue;
            }

            if (!string.IsNullOrWhiteSpace(field.Figure))
            {
                if (EnteredAmount.TryRead(field.Figure, out var amount, out _))
                {
                    figures[column.Key] = amount.Money.Pounds;
                }
                else
                {
                    ModelState.AddModelError(name, $"{column.Name}: enter a number with at most two decimals, such as 1,240");
                }
            }
            else if (Book.Reported(Data, column, Row) is { } stored && (stored.Year, stored.Period) != (Period.Year.StartYear, Period.Number))
            {
                ModelState.AddModelError(name, $"{column.Name}: an earlier period reported {Shown(column, stored.Figure)}; enter what is right");
            }
        }

        if (Input.Figures.Count == 0)
        {
            ModelState.AddModelError(string.Empty, "Enter the figures of the row");
        }

        if (ModelState.IsValid && SeriesRules.PutsRight(Book, Data, Row, figures) && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Enter why a figure that an earlier period reported is put right");
        }
        else
        {
            TypedFields.Read(ModelState, "Input.Reason", Input.Reason, SeriesFields.Correction);
        }

        return ModelState.IsValid ? figures : null;
    }
}
