using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>The series of a page's period, and what of them is the person's. A series about a head that is not theirs to see is not there for them.</summary>
public sealed class PeriodSeries
{
    private readonly PeriodPageModel page;
    private readonly Dictionary<int, int> places;

    private PeriodSeries(PeriodPageModel page, SeriesBook book)
    {
        (this.page, Book) = (page, book);
        places = page.Snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
    }

    /// <summary>The series of the period, all of them: one may be worked out from another.</summary>
    public SeriesBook Book { get; }

    /// <summary>Whether the person may define series in this period now, somewhere.</summary>
    public bool MayDefine => page.AcceptsEntry && page.Access.VisibleTops.Any(top => page.Person.MayRegisterFor(page.Access.Structure, top));

    /// <summary>The series that are theirs to see, in order.</summary>
    public IReadOnlyList<SeriesData> Visible => [.. Book.All.Where(MaySee)];

    /// <summary>Reads the period's series.</summary>
    public static async Task<PeriodSeries> ReadAsync(SeriesReader reader, PeriodPageModel page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(page);
        return new(page, await reader.ReadAsync(page.Period, cancellationToken));
    }

    /// <summary>The address of a series.</summary>
    public string Href(NamedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return page.PageHref("/Series/Read", series.Reference);
    }

    /// <summary>The address of the form for a row.</summary>
    public string EnterHref(NamedSeries series, string? row = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return page.Url.Page("/Series/Enter", new { Year = page.Period.Year.ToString(), page.Period.Number, series.Reference, row })!;
    }

    /// <summary>Whether the person may report in it now.</summary>
    public bool MayEnter(SeriesData data) => page.AcceptsEntry && page.Person.MayReportSeries(page.Access.Structure, HeadOf(data));

    /// <summary>Whether the person may change what is said of a series now.</summary>
    public bool MayChange(SeriesData data) => page.AcceptsEntry && page.Person.MayRegisterFor(page.Access.Structure, HeadOf(data));

    /// <summary>The head that a series is about.</summary>
    public StructureNode HeadOf(SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return page.Access.Structure.Nodes[places[data.Series.HeadId]];
    }

    /// <summary>The series of a reference that is theirs to see; null where there is none.</summary>
    public SeriesData? FindVisible(string reference) => Book.Find(reference) is { } data && MaySee(data) ? data : null;

    private bool MaySee(SeriesData data) =>
        page.Shows(HeadOf(data), Book.LinesOf(data).Any(line => data.Columns.Any(column => Book.Figure(data, column, line.Row) is not null)));
}
