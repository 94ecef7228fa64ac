using BudgetMonitor.Data.Changes;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// A page that says what became of a form which comes a second time, after a lost answer or a second press. What stands now is
/// what the first sending made of it, so the page is not asked to check the form against it.
/// </summary>
public interface IAnswersRepeat
{
    /// <summary>The answer that the first sending got.</summary>
    /// <param name="message">What the person was told.</param>
    IActionResult AnswerRepeat(string message);
}

/// <summary>Answers a form that this person sent before, and that was carried out, on every page that has an answer to it.</summary>
internal sealed class RepeatFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await AnswerAsync(context) is { } answer)
        {
            context.Result = answer;
            return;
        }

        await next();
    }

    /// <summary>The answer that the first sending got; null where this is the first, or the page has no answer to a second.</summary>
    public static async Task<IActionResult?> AnswerAsync(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        return HttpMethods.IsPost(http.Request.Method)
            && http.Request.HasFormContentType
            && context.HandlerInstance is IAnswersRepeat page
            && RequestIdTagHelper.Read(http.Request.Form) is { } id
            && await http.RequestServices.GetRequiredService<IChangeRunner>()
                .FindEarlierAsync(id, http.RequestServices.GetRequiredService<CurrentPerson>().Person, http.RequestAborted) is { } earlier
                ? page.AnswerRepeat(earlier.Message)
                : null;
    }
}
