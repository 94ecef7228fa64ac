using System.Reflection;
using System.Text;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Kept;

/// <summary>
/// Serves a page that declares it (<see cref="KeptPageAttribute"/>) from what was made before, as long as nothing of the
/// council's data has changed and the same person asks with the same rights. Who may open the page is asked before, at
/// every request.
/// </summary>
internal sealed class KeptPageFilter(
    KeptPages pages,
    CurrentPerson current,
    IAntiforgery antiforgery,
    TimeProvider clock) : IAsyncResourceFilter
{
    private static ReadOnlySpan<byte> FormThatSaves => "name=\"RequestId\""u8;

    /// <summary>Puts the filter before a page that declares it.</summary>
    public static void Apply(PageApplicationModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.HandlerType.GetCustomAttribute<KeptPageAttribute>() is not null)
        {
            page.Filters.Add(new ServiceFilterAttribute<KeptPageFilter>());
        }
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;

        // What was just done is told once, on the page that comes next.
        if (!HttpMethods.IsGet(http.Request.Method)
            || http.Request.Cookies.ContainsKey(HostCookies.Notice)
            || current.State is not { } state)
        {
            await next();
            return;
        }

        var key = KeptPageKey.Of(http.Request, current.Person, state, clock.CouncilToday());
        if (pages.Find(key) is { } kept)
        {
            context.Result = new KeptPageResult(kept, Token(http));
            return;
        }

        var body = http.Response.Body;
        using var made = new MemoryStream();
        http.Response.Body = made;
        try
        {
            var outcome = await next();
            if (outcome.Exception is not null && !outcome.ExceptionHandled)
            {
                return;
            }
        }
        finally
        {
            http.Response.Body = body;
        }

        if (made.Length == 0)
        {
            return;
        }

        var page = made.GetBuffer().AsMemory(0, (int)made.Length);
        if (http.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type }
            && type.StartsWith("text/html", StringComparison.Ordinal)
            && page.Span.IndexOf(FormThatSaves) < 0)
        {
            pages.Keep(key, KeptPage.Of(page.ToArray(), Token(http), type));
        }

        await body.WriteAsync(page, http.RequestAborted);
    }

    private byte[] Token(HttpContext http) => Encoding.ASCII.GetBytes(antiforgery.GetAndStoreTokens(http).RequestToken!);

    private sealed class KeptPageResult(KeptPage page, byte[] token) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context) =>
            page.WriteAsync(context.HttpContext.Response, token, context.HttpContext.RequestAborted);
    }
}
