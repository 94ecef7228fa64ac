using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Lines;

/// <summary>
/// The service lines of a period that are the reader's to see in one list: found by name or code, chosen by what is wrong with
/// them, sorted by any column, and taken away as a file of what stands on the screen.
/// </summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(ExplanationReader explanationReader, PartReader parts) : PeriodPageModel, IListPage
{
    /// <summary>Most rows on one page; a file has them all.</summary>
    public const int MaxRows = 1_000;

    /// <summary>Most heads that are offered beside the lines.</summary>
    private const int MostHeads = 10;

    /// <summary>What is looked for in names and codes.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>The keys of the choices that a line must belong to.</summary>
    [FromQuery(Name = "show")]
    public IReadOnlyList<string> Show { get; set; } = [];

    /// <summary>The code of the head whose lines are listed; null for all that the reader may see.</summary>
    [FromQuery(Name = "part")]
    public string? PartCode { get; set; }

    /// <summary>The head whose lines are listed; null for all that the reader may see.</summary>
    public StructureNode? Part { get; private set; }

    /// <summary>The lines, chosen and sorted.</summary>
    public IReadOnlyList<LineRow> Rows { get; private set; } = [];

    /// <summary>How many lines there are before any is left out.</summary>
    public int Count { get; private set; }

    /// <summary>Heads above lines whose names or codes hold the words.</summary>
    public IReadOnlyList<StructureNode> Heads { get; private set; } = [];

    /// <summary>Whether the reader may know how far the work on the period is.</summary>
    public bool SeesRound => Person.MaySeeUnpublished;

    /// <summary>The choices that are offered.</summary>
    public IEnumerable<LineFilter> Filters => LineFilter.All.Where(filter => SeesRound || !filter.IsOfRound);

    /// <summary>The columns that are shown.</summary>
    public IReadOnlyList<LineColumn> Columns =>
    [
        .. LineColumn.All.Where(column => column.Key switch
        {
            "movement" => Snapshot.Position.LastReportedPeriod is not null,
            "open" or "part" => SeesRound,
            _ => true,
        }),
    ];

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<LineRow> Order => field ??= new(Request, Columns);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Words = Words?.Trim() is { Length: > 0 } words ? words : null;
        if (PartCode is { Length: > 0 } code)
        {
            Part = Access.FindVisible(code);
            if (Part is null)
            {
                return NotFound();
            }
        }

        var all = await ReadAsync(cancellationToken);
        Count = all.Count;
        var chosen = all.Where(row => Words is null || row.Matches(Words)).Where(row => Filters.Where(filter => Show.Contains(filter.Key)).All(filter => filter.Holds(row)));
        Rows = Order.Sort(chosen);
        Heads = Words is null
            ? []
            : [.. Snapshot.Structure.Nodes.Where(node => !node.IsLine && Access.MaySee(node) && LineRow.Has(node, Words)).Take(MostHeads)];
        return Page();
    }

    /// <inheritdoc/>
    public ListFile? ListFile() => new("lines", LinesTable.Of(this), Snapshot);

    private async Task<List<LineRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var structure = Snapshot.Structure;
        var explanations = SeesRound ? await explanationReader.OfPeriodAsync(Period, cancellationToken) : null;
        var states = SeesRound ? await parts.StatesAsync(Period, cancellationToken) : [];
        return
        [
            .. structure.LinesOf(Part ?? structure.Council)
                .Where(line => Access.MaySee(line) && !Snapshot.Position.IsHidden(line))
                .Select(line => new LineRow(
                    line,
                    [.. structure.PathTo(line).Where(node => node != line && node.Index > 0 && Access.MaySee(node))],
                    Snapshot.Position[line],
                    SeesRound && line.MirrorsIndex < 0 ? Unexplained.Of(Snapshot.Council, Snapshot.Position[line], [.. explanations![Snapshot.HeadIds[line.Index]]]) : Unexplained.Nothing,
                    SeesRound && line.MirrorsIndex < 0 ? states.GetValueOrDefault(Snapshot.HeadIds[RoundParts.PartOf(structure, line).Index], SubmissionState.NotStarted) : null)),
        ];
    }
}
