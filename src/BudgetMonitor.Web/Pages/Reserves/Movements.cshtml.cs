using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Forecasts;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>The movements of every reserve in a period, in one table; what the period before had is filled in where this one has none.</summary>
[RequestFormLimits(ValueCountLimit = MostFields)]
[AboutPeriod(PeriodSight.Council)]
public sealed class MovementsModel(IReserveService service, BalanceReader balances, ReserveReader reserves) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    private const int MostFields = 10_000;

    private ILookup<int, ReserveMovement> carried = Enumerable.Empty<ReserveMovement>().ToLookup(movement => movement.ReserveId);

    /// <summary>What is entered.</summary>
    [BindProperty]
    public MovementsForm Input { get; set; } = new();

    /// <summary>The reserves as they stand.</summary>
    public ReserveSheet Sheet { get; private set; } = new([]);

    /// <summary>The period that the movements are filled in from; null where this one has its own.</summary>
    public MonitoringPeriod? CarriedFrom { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet() => Input = new()
    {
        Reserves =
        [
            .. Sheet.All.Where(reserve => reserve.Opening is not null).Select(reserve => ReserveRows.From(
                reserve.Reserve,
                reserve.Movements,
                CarriedFrom is null ? reserve.Movements : carried[reserve.Reserve.ReserveId])),
        ],
    };

    /// <summary>Saves the reserves whose movements were changed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Reserves.Exists(rows => Find(rows.ReserveId) is null))
        {
            return NotFound();
        }

        if (Input.Check(ModelState) is not { } entries)
        {
            return this.PageWithErrors();
        }

        if (entries.Count == 0)
        {
            return Done("Nothing was changed, so nothing was saved");
        }

        var outcome = await service.SaveMovementsAsync(new(RequestId, Person, EntryChannel.Page, Period, entries), cancellationToken);
        return await AnswerAsync(
            outcome,
            Next,
            async () =>
            {
                await OpenAsync(cancellationToken);
                foreach (var rows in Input.Reserves.Where(rows => outcome.Detail?.Contains(rows.ReserveId) == true))
                {
                    (rows.Asked, rows.Choice, rows.Seen) = (true, ConflictChoice.None, ReserveRows.MarkOf(Find(rows.ReserveId)?.Movements ?? []));
                }
            },
            notTheirs: NotFound);
    }

    /// <summary>Makes room for another movement of a reserve, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostRoom([FromForm(Name = "room")] int reserveId)
    {
        this.ForgetFieldErrors();
        if (Input.Reserves.Exists(rows => Find(rows.ReserveId) is null))
        {
            return NotFound();
        }

        Input.Reserves.Find(rows => rows.ReserveId == reserveId)?.Rows.Add(new());
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <summary>The reserve of a number; null where it is not there.</summary>
    public ReservePosition? Find(int reserveId) => Sheet.All.FirstOrDefault(reserve => reserve.Reserve.ReserveId == reserveId);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Sheet = await balances.ReservesAsync(Period, cancellationToken);
        if (!Sheet.IsReported)
        {
            var movements = await reserves.MovementsBeforeAsync(Period, cancellationToken);
            carried = movements.ToLookup(movement => movement.ReserveId);
            CarriedFrom = movements.Count > 0 ? new MonitoringPeriod(Period.Year, movements[0].Period) : null;
        }

        return Opening.ToEnter(MayKeep);
    }

    private RedirectResult Next() => Redirect(Href("reserves"));

    private RedirectResult Done(string message)
    {
        this.Notice(message);
        return Next();
    }
}
