using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Round;

/// <summary>The month in one screen: who has submitted, what changed most, what is unexplained, which checks fail, publish.</summary>
[AboutPeriod(PeriodSight.Period, StartsAtOpen = true)]
public sealed class IndexModel(IRoundReader reader, IEnumerable<IRoundChecks> checks, Reminders reminders, AreaNotices notices) : PeriodPageModel, IOpens, IListPage, IShowsNoPeriod
{
    private const int MostShown = 8;

    /// <summary>Which parts: all, or not-submitted.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The parts whose owners can be reminded: late, or just not in where there is no timetable.</summary>
    public IReadOnlyList<PartState> Late { get; private set; } = [];

    /// <summary>Who was reminded of this period, by account.</summary>
    public IReadOnlyDictionary<int, Reminder> Reminded { get; private set; } = new Dictionary<int, Reminder>();

    public RoundState? Round { get; private set; }

    /// <summary>The order of the parts.</summary>
    public TableOrder<PartState> Order => field ??= new(
        Request,
        [
            new("part", part => part.Node.Name, false, "Part"),
            new("state", part => (int)part.State, false, "State", Cell: part => new TextCell(part.State.Word())),
            new("owner", part => part.Ownership?.Owner.Name, false, "Owner", Absent: "Nobody"),
            new("late", part => part.DaysLate > 0 ? part.DaysLate : null, true, "Days late"),
            new("forecast", part => part.Figures.Lines == 0 ? null : (decimal)part.Figures.LinesForecast / part.Figures.Lines, false, "Lines forecast", Cell: part => new TextCell($"{part.Figures.LinesForecast} of {part.Figures.Lines}")),
            new("variance", part => part.Figures.Position.Variance?.Net.Pence, true, "Variance", FileLook.Signed),
            new("movement", part => part.Figures.Position.MovementBeforeAdjustment?.Pence, true, "Movement", FileLook.Signed),
            new("unexplained", part => part.Figures.UnexplainedSum is { IsNil: false } open ? open.Pence : null, true, "Unexplained"),
            new("last", part => part.Last?.At, true, "Last step", Cell: part => part.Last is { } last ? new TextCell($"{last.By}, {ScreenFigures.When(last.At)}{(last.Note is { } note ? $": {note}" : string.Empty)}") : null),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Round is null || Shown.Count == 0 ? null : Figures.ListFile.Of(
        Round.Snapshot,
        "round",
        OnlyNotSubmitted ? "Parts not submitted" : "Parts of the round",
        "£, + is a pressure, before director’s adjustments",
        Order,
        ListRow.Of(Order.Sort(Shown)));

    /// <summary>The order of the lines that moved most.</summary>
    public TableOrder<MovedLine> MovedOrder => field ??= new(
        Request,
        [new("line", moved => moved.Line.Name, false), new("movement", moved => moved.Movement.Pence, true)],
        "sort-moved",
        "moved");

    /// <summary>The order of the lines with most unexplained.</summary>
    public TableOrder<(PartState Part, UnexplainedLine Line)> UnexplainedOrder => field ??= new(
        Request,
        [
            new("line", open => open.Line.Line.Name, false),
            new("variance", open => open.Line.Unexplained.Variance is { IsNil: false } variance ? variance.Pence : null, true),
            new("movement", open => open.Line.Unexplained.Movement is { IsNil: false } movement ? movement.Pence : null, true),
        ],
        "sort-unexplained",
        "unexplained");

    /// <summary>The periods that accept entry beside the one on the page, the earliest first.</summary>
    public IReadOnlyList<Domain.Calendar.MonitoringPeriod> OtherOpen { get; private set; } = [];

    /// <summary>The person's parts.</summary>
    public IReadOnlyList<PartState> Parts { get; private set; } = [];

    /// <summary>Those shown.</summary>
    public IReadOnlyList<PartState> Shown { get; private set; } = [];

    /// <summary>The lines that moved most.</summary>
    public IReadOnlyList<MovedLine> Moved { get; private set; } = [];

    /// <summary>The lines with most unexplained.</summary>
    public IReadOnlyList<(PartState Part, UnexplainedLine Line)> Unexplained { get; private set; } = [];

    /// <summary>How many lines leave money unexplained.</summary>
    public int UnexplainedLines { get; private set; }

    /// <summary>What checks found; null where nothing checks.</summary>
    public IReadOnlyList<RoundFinding>? Findings { get; private set; }

    /// <summary>What areas of data say of the person's parts.</summary>
    public IReadOnlyList<Panel> Panels { get; private set; } = [];

    public bool OnlyNotSubmitted => Show == "not-submitted";

    public void OnGet()
    {
    }

    /// <summary>Reminds the owners of all parts that are late.</summary>
    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await reminders.SendAsync(Round!, Person, RequestId, cancellationToken);
        if (!outcome.WasSaved)
        {
            return this.PageNotSaved(outcome);
        }

        this.Notice(outcome.Message);
        return RedirectToPage(new { Year, Number, Show, sort = Order.Chosen });
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(Period, cancellationToken) is not { } round)
        {
            return Opening.Missing;
        }

        Round = round;
        (Late, Reminded) = (Reminders.Late(round, Person), await reminders.OfAsync(Period, cancellationToken));
        OtherOpen = [.. PeriodsToSee.Open(VisiblePeriods).Select(PeriodsToSee.Of).Where(other => other != Period)];
        Parts = round.ForReview(Person);
        Shown = OnlyNotSubmitted ? [.. Parts.Where(part => !part.IsIn)] : Parts;
        Moved = [.. MovedLines(round).OrderByDescending(line => line.Movement.Abs()).ThenBy(line => line.Line.Index).Take(MostShown)];
        var open = Parts.SelectMany(part => part.Figures.Unexplained.Select(line => (Part: part, Line: line))).ToList();
        (UnexplainedLines, Unexplained) = (open.Count, [.. open.OrderByDescending(one => one.Line.Size).ThenBy(one => one.Line.Line.Index).Take(MostShown)]);
        Panels = await notices.InRoundAsync(round, Person, cancellationToken);
        await FindFindingsAsync(round, cancellationToken);
        return Opening.Shown;
    }

    /// <summary>How many of the person's parts are in this state.</summary>
    public int Count(SubmissionState state) => Parts.Count(part => part.State == state);

    /// <inheritdoc/>
    protected override string HrefIn(Domain.Calendar.MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Url.Page("/Round/Index", new { Year = period.Year.ToString(), period.Number, Show, sort = Order.Chosen })!;
    }

    private IEnumerable<MovedLine> MovedLines(RoundState round) =>
        from part in Parts
        from line in RoundParts.LinesOf(round.Snapshot.Structure, part.Node)
        let movement = round.Snapshot.Position[line].MovementBeforeAdjustment
        where movement is { IsNil: false }
        select new MovedLine(part, line, movement.Value);

    private async Task FindFindingsAsync(RoundState round, CancellationToken cancellationToken)
    {
        foreach (var check in checks)
        {
            Findings = [.. Findings ?? [], .. await check.FindAsync(round, Person, cancellationToken)];
        }
    }
}

/// <summary>A line that moved.</summary>
/// <param name="Part">Its part.</param>
/// <param name="Line">The line.</param>
/// <param name="Movement">By how much.</param>
public sealed record MovedLine(PartState Part, Domain.Structure.StructureNode Line, Money Movement);
