using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>Which things of a year's registers, such as measures, schemes and series, a reader is shown in a period.</summary>
public static class ReportedAccess
{
    /// <summary>
    /// What the period reports is for whoever may see its head there. What it does not report, which may have been
    /// added since, is for those alone who may see drafts of its head.
    /// </summary>
    public static bool Shows(this PeriodPageModel page, StructureNode head, bool isReported)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Access.MaySee(head) && (isReported || page.Person.MaySee(page.Snapshot.Council, PeriodStatus.Open, page.Snapshot.Structure, head));
    }
}
