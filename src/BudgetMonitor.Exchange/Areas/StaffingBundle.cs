using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Salaried and agency staff, and the steps from their cost to the service line's.</summary>
internal sealed class StaffingBundle : BundleArea
{
    public StaffingBundle()
    {
        var measure = File(StaffingFiles.Measures).KeptAs<StaffingMeasure>().Parent("staffing measure", StaffingFiles.Measure, one => one.StaffingMeasureId);
        File(StaffingFiles.Forecasts).KeptAs<StaffingForecast>(measure);
        File(StaffingFiles.Bridge).KeptAs<StaffingBridgeStep>(measure);
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => MeasureCheck.Staffing(context);
}
