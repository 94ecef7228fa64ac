using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What the pages of one period share: a period that is not on the board is not found.</summary>
public abstract class PeriodPage(PeriodBoard board) : PageModel
{
    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period { get; private set; } = null!;

    /// <summary>The period as it stands; not stored yet where it was never opened.</summary>
    public PeriodRecord Record { get; private set; } = null!;

    /// <summary>The year's periods.</summary>
    public IReadOnlyList<PeriodRecord> YearPeriods { get; private set; } = [];

    /// <summary>The period's own page.</summary>
    public string Home => $"/periods/{Period.Year}/{Period.Number}";

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!await FindAsync(context.HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        if (await BeforeAsync(context.HttpContext.RequestAborted) is { } result)
        {
            context.Result = result;
            return;
        }

        await next();
    }

    /// <summary>What a page checks before any of its handlers; an answer of its own ends the request.</summary>
    protected virtual Task<IActionResult?> BeforeAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult?>(null);

    /// <summary>Reads the period as it stands now.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (PeriodsToSee.Read(Year, Number) is not { } period
            || (await board.ReadAsync(cancellationToken)).FirstOrDefault(year => year.Year == period.Year) is not { } year
            || year.Periods.FirstOrDefault(record => record.Number == period.Number) is not { } found)
        {
            return false;
        }

        (Period, Record, YearPeriods) = (period, found, year.Periods);
        return true;
    }
}
