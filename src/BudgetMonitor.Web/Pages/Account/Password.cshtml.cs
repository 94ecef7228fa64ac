using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>A person changes their own password: every other session ends, this one goes on.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
public sealed class PasswordModel(
    CouncilReader councils,
    AccountDirectory directory,
    SignInService service,
    CurrentPerson current,
    ILogger<PasswordModel> logger) : PageModel, IAsksNewPassword, IAnswersRepeat
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <inheritdoc/>
    [BindProperty]
    [Required(ErrorMessage = "Enter a new password")]
    public string? Wanted { get; set; }

    /// <inheritdoc/>
    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>The password that holds now.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Enter your password as it is now")]
    public string? Current { get; set; }

    /// <summary>The form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = current.Person.AccountId;
        var userName = (await directory.FindAsync(id, cancellationToken))!.UserName;
        await this.CheckWantedAsync(councils, userName, current.Person.Name, cancellationToken);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        try
        {
            if (!await service.IsPasswordAsync(userName, Current!, cancellationToken))
            {
                ModelState.AddModelError(nameof(Current), "This is not your password, or it was entered wrongly too often: wait five minutes");
                return this.PageWithErrors();
            }
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return this.PageNotSaved(StorageFailure.Report(logger, failure));
        }

        var outcome = await directory.ChangePasswordAsync(new ChangeRequest(RequestId, current.Person, EntryChannel.Page), id, Wanted!, cancellationToken);
        if (!outcome.WasSaved)
        {
            return this.PageNotSaved(outcome);
        }

        try
        {
            await service.SignInAsync(userName, Wanted!, cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // The password is changed all the same; the next page asks for it.
            StorageFailure.Report(logger, failure);
        }

        return AnswerRepeat(outcome.Message);
    }

    /// <summary>Sent again: the password as it was is not the password any more, and that is not a wrong guess.</summary>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return RedirectToPage("Index");
    }
}
