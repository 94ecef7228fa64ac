using BudgetMonitor.Domain.Council;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The periods of a year and their state.</summary>
internal sealed class PeriodBundle : BundleArea
{
    public PeriodBundle()
    {
        File(CouncilFiles.Periods).KeptAs<PeriodRecord>(map: map => map.As(row => row.Period, period => period.Number)).Tracked();
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => PeriodCheck.Run(context);
}
