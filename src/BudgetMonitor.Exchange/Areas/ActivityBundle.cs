using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>What services do, counted, and the money that it drives.</summary>
internal sealed class ActivityBundle : BundleArea
{
    public ActivityBundle()
    {
        var measure = File(ActivityFiles.Measures).KeptAs<ActivityMeasure>().Parent("measure", ActivityFiles.Measure, one => one.ActivityMeasureId);
        File(ActivityFiles.Forecasts).KeptAs<ActivityForecast>(measure);
        File(ActivityFiles.Months).KeptAs<ActivityMonth>(measure);
        File(ActivityFiles.Drivers).KeptAs<ActivityDriver>(measure);
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => MeasureCheck.Activity(context);
}
