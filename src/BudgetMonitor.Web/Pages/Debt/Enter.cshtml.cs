using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Debt;

/// <summary>What a group of debtors owes by age, on the period's day and an earlier one. A group that an earlier period reported is filled in from it.</summary>
[AboutPeriod(PeriodSight.Council)]
public sealed class EnterModel(IDebtService service, BalanceReader balances) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The bands that a new group starts with: the two papers' own.</summary>
    private static readonly DebtBand[] Usual = [new(0, 30), new(31, 60), new(61, 90), new(91, 180), new(181, null)];

    private DebtReport? carried;

    /// <summary>The group; null for a new one.</summary>
    [FromQuery(Name = "debtor")]
    public string? DebtorAsked { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public DebtForm Input { get; set; } = new();

    /// <summary>What stands; null for a new group.</summary>
    public DebtReport? Stored { get; private set; }

    /// <summary>The period that the earlier day's figures are filled in from; null where nothing is.</summary>
    public MonitoringPeriod? CarriedFrom { get; private set; }

    /// <summary>Groups that the period before reported and this one does not yet.</summary>
    public IReadOnlyList<string> Earlier { get; private set; } = [];

    /// <summary>The form's own address.</summary>
    public string Here(string? handler = null)
    {
        var asked = DebtorAsked is null ? string.Empty : "?debtor=" + Uri.EscapeDataString(DebtorAsked);
        return Href("debt", "enter") + asked + (handler is null ? string.Empty : (asked.Length == 0 ? "?" : "&") + "handler=" + handler);
    }

    /// <summary>Shows what stands, or what an earlier period had to compare with.</summary>
    public void OnGet()
    {
        var shown = Stored ?? carried;
        Input = new()
        {
            Seen = BalanceMarks.Of(Stored),
            Debtor = shown?.Debtor ?? DebtorAsked,
            BelongsTo = shown?.BelongsTo,
            AsAt = TypedFields.ForInput(Stored?.Latest.AsAt ?? Period.LastDay),
            Earlier = TypedFields.ForInput(Stored is null ? carried?.Latest.AsAt : Stored.Earlier?.AsAt),
            Bands =
            [
                .. (shown?.Bands ?? Usual).Select((band, place) => new DebtRow
                {
                    From = band.FromDays.ToString(CultureInfo.InvariantCulture),
                    To = band.ToDays?.ToString(CultureInfo.InvariantCulture),
                    Amount = Text(Stored?.Latest.Amounts[place]),
                    EarlierAmount = Text(Stored is null ? carried?.Latest.Amounts[place] : Stored.Earlier?.Amounts[place]),
                }),
                new DebtRow(),
            ],
        };
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var own = TypedFields.HeadCode(ModelState, "Input.BelongsTo", Input.BelongsTo, Snapshot.Structure);
        if (Input.Check(ModelState, Period) is not var (debtor, asAt, before, bands))
        {
            return this.PageWithErrors();
        }

        if (bands.Count == 0)
        {
            ModelState.AddModelError("Input.Bands[0].From", "Enter at least one band");
            return this.PageWithErrors();
        }

        return await AnswerAsync(
            await service.SaveAsync(new(RequestId, Person, EntryChannel.Page, Period, Stored?.Debtor, Input.Seen ?? string.Empty, debtor, asAt, before, bands, own), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <summary>Makes room for another band, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostRoom()
    {
        this.ForgetFieldErrors();
        Input.Bands.Add(new());
        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var reports = await balances.DebtsAsync(Period, cancellationToken);
        Stored = reports.FirstOrDefault(report => report.Debtor == DebtorAsked);
        var before = await balances.DebtsBeforeAsync(Period, cancellationToken);
        var earlier = DebtReport.Of(before);
        Earlier = [.. earlier.Select(report => report.Debtor).Except(reports.Select(report => report.Debtor))];
        carried = Stored is null ? earlier.FirstOrDefault(report => report.Debtor == DebtorAsked) : null;
        CarriedFrom = carried is null ? null : new MonitoringPeriod(Period.Year, before[0].Period);
        return DebtorAsked is null || Stored is not null || carried is not null ? Opening.ToEnter(MayKeep) : Opening.Missing;
    }

    private static string? Text(Money? money) => money is { } known ? ScreenFigures.ForInput(known) : null;

    private Task<IActionResult> AnswerAsync(SaveOutcome outcome, CancellationToken cancellationToken) => AnswerAsync(
        outcome,
        Next,
        async () =>
        {
            await OpenAsync(cancellationToken);
            Input.Seen = BalanceMarks.Of(Stored);
        },
        notTheirs: NotFound);

    private RedirectResult Next() => Redirect(Href("debt"));

    private RedirectResult Done(string message)
    {
        this.Notice(message);
        return Next();
    }
}
