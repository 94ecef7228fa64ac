using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Requests to keep unspent budget for next year.</summary>
internal sealed class RollForwardBundle : BundleArea
{
    public RollForwardBundle()
    {
        File(FigureFiles.RollForwards).KeptAs<RollForward>();
    }
}
