using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What a confirmation asks for.</summary>
public sealed class ConfirmForm
{
    [Required(ErrorMessage = "Enter the reason")]
    [StringLength(PublishedPaper.ReasonMaxLength, ErrorMessage = "The reason must be 1,000 characters or fewer")]
    public string? Reason { get; set; }

    /// <summary>Asked for where the session is older than a sign-in counts as fresh.</summary>
    public string? Password { get; set; }

    /// <summary>Said where there are warnings.</summary>
    public bool AllTheSame { get; set; }
}

/// <summary>
/// Publishing and reopening, confirmed on a page of their own: what will happen, what is not yet done, a reason, and the
/// password again where the sign-in is not fresh. What cannot be done now is told with 403.
/// </summary>
public abstract class ConfirmPage(PeriodBoard board, IPeriodService service, PaperQueue queue, PasswordAgain password, CurrentPerson current)
    : PeriodPage(board), IAnswersRepeat
{
    private const string WrongPassword = "This is not your password, or it was entered wrongly too often: wait five minutes";

    /// <summary>What was entered.</summary>
    [BindProperty]
    public ConfirmForm Input { get; set; } = new();

    /// <summary>Why the step cannot be taken now; null where it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the password is asked for again.</summary>
    public bool NeedsPassword { get; private set; }

    /// <summary>The step that is confirmed.</summary>
    protected abstract PeriodStep Step { get; }

    /// <inheritdoc cref="CurrentPerson"/>
    protected CurrentPerson Current => current;

    /// <summary>Where the person goes afterwards.</summary>
    protected abstract string After { get; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await StopAsync(cancellationToken) ?? Page();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await StopAsync(cancellationToken) is { } stop)
        {
            return stop;
        }

        await CheckAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (await password.ConfirmAsync(Input.Password, cancellationToken) is not { } signedInAt)
        {
            ModelState.AddModelError("Input.Password", string.IsNullOrEmpty(Input.Password) ? "Enter your password" : WrongPassword);
            return this.PageWithErrors();
        }

        try
        {
            return await TakeAsync(Input.Reason!.Trim(), signedInAt, cancellationToken) is { } outcome ? Done(outcome) : TooMany();
        }
        catch (PdfUnavailableException unavailable)
        {
            return NotMade($"Nothing was done, because the paper cannot be printed. {unavailable.Message}", StatusCodes.Status503ServiceUnavailable);
        }
        catch (PaperAlteredException altered)
        {
            return NotMade(altered.Message, StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Sent again after a lost answer: the state is not that of before the first sending, and that is no mistake.</summary>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return Redirect(After);
    }

    /// <summary>Says why the step cannot be taken now, and reads what the page shows where it can.</summary>
    private async Task<IActionResult?> StopAsync(CancellationToken cancellationToken)
    {
        Refusal = await service.FindRefusalAsync(current.Person, Step, Period, cancellationToken);
        if (Refusal is not null)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        NeedsPassword = await password.IsNeededAsync(cancellationToken);
        await LookAsync(cancellationToken);
        return null;
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task LookAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is wrong with the entries besides.</summary>
    protected virtual Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes the step; null where too many papers are being made just now.</summary>
    protected abstract Task<ChangeOutcome?> TakeAsync(string reason, DateTime signedInAt, CancellationToken cancellationToken);

    /// <summary>Makes a paper when it is its turn; null where too many are being made just now.</summary>
    protected Task<MadePaper?> MakeAsync(Func<Task<MadePaper?>> make, CancellationToken cancellationToken) => queue.DoAsync(
        async () => await make() ?? throw new InvalidOperationException($"The figures of {Period} are gone."),
        cancellationToken);

    private IActionResult Done(ChangeOutcome outcome) => outcome.WasSaved ? AnswerRepeat(outcome.Message) : this.PageNotSaved(outcome);

    private IActionResult TooMany() => NotMade(
        $"Nothing was done, because too many papers are being made just now. Try again in {PaperQueue.TryAgainAfter.TotalSeconds:0} seconds.",
        StatusCodes.Status503ServiceUnavailable);

    private IActionResult NotMade(string why, int status)
    {
        ModelState.AddModelError(string.Empty, why);
        Response.StatusCode = status;
        return Page();
    }
}
