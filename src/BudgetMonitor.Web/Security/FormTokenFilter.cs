using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// Checks the token of every posted form, in place of the framework's own check. One that came from another site is refused
/// as before. One from a page of the product whose token does not hold any more was restored by the browser without its
/// cookie, or was opened before somebody else signed in: it is shown again with what was typed, and nothing is saved.
/// </summary>
internal sealed class FormTokenFilter(IAntiforgery antiforgery, FormKeeper forms, CurrentPerson current) : IAsyncAuthorizationFilter, IAsyncPageFilter, IAntiforgeryPolicy, IOrderedFilter
{
    /// <summary>Just after the framework's own, which then leaves the check to this one.</summary>
    public const int Place = 1_001;

    private const string Outdated = "outdated form";
    private const string TokenField = "FormToken";

    public int Order => Place;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || context.Filters.Any(filter => filter is IgnoreAntiforgeryTokenAttribute))
        {
            return;
        }

        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            if (FormKeeper.IsOwn(http.Request) && http.Features.Get<IFormFeature>()?.Form is { } form && form[TokenField].ToString().Length > 0)
            {
                http.Items[Outdated] = true;
            }
            else
            {
                context.Result = new AntiforgeryFailed();
            }
        }
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Items.Remove(Outdated))
        {
            if (context.HandlerInstance is not PageModel page || !UnsavedForm.CanBeShown(page))
            {
                http.Items[FormKeeper.Resend] = await forms.ReadAsync(http.Request, keepsToken: false, http.RequestAborted);
                context.Result = new AntiforgeryFailed();
                return;
            }

            UnsavedForm.Refuse(page, current.IsSignedIn
                ? $"Nothing was saved, because this form was opened before you signed in or was restored by your browser. Check what is entered and send it again: it will be saved in your name, {current.Person.Name}"
                : "Your browser had kept an old copy of this page. Enter your password again and sign in");
        }

        await next();
    }

    private sealed class AntiforgeryFailed : BadRequestResult, IAntiforgeryValidationFailedResult;
}
