using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What the pages of one period share: a period that is not on the board is not found.</summary>
public abstract class PeriodPage(PeriodBoard board) : FoundPageModel
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

    /// <summary>Reads the period as it stands now.</summary>
    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
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
