using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether a bundle leaves the state and timetable of published periods as they are, and publishes in their order.</summary>
internal static class PeriodCheck
{
    public static void Run(CheckContext context)
    {
        foreach (var (row, before) in context.Find(CouncilFiles.Periods)?.Writes ?? [])
        {
            if (before is { Status: PeriodStatus.Published } && row.Status == PeriodStatus.Published)
            {
                context.Fault(CouncilFiles.Periods, row.Line, "period", string.Empty, $"period {row.Period} of {row.Year} is published, so its timetable stays", "Take the line out");
            }
            else if (before is { Status: PeriodStatus.Published })
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", string.Empty, $"period {row.Period} of {row.Year} is published and stays so", "Take the line out");
            }
            else if (row.Status == PeriodStatus.Published && before is { Status: PeriodStatus.Open or PeriodStatus.InReview })
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", "published", $"period {row.Period} of {row.Year} stands open in the product", "Publish it in the product, where two people do it and its paper is kept");
            }
            else if (row.Status == PeriodStatus.Published && context.LastPublished(row.Year) is var last && last > row.Period)
            {
                context.Fault(CouncilFiles.Periods, row.Line, "status", "published", $"period {last} of {row.Year} is published already, and its movements are measured from the periods before it", "Publish periods in their order");
            }
        }
    }
}
