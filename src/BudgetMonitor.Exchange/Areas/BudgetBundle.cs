using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Budgets, actuals and forecasts of service lines.</summary>
internal sealed class BudgetBundle : BundleArea
{
    public BudgetBundle()
    {
        File(FigureFiles.CashLimits).KeptAs<CashLimitEntry>();
        File(FigureFiles.Virements).KeptAs<BudgetChange>();
        File(FigureFiles.Profiles).KeptAs<ProfileEntry>();
        File(FigureFiles.Actuals).KeptAs<ActualEntry>();
        File(FigureFiles.Forecasts).KeptAs<ForecastEntry>();
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => BudgetCheck.Run(context);
}
