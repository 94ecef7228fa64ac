using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Papers;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What a confirmation asks for.</summary>
public sealed class ConfirmForm
{
    public string? Reason { get; set; }

    /// <summary>Asked for where the session is older than a sign-in counts as fresh.</summary>
    public string? Password { get; set; }

    /// <summary>Said where there are warnings.</summary>
    public bool AllTheSame { get; set; }
}

/// <summary>A page on which publishing or reopening is confirmed.</summary>
public interface IConfirms
{
    /// <summary>What was entered.</summary>
    ConfirmForm Input { get; }

    /// <summary>Whether the step can be taken, and what it asks for.</summary>
    Confirmation Confirmation { get; }
}

/// <summary>
/// Publishing and reopening, confirmed on a page of their own: what will happen, what is not yet done, a reason, and the
/// password again where the sign-in is not fresh. What cannot be done now is told with 403.
/// </summary>
public sealed class Confirmation(IPeriodService service, PaperQueue queue, PasswordAgain password)
{
    private const string WrongPassword = "This is not your password, or it was entered wrongly too often: wait five minutes";

    /// <summary>Why the step cannot be taken now; null where it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the password is asked for again.</summary>
    public bool NeedsPassword { get; private set; }

    /// <summary>Looks whether the step can be taken now; null where it can, else the page that says why not.</summary>
    public async Task<IActionResult?> StopAsync(PeriodPageModel page, PeriodStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        Refusal = await service.FindRefusalAsync(page.Person, step, page.Period, cancellationToken);
        if (Refusal is not null)
        {
            page.Response.StatusCode = StatusCodes.Status403Forbidden;
            return page.Page();
        }

        NeedsPassword = await password.IsNeededAsync(cancellationToken);
        return null;
    }

    /// <summary>Takes the step, where the form is right and the password is theirs.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">What was entered.</param>
    /// <param name="take">Takes it for a reason, by a sign-in of this time; null where too many papers are being made just now.</param>
    /// <param name="done">The next page, with what was done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> ConfirmAsync(
        PageModel page, ConfirmForm form, Func<string, DateTime, Task<ChangeOutcome?>> take, Func<string, IActionResult> done, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(done);
        var reason = TypedFields.Read(page.ModelState, "Input.Reason", form.Reason, PublicationFields.Reason);
        if (!page.ModelState.IsValid)
        {
            return page.PageWithErrors();
        }

        if (await password.ConfirmAsync(form.Password, cancellationToken) is not { } signedInAt)
        {
            page.ModelState.AddModelError("Input.Password", string.IsNullOrEmpty(form.Password) ? "Enter your password" : WrongPassword);
            return page.PageWithErrors();
        }

        try
        {
            return await take(reason!, signedInAt) switch
            {
                null => NotMade(
                    page,
                    $"Nothing was done, because too many papers are being made just now. Try again in {PaperQueue.TryAgainAfter.TotalSeconds:0} seconds.",
                    StatusCodes.Status503ServiceUnavailable),
                { WasSaved: true } outcome => done(outcome.Message),
                { } outcome => page.PageNotSaved(outcome),
            };
        }
        catch (PdfUnavailableException unavailable)
        {
            return NotMade(page, $"Nothing was done, because the paper cannot be printed. {unavailable.Message}", StatusCodes.Status503ServiceUnavailable);
        }
        catch (PaperAlteredException altered)
        {
            return NotMade(page, altered.Message, StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Makes a paper when it is its turn; null where too many are being made just now.</summary>
    public Task<MadePaper?> MakeAsync(MonitoringPeriod period, Func<Task<MadePaper?>> make, CancellationToken cancellationToken) => queue.DoAsync(
        async () => await make() ?? throw new InvalidOperationException($"The figures of {period} are gone."),
        cancellationToken);

    private static PageResult NotMade(PageModel page, string why, int status)
    {
        page.ModelState.AddModelError(string.Empty, why);
        page.Response.StatusCode = status;
        return page.Page();
    }
}
