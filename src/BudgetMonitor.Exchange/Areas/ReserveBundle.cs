using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Reserves, provisions and what moves them.</summary>
internal sealed class ReserveBundle : BundleArea
{
    public ReserveBundle()
    {
        var reserves = File(BalanceFiles.Reserves).KeptAs<Reserve>();
        File(BalanceFiles.Movements).KeptAs<ReserveMovement>(reserves.Parent("reserve", BalanceFiles.Reserve, reserve => reserve.ReserveId));
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context)
    {
        PublishedCheck.Approved(
            context,
            BalanceFiles.Reserves,
            row => (row.Year, row.Name, row.FromPeriod),
            (row, before) => row.Kind != before.Kind || row.Opening != before.Opening,
            "its kind and opening balance stay",
            "Bring the correction as a movement of an open period");
        foreach (var row in context.Wanted(BalanceFiles.Reserves))
        {
            HeadCheck.Named(context, BalanceFiles.Reserves, row.Line, row.HeadCode, row.Year);
        }
    }
}
