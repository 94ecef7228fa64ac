using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>A step as the page offers it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Refusal">Why it cannot be taken now; null where it can.</param>
public sealed record OfferedStep(PeriodStep Step, string? Refusal);

/// <summary>One period: its state, the steps that lead on, its timetable, and what was published and reopened.</summary>
[AboutPeriod(PeriodSight.Period)]
public sealed class PeriodModel(PeriodBoard board, IPeriodService service, IPaperArchive archive, IPaperKindReader kinds, CouncilReader councils, PublicationReader publications) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The period as it stands; not stored yet where it was never opened.</summary>
    public PeriodRecord Record { get; private set; } = null!;

    /// <summary>The timetable as entered.</summary>
    [BindProperty]
    public TimetableForm Input { get; set; } = new();

    /// <summary>The steps that start from the period's state.</summary>
    public IReadOnlyList<OfferedStep> Steps { get; private set; } = [];

    /// <summary>How lines get their first forecast when the period is opened.</summary>
    public ForecastOrder ForecastOrder { get; private set; } = ForecastOrder.Default;

    /// <summary>What was published, the latest first.</summary>
    public IReadOnlyList<StoredPaper> Published { get; private set; } = [];

    /// <summary>The kinds of paper, to call published ones by their names.</summary>
    private PaperKinds Kinds { get; set; } = null!;

    /// <summary>What was reopened, the latest first.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];

    /// <summary>Whether the timetable may be set.</summary>
    public bool MaySetTimetable => Record.Status != PeriodStatus.Published;

    /// <summary>What a kind of paper is called.</summary>
    public string KindName(PaperKind kind) => Kinds.NameOf(kind);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = TimetableForm.From(Record);
        await FillAsync(cancellationToken);
    }

    /// <summary>Saves the timetable.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(ModelState, nameof(Input)) is not { } timetable)
        {
            await FillAsync(cancellationToken);
            return this.PageWithErrors();
        }

        return await DoneAsync(
            await service.SetTimetableAsync(new TimetableRequest(RequestId, Person, Period, timetable, Input.Version), cancellationToken),
            cancellationToken);
    }

    /// <summary>Opens the period.</summary>
    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken) => StepAsync(service.OpenAsync, cancellationToken);

    /// <summary>Takes it into review.</summary>
    public Task<IActionResult> OnPostReviewAsync(CancellationToken cancellationToken) => StepAsync(service.StartReviewAsync, cancellationToken);

    /// <summary>Takes it back to open.</summary>
    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken) => StepAsync(service.BackToOpenAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await board.FindAsync(Period, cancellationToken) is not { } record)
        {
            return Opening.Missing;
        }

        Record = record;
        return Opening.Shown;
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return Redirect(Href("periods"));
    }

    private async Task<IActionResult> StepAsync(Func<PeriodStepRequest, CancellationToken, Task<ChangeOutcome>> take, CancellationToken cancellationToken)
    {
        // The steps have no fields; only the form's own id may be wrong.
        if (RequestId == Guid.Empty)
        {
            Input = TimetableForm.From(Record);
            await FillAsync(cancellationToken);
            return this.PageWithErrors();
        }

        var outcome = await take(new PeriodStepRequest(RequestId, Person, Period), cancellationToken);
        if (!outcome.WasSaved)
        {
            ModelState.Clear();
            Input = TimetableForm.From(Record);
        }

        return await DoneAsync(outcome, cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(ChangeOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.WasSaved)
        {
            return AnswerRepeat(outcome.Message);
        }

        await OpenAsync(cancellationToken);
        await FillAsync(cancellationToken);
        return this.PageNotSaved(outcome);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var steps = new List<OfferedStep>();
        foreach (var step in Enum.GetValues<PeriodStep>().Where(step => PeriodSteps.From(step) == Record.Status).OrderByDescending(PeriodSteps.TakesTwoPeople))
        {
            steps.Add(new(step, await service.FindRefusalAsync(Person, step, Period, cancellationToken)));
        }

        Steps = steps;
        var council = await councils.FindAsync(cancellationToken) ?? throw new InvalidOperationException("There is no council.");
        ForecastOrder = council.ForecastOrder;
        Kinds = new PaperKinds(council, await kinds.ReadAsync(cancellationToken));
        Published = (await archive.ListAsync(cancellationToken)).Where(paper => paper.Period == Period).ToList();
        Reopenings = await publications.ReopeningsAsync(Period, cancellationToken);
    }
}
