using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>A page about the series of a period. A series about a head that is not theirs to see is not there for them.</summary>
public abstract class SeriesPage(IMonitoringReader reader, SeriesReader seriesReader, CurrentPerson current) : PeriodPageModel(reader, current)
{
    /// <summary>The series of the period, all of them: one may be worked out from another.</summary>
    public SeriesBook Book { get; private set; } = null!;

    /// <summary>The address of a series.</summary>
    public string Href(NamedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Url.Page("/Series/Read", new { Year = Period.Year.ToString(), Period.Number, series.Reference })!;
    }

    /// <summary>The address of the form for a row.</summary>
    public string EnterHref(NamedSeries series, string? row = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Url.Page("/Series/Enter", new { Year = Period.Year.ToString(), Period.Number, series.Reference, row })!;
    }

    /// <summary>Whether the person may report in it now.</summary>
    public bool MayEnter(SeriesData data) => AcceptsEntry && HeadOf(data) is { } head && Person.MayReportSeries(Access.Structure, head);

    /// <summary>Whether the person may define series in this period now, somewhere.</summary>
    public bool MayDefine => AcceptsEntry && Access.VisibleTops.Any(top => Person.MayRegisterFor(Access.Structure, top));

    /// <summary>Whether the person may change what is said of a series now.</summary>
    public bool MayChange(SeriesData data) => AcceptsEntry && Person.MayRegisterFor(Access.Structure, HeadOf(data));

    /// <summary>The head that a series is about.</summary>
    public StructureNode HeadOf(SeriesData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Access.Structure.Nodes[places[data.Series.HeadId]];
    }

    /// <summary>The series that are theirs to see, in order.</summary>
    public IReadOnlyList<SeriesData> Visible => [.. Book.All.Where(MaySee)];

    /// <summary>Reads the period's series.</summary>
    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        places = Snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        Book = await seriesReader.ReadAsync(Period, cancellationToken);
    }

    /// <summary>The series of a reference that is theirs to see; null where there is none.</summary>
    protected SeriesData? FindVisible(string reference) => Book.Find(reference) is { } data && MaySee(data) ? data : null;

    private bool MaySee(SeriesData data) =>
        this.Shows(HeadOf(data), Book.LinesOf(data).Any(line => data.Columns.Any(column => Book.Figure(data, column, line.Row) is not null)));

    private Dictionary<int, int> places = [];
}
