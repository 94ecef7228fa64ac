using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetMonitor.Web.Pages.Monitoring;

/// <summary>Where a head stands in a period, with everything below it one link away.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public class IndexModel(LineDetailsReader lines, HeadDetailsReader heads, ExplanationReader explanationReader) : PeriodPageModel, IOpens
{
    /// <summary>More rows than this are not laid out on one page.</summary>
    private const int MaxRows = 2_000;

    [FromRoute]
    public string? Code { get; set; }

    [FromQuery(Name = "unit")]
    public string? UnitKey { get; set; }

    [FromQuery(Name = "levels")]
    public int? Levels { get; set; }

    [FromQuery(Name = "hide")]
    public string? Hide { get; set; }

    /// <summary>The order of the page's table, kept in its other views.</summary>
    [FromQuery(Name = TableOrder.Usual)]
    public string? Sort { get; set; }

    /// <summary>The kind of file asked for; null for the page.</summary>
    [FromQuery(Name = TableFile.Field)]
    public string? As { get; set; }

    /// <summary>The head on the page; null where the reader has several parts and named none.</summary>
    public StructureNode? Head { get; private set; }

    /// <summary>What the page is about.</summary>
    public string TableTitle => Head?.Name ?? "Your parts of the council";

    public HeadPosition Position { get; private set; } = null!;

    /// <summary>What the headline leaves out, because it is outside the council's total.</summary>
    public IReadOnlyList<StructureNode> Outside { get; private set; } = [];

    public MonitoringTable? Table { get; private set; }

    public LineDetails? Line { get; private set; }

    /// <summary>The order of the line's changes.</summary>
    public TableOrder<FigureChange> ChangesOrder => field ??= FigureChange.Order(Request);

    public IReadOnlyList<ExplanationLine> Explanations { get; private set; } = [];

    /// <summary>What stands beside the head's figures.</summary>
    public HeadDetails Beside { get; private set; } = new(null, null, false, null, []);

    /// <summary>Whether heads that are not on the page have reasons too.</summary>
    public bool HasDeeperExplanations { get; private set; }

    public FigureUnit Unit { get; private set; }

    public IReadOnlySet<string> Hidden { get; private set; } = new HashSet<string>();

    /// <summary>How many levels below the head are laid out.</summary>
    public int Depth { get; private set; } = 1;

    /// <summary>How many levels there are below the head that one page can hold.</summary>
    public int MaxDepth { get; private set; } = 1;

    public bool MayEnter => Head is { } head && AcceptsEntry && Access.EntryLines(head).Count > 0;

    public bool MayExplain => Head is { } head && AcceptsEntry && Person.MayExplainHead(Snapshot.Structure, head) && Position.Forecast is not null;

    /// <summary>Whether the reader may add a measure of activity to the line now.</summary>
    public bool MayRegister => Head is { IsLine: true } head && AcceptsEntry && Person.MayRegisterFor(Snapshot.Structure, head);

    /// <summary>Whether the reader may write about the head now.</summary>
    public bool MayComment => Head is { } head && AcceptsEntry && Person.MayCommentOn(Snapshot.Structure, head);

    /// <summary>Whether the reader may set the head's adjustment now.</summary>
    public bool MayAdjust => Head is { } head && AcceptsEntry && Person.MayAdjustHead(Snapshot.Structure, head);

    /// <summary>
    /// The movement since the last report as a waterfall: by part for a head that has parts, by coded reason for a line. Null
    /// where nothing was reported before, or nothing moved.
    /// </summary>
    public PaperChart? Movement => Head switch
    {
        null => null,
        { IsLine: true } line => MovementCharts.ByReason("movement", Snapshot.Position, Period, line, Unit.Style(), Coded),
        _ => MovementCharts.ByPart("movement", Snapshot.Position, Period, Head, Unit.Style()),
    };

    private IEnumerable<CodedMovement> Coded => Explanations
        .Where(explanation => explanation is { Subject: ExplanationSubject.Movement, Amount: not null, ReasonCode: not null })
        .Select(explanation => new CodedMovement(explanation.Head, explanation.ReasonCode!, explanation.Amount!.Value));

    /// <summary>What the year's course shows, as a sentence: the finding is the chart's title.</summary>
    public string CourseTitle
    {
        get
        {
            var points = Line!.Course.Where(point => point.Net is not null).ToList();
            var last = points[^1];
            var now = $"{ScreenFigures.InSentence(last.Net!.Value.Amount)} {last.Net.Value.Direction.Word()}";
            if (last.Net.Value.Direction == VarianceDirection.OnBudget)
            {
                now = "on budget";
            }

            return points.Count < 2 || points[^2].Net!.Value.Amount == last.Net.Value.Amount
                ? $"{last.Period.ShortName}: {now}"
                : $"{last.Period.ShortName}: {now}, {(last.Net.Value.Amount > points[^2].Net!.Value.Amount ? "up" : "down")} {ScreenFigures.InSentence(last.Net.Value.Amount - points[^2].Net!.Value.Amount)} since {points[^2].Period.ShortName}";
        }
    }

    /// <inheritdoc/>
    public Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Head = Code is not null ? Access.FindVisible(Code) : Access.VisibleTops is [var top] ? top : null;
        return Task.FromResult(Code is not null && Head is null ? Opening.Missing : Opening.Shown);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var tops = Access.VisibleTops;
        Unit = ScreenUnits.Read(UnitKey);
        Hidden = (Hide ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Take(20).ToHashSet(StringComparer.Ordinal);
        if (Head is { IsLine: true } line)
        {
            Line = await lines.ReadAsync(Snapshot, line, Person, cancellationToken);
        }
        else
        {
            LayOut(tops);
        }

        if (As is not null)
        {
            return Table is null ? NotFound() : TableFile.Take(this, As, MonitoringFile.Of(Table.InOrder(Request), $"{TableTitle}, {Period.FullName} of {Period.Year}"), Snapshot, "monitoring");
        }

        (Position, Outside) = Access.PositionOf(Head is null ? tops : [Head]);

        // The reasons of what stands on the page, or the nearest below it; the others are a link away.
        var explanations = (await explanationReader.AtOrBelowAsync(Snapshot, Head is null ? tops : [Head], cancellationToken))
            .Where(explanation => Access.MaySee(explanation.Head))
            .ToList();
        Explanations = ExplanationLine.Why(Snapshot, Head, [.. (Table?.Rows ?? []).Select(row => row.Code).OfType<string>().Select(Snapshot.Structure.Find).OfType<StructureNode>()], explanations);
        HasDeeperExplanations = Explanations.Count < explanations.Count;
        Table = Table?.InOrder(Request);
        if (Head is { } here)
        {
            Beside = await heads.ReadAsync(Access, Person, here, cancellationToken);
        }

        return Page();
    }

    /// <summary>The address of a head in this view, or of this head in another view.</summary>
    public string Href(
        string? code = null,
        MonitoringPeriod? period = null,
        FigureUnit? unit = null,
        int? levels = null,
        IReadOnlySet<string>? hidden = null)
    {
        var (of, shown, depth, without) = (period ?? Period, unit ?? Unit, levels ?? (code is null ? Depth : 1), hidden ?? Hidden);
        return Url.Page("/Monitoring/Index", new
        {
            Year = of.Year.ToString(),
            of.Number,
            Code = code ?? Code,
            unit = shown == ScreenUnits.All[0] ? null : shown.Key(),
            levels = depth > 1 ? depth : (int?)null,
            hide = without.Count > 0 ? string.Join(',', without.Order(StringComparer.Ordinal)) : null,
            sort = code is null ? Sort : null,
        })!;
    }

    /// <summary>The address of the table on the page as a file.</summary>
    public string FileHref(string kind) => QueryHelpers.AddQueryString(Href(), TableFile.Field, kind);

    /// <summary>The address that shows a column group, or hides it.</summary>
    public string HrefToSwitch(MonitoringColumnGroup group)
    {
        var hidden = Hidden.ToHashSet(StringComparer.Ordinal);
        if (!hidden.Remove(group.Key))
        {
            hidden.Add(group.Key);
        }

        return Href(hidden: hidden);
    }

    /// <inheritdoc/>
    protected override string HrefIn(MonitoringPeriod period) => Href(period: period);

    private void LayOut(IReadOnlyList<StructureNode> tops)
    {
        if (Head is not { } head)
        {
            Table = MonitoringTable.Of(Snapshot, tops, Unit, Hidden);
            return;
        }

        var rowsByDepth = new SortedDictionary<int, int>();
        for (var index = head.Index + 1; index < head.EndIndex; index++)
        {
            var depth = Snapshot.Structure.Nodes[index].Depth - head.Depth;
            rowsByDepth[depth] = rowsByDepth.GetValueOrDefault(depth) + 1;
        }

        var rows = 0;
        MaxDepth = Math.Max(1, rowsByDepth.TakeWhile(pair => (rows += pair.Value) <= MaxRows).Select(pair => pair.Key).DefaultIfEmpty(1).Max());
        Depth = Math.Clamp(Levels ?? 1, 1, MaxDepth);
        Table = MonitoringTable.Below(Snapshot, head, Depth, Unit, Hidden);
    }
}
