using System.Reflection;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// "This period, this part, may I": the one place where every page is asked before any of its handlers runs. It finds the period
/// of the address and what of it is theirs, has the page find what it is about, and answers what is not there or not theirs as
/// not found, what is theirs to see but not to enter, or not now, as refused, with what was typed still on the page.
/// </summary>
/// <param name="about">What the page declares of its period; null where it is about none.</param>
internal sealed class PeriodFilter(AboutPeriodAttribute? about) : IAsyncPageFilter
{
    /// <summary>The filter of a page, which does not open where its address names a period and it does not say what it shows of it.</summary>
    public static IFilterMetadata Of(PageApplicationModel page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var about = page.HandlerType.GetCustomAttribute<AboutPeriodAttribute>();
        if (page.ActionDescriptor.AttributeRouteInfo?.Template?.Contains("{number", StringComparison.OrdinalIgnoreCase) == true
            && (about is null || !typeof(PeriodPageModel).IsAssignableFrom(page.HandlerType)))
        {
            throw new InvalidOperationException($"{page.RelativePath} names a period in its address and does not say what of it must be theirs to see.");
        }

        return new PeriodFilter(about);
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await FindAsync(context) is { } missing)
        {
            context.Result = missing;
            return;
        }

        if (context.HandlerInstance is IOpens page and not PeriodPageModel { HasPeriod: false }
            && Answer((PageModel)context.HandlerInstance, await page.OpenAsync(context.HttpContext.RequestAborted)) is { } instead)
        {
            // Sent again, the thing may be gone or the period locked by now, and what was asked for is done already.
            context.Result = await RepeatFilter.AnswerAsync(context) ?? instead;
            return;
        }

        await next();
    }

    /// <summary>Finds the page's period; null where it is there and theirs, or the page is about none.</summary>
    private async Task<IActionResult?> FindAsync(PageHandlerExecutingContext context)
    {
        if (about is null)
        {
            return null;
        }

        var (http, page) = (context.HttpContext, (PeriodPageModel)context.HandlerInstance);
        var reader = http.RequestServices.GetRequiredService<IMonitoringReader>();
        var person = http.RequestServices.GetRequiredService<CurrentPerson>().Person;
        var periods = await reader.PeriodsForAsync(person, http.RequestAborted);
        if (page.Year is null)
        {
            return await FirstAsync(reader, periods, person, http.RequestAborted) is { } first
                ? new RedirectResult(page.Url.Page(null, new { Year = first.Year.ToString(), first.Number }) + http.Request.QueryString)
                : page is IShowsNoPeriod ? null : page.RedirectToPage("/Index");
        }

        if (PeriodsToSee.Read(page.Year, page.Number) is not { } period)
        {
            return page.NotFound();
        }

        if (about.Sight == PeriodSight.Period)
        {
            page.Fill(period, person, periods, access: null);
            return null;
        }

        if (await reader.FindAsync(period, http.RequestAborted) is not { } snapshot || new FigureAccess(snapshot, person) is var access && !MaySee(access, person))
        {
            return page.NotFound();
        }

        http.Features.Set(access);
        page.Fill(period, person, about.Sight == PeriodSight.Council ? [.. periods.Where(record => access.MaySeeTotal(record.Status))] : periods, access);
        return null;
    }

    /// <summary>What is answered instead of the handler's own; null to go on.</summary>
    private static IActionResult? Answer(PageModel page, Opening opening) => opening switch
    {
        Opening.NotThere => page.NotFound(),
        Opening.Other other => other.Answer,
        Opening.Entry entry => Answer((PeriodPageModel)page, entry),
        _ => null,
    };

    private static IActionResult? Answer(PeriodPageModel page, Opening.Entry entry)
    {
        if (!entry.May)
        {
            // What is published is everybody's to see, and what is somebody else's is still not theirs to find here.
            return entry.Head is { } head && page.Person.Owns(page.Access.Structure, head) && page.Person.MaySeeUnpublished
                ? page.StatusCode(StatusCodes.Status403Forbidden)
                : page.NotFound();
        }

        return page.AcceptsEntry && entry.ShutBecause is null ? null : page.Lock(entry.ShutBecause, entry.OpenFor);
    }

    /// <summary>Whether the page shows the person anything of the period.</summary>
    private bool MaySee(FigureAccess access, Person person) => about!.Sight switch
    {
        PeriodSight.Snapshot => true,
        PeriodSight.Figures => access.VisibleTops.Count > 0,
        PeriodSight.Council => access.MaySee(access.Structure.Council),
        PeriodSight.Keeping => person.MayKeepBalances(access.Structure) && access.MaySee(access.Structure.Council),
        _ => throw new InvalidOperationException($"Nobody says what {about.Sight} lets a person see."),
    };

    /// <summary>The period that a page without one in its address leads to: the latest in which it shows them something, the open one or else the one published last.</summary>
    private async Task<MonitoringPeriod?> FirstAsync(IMonitoringReader reader, IReadOnlyList<PeriodRecord> periods, Person person, CancellationToken cancellationToken)
    {
        var latest = (about!.StartsAtOpen ? PeriodsToSee.Latest(PeriodsToSee.Open(periods)) : null) ?? PeriodsToSee.Latest(periods);
        if (about.Sight is PeriodSight.Period or PeriodSight.Snapshot)
        {
            return latest is null ? null : PeriodsToSee.Of(latest);
        }

        var published = PeriodsToSee.Latest([.. periods.Where(record => record.Status == PeriodStatus.Published)]);
        foreach (var period in new[] { latest, published }.OfType<PeriodRecord>().Select(PeriodsToSee.Of))
        {
            if (await reader.FindAsync(period, cancellationToken) is { } snapshot && MaySee(new FigureAccess(snapshot, person), person))
            {
                return period;
            }
        }

        return null;
    }
}
