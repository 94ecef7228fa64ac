using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Account;

/// <summary>Where people sign in.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
[RequestFormLimits(ValueLengthLimit = FormKeeper.MostCharacters)]
[RequestSizeLimit(FormKeeper.MostCharacters + FormLimits.Body)]
public sealed class SignInModel(SignInService service, FormKeeper forms, CurrentPerson current, DemonstrationAccounts demonstration, ILogger<SignInModel> logger)
    : PageModel, IShowsFormAgain
{
    /// <summary>The account's name.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your user name"), StringLength(256, ErrorMessage = "User name must be 256 characters or fewer")]
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    [BindProperty, Required(ErrorMessage = "Enter your password"), StringLength(128, ErrorMessage = "Password must be 128 characters or fewer")]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was sent after the session had ended, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>What was sent, opened again after the sign-in: it is sent on only when the person says so.</summary>
    public KeptForm? KeptForm { get; private set; }

    /// <summary>Whether something was sent and cannot be opened any more.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether this connection may carry a session.</summary>
    public bool CanSignIn => HostCookies.CookiesWork(Request);

    /// <summary>
    /// The address of a proxy that says it was reached over HTTPS and is not believed: a header that is believed is taken away.
    /// </summary>
    public string? UnknownProxy => ProxySigns.SayHttps(Request) ? (HttpContext.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : HttpContext.Connection.RemoteIpAddress)?.ToString() ?? "unknown" : null;

    /// <summary>The accounts of a demonstration; none in a council's own database.</summary>
    public IReadOnlyList<DemonstrationAccount> DemonstrationAccounts { get; private set; } = [];

    /// <summary>Their password.</summary>
    public string DemonstrationPassword => Demonstration.DemonstrationAccounts.Password;

    /// <summary>The form; somebody who is signed in already goes on.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (current.IsSignedIn)
        {
            return Onwards();
        }

        DemonstrationAccounts = await demonstration.ListAsync(cancellationToken);
        return Page();
    }

    /// <summary>Signs in, or says nothing more than that it did not work.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SignInAsync(cancellationToken);
        }
        catch (Exception failure) when (StorageFailure.Is(failure) && StorageFailure.TroubleOf(failure) == StorageTrouble.Full)
        {
            // Anything else that the database can have would stop this page too, and has an error page of its own.
            StorageFailure.Report(logger, failure);
            ModelState.AddModelError(
                string.Empty,
                "You cannot sign in now, because the database could not store your session: the disk is full. Whoever is signed in can go on reading. "
                + $"Tell your administrator the reference {ErrorReference.Of(HttpContext)}, and sign in once they have made room.");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            DemonstrationAccounts = await demonstration.ListAsync(cancellationToken);
            return Page();
        }
    }

    private async Task<IActionResult> SignInAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && CanSignIn && await service.SignInAsync(UserName!, Password!, cancellationToken))
        {
            KeptForm = forms.Open(Kept);
            IsLost = KeptForm is null && !string.IsNullOrEmpty(Kept);
            return KeptForm is null && !IsLost ? Onwards() : Page();
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(UserName), "The user name or the password is not right, or the account cannot sign in now");
        }

        DemonstrationAccounts = await demonstration.ListAsync(cancellationToken);
        return this.PageWithErrors();
    }

    private LocalRedirectResult Onwards() => LocalRedirect(ReturnUrl is { Length: > 0 } url && Url.IsLocalUrl(url) ? url : "/");
}
