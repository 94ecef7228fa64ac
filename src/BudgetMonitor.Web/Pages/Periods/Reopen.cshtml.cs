using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>Reopens the period published last for a correction.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
[AboutPeriod(PeriodSight.Period)]
public sealed class ReopenModel(PeriodBoard board, IPeriodService service, PaperPress press, Confirmation confirmation) : PeriodPageModel, IOpens, IAnswersRepeat, IConfirms
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The period as it stands; not stored yet where it was never opened.</summary>
    public PeriodRecord Record { get; private set; } = null!;

    /// <summary>What was entered.</summary>
    [BindProperty]
    public ConfirmForm Input { get; set; } = new();

    /// <inheritdoc/>
    public Confirmation Confirmation => confirmation;

    /// <summary>Whether the period was published before it came to this product, so that its paper is kept first.</summary>
    public bool KeepsFirst => Record.PublishedVersion == 0;

    /// <summary>The version that stays published.</summary>
    public int KeptVersion => Math.Max(1, Record.PublishedVersion);

    /// <summary>The page.</summary>
    public void OnGet()
    {
    }

    /// <summary>Reopens.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => confirmation.ConfirmAsync(
        this,
        Input,
        async (reason, signedInAt) =>
        {
            var kept = KeepsFirst ? await confirmation.MakeAsync(Period, () => press.MakeKeptAsync(Period, Person.Name, cancellationToken), cancellationToken) : null;
            return KeepsFirst && kept is null
                ? null
                : await service.ReopenAsync(new ReopenRequest(RequestId, Person, Period, reason, signedInAt, kept), cancellationToken);
        },
        AnswerRepeat,
        cancellationToken);

    /// <summary>Sent again after a lost answer: the state is not that of before the first sending, and that is no mistake.</summary>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return Redirect(Href("periods"));
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await board.FindAsync(Period, cancellationToken) is not { } record)
        {
            return Opening.Missing;
        }

        Record = record;
        return await confirmation.StopAsync(this, PeriodStep.Reopen, cancellationToken) is { } stop ? Opening.Instead(stop) : Opening.Shown;
    }
}
