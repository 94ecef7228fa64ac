using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>Reopens the period published last for a correction.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
public sealed class ReopenModel(
    PeriodBoard board,
    IPeriodService service,
    PaperPress press,
    PaperQueue queue,
    PasswordAgain password,
    CurrentPerson current) : ConfirmPage(board, service, queue, password, current)
{
    private readonly IPeriodService service = service;

    /// <summary>Whether the period was published before it came to this product, so that its paper is kept first.</summary>
    public bool KeepsFirst => Record.PublishedVersion == 0;

    /// <summary>The version that stays published.</summary>
    public int StandingVersion => Math.Max(1, Record.PublishedVersion);

    /// <inheritdoc/>
    protected override PeriodStep Step => PeriodStep.Reopen;

    /// <inheritdoc/>
    protected override string After => Home;

    /// <inheritdoc/>
    protected override async Task<ChangeOutcome?> TakeAsync(string reason, DateTime signedInAt, CancellationToken cancellationToken)
    {
        MadePaper? kept = null;
        if (KeepsFirst)
        {
            kept = await MakeAsync(() => press.MakeKeptAsync(Period, Current.Person.Name, cancellationToken), cancellationToken);
            if (kept is null)
            {
                return null;
            }
        }

        return await service.ReopenAsync(new ReopenRequest(RequestId, Current.Person, Period, reason, signedInAt, kept), cancellationToken);
    }
}
