using System.Globalization;
using System.Security.Claims;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Accounts;

/// <summary>
/// Reads the account afresh at every request, in one small query: a disabled account, an ended session and a changed
/// password are out at their next request, and changed rights count from there; so does the absence of an owner whom the
/// person stands in for.
/// </summary>
internal sealed class SessionEvents(
    PersonReader people,
    CurrentPerson current,
    FormKeeper forms,
    IOptions<SessionSettings> settings,
    TimeProvider clock) : CookieAuthenticationEvents
{
    private const string SessionClaim = "session";
    private const string StampClaim = "stamp";

    /// <summary>What the cookie says: which account and session, and nothing about rights.</summary>
    public static ClaimsPrincipal Principal(int accountId, Guid sessionId, string stamp) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, accountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(SessionClaim, sessionId.ToString()),
            new Claim(StampClaim, stamp),
        ],
        IdentityConstants.ApplicationScheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Styles, scripts and fonts are the same for everybody: they are given without asking the database who it is, so that
        // the page which says that the database is away does not fall apart.
        if (SiteFrame.HasLostDatabase(context.HttpContext) || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        try
        {
            if (await FindAsync(context.Principal, context.HttpContext.RequestAborted) is { } found)
            {
                current.Is(found.Person, found.SessionId, found.State);
                return;
            }
        }
        catch (Exception) when (SiteFrame.IsErrorPage(context.HttpContext))
        {
            // The error page is shown without a name where the database cannot be asked; the session itself lives on.
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>A refusal is an answer of its own, not a redirect.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A page is asked for again after the sign-in; a form that was sent is kept and the sign-in offered at once.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.HttpContext.Items[FormKeeper.Field] = await forms.SealAsync(context.Request, context.HttpContext.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var address = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        context.Response.Redirect("/account/sign-in" + (address == "/" ? string.Empty : QueryString.Create("returnUrl", address)));
    }

    private async Task<(Person Person, Guid SessionId, CouncilState? State)?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (!int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var accountId)
            || !Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var sessionId)
            || principal?.FindFirstValue(StampClaim) is not { } stamp)
        {
            return null;
        }

        return await people.OfSessionAsync(accountId, sessionId, stamp, settings.Value.OldestStart(clock), clock.CouncilToday(), cancellationToken) is var (person, state)
            ? (person, sessionId, state)
            : null;
    }
}
