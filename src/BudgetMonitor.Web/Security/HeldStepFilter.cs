using System.Reflection;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// A step on the way to a save that saves nothing itself: a preview, room for another row. What it answers gets an address of
/// its own, see <see cref="HeldForms"/>.
/// </summary>
/// <param name="field">The field that says whether it is such a step; null where it always is.</param>
/// <param name="values">What stands in the field then.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SavesNothingAttribute(string? field = null, params string[] values) : Attribute
{
    /// <summary>What is told where the form is held no more.</summary>
    public string Gone { get; init; } = "What you entered is no longer kept. Enter it again if you still need it";

    /// <summary>Whether what was sent is such a step.</summary>
    public bool Holds(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return field is null || form[field] is [{ } value] && values.Contains(value);
    }
}

/// <summary>
/// Holds the form of every step that saves nothing and leads to an address at which the step is taken again from the held
/// form, to the same page. Going back through the browser then asks for that page and never whether to send a form again.
/// </summary>
internal sealed class HeldStepFilter : IAsyncResourceFilter, IAsyncPageFilter
{
    private const string Handler = "handler";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var (http, request) = (context.HttpContext, context.HttpContext.Request);
        if (!HttpMethods.IsGet(request.Method) || !Guid.TryParse(request.Query[HeldForms.Field], out var id) || StepsOf(context.ActionDescriptor).FirstOrDefault() is not { } steps)
        {
            await next();
            return;
        }

        var (who, services) = (http.RequestServices.GetRequiredService<CurrentPerson>().Person, http.RequestServices);
        if (services.GetRequiredService<HeldForms>().Find<HeldStep>(who, request, id) is not { } step)
        {
            services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http)["Notice"] = steps.Gone;
            context.Result = new RedirectResult(Address(request));
        }
        else if (await IsSavedAsync(services, who, step, http.RequestAborted))
        {
            // Gone back to after it was saved: the page shows what stands now.
            context.Result = new RedirectResult(Address(request));
        }
        else
        {
            request.Method = HttpMethods.Post;
            request.ContentType = "application/x-www-form-urlencoded";
            request.Form = new FormCollection(step.Fields);
            http.Items[typeof(HeldStep)] = step;
            if (step.Handler is not null)
            {
                context.RouteData.Values[Handler] = step.Handler;
            }

            await next();
            request.Method = HttpMethods.Get;
        }
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var answer = await next();

        if (context.HttpContext.Items.ContainsKey(typeof(HeldStep)))
        {
            // What the form was about is there no more: the page shows what stands now.
            answer.Result = answer.Result is NotFoundResult ? new RedirectResult(Address(request)) : answer.Result;
            return;
        }

        // A script that asks for the page leaves nothing in the browser to go back to.
        if (HttpMethods.IsPost(request.Method)
            && context.HandlerMethod is { } step
            && OfStep(step) is { } saves
            && saves.Holds(request.Form)
            && answer.Result is PageResult
            && context.HttpContext.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status400BadRequest
            && RequestIdTagHelper.Read(request.Form) is not null
            && request.Headers["Sec-Fetch-Mode"] is not ["cors"]
            && context.HttpContext.RequestServices.GetRequiredService<HeldForms>().Hold(
                context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>().Person,
                request,
                new HeldStep(step.Name, request.Form.ToDictionary(field => field.Key, field => field.Value))) is { } id)
        {
            answer.Result = new RedirectResult(Address(request, id));
        }
    }

    private static IEnumerable<SavesNothingAttribute> StepsOf(ActionDescriptor page) =>
        page is CompiledPageActionDescriptor { HandlerMethods: { } handlers } ? handlers.Select(OfStep).OfType<SavesNothingAttribute>() : [];

    private static SavesNothingAttribute? OfStep(HandlerMethodDescriptor handler) => handler.MethodInfo.GetCustomAttribute<SavesNothingAttribute>(inherit: true);

    private static async Task<bool> IsSavedAsync(IServiceProvider services, Person who, HeldStep step, CancellationToken cancellationToken) =>
        RequestIdTagHelper.Read(new FormCollection(step.Fields)) is { } id
        && await services.GetRequiredService<IChangeRunner>().FindEarlierAsync(id, who, cancellationToken) is not null;

    /// <summary>The page's address with what else is chosen in it; with a held form where one is named.</summary>
    private static string Address(HttpRequest request, Guid? held = null)
    {
        var kept = request.Query.Where(pair => pair.Key is not (Handler or HeldForms.Field)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
        return request.PathBase + request.Path + QueryString.Create(held is { } id ? kept.Append(new(HeldForms.Field, id.ToString())) : kept);
    }

    /// <summary>A step as it was taken.</summary>
    /// <param name="Handler">The page's handler; null for the one without a name.</param>
    /// <param name="Fields">What was sent.</param>
    private sealed record HeldStep(string? Handler, Dictionary<string, StringValues> Fields);
}
