using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The capital programme: schemes, their later years and funding, and where they stand in a period.</summary>
internal sealed class CapitalBundle : BundleArea
{
    public CapitalBundle()
    {
        var schemes = File(CapitalFiles.Schemes).KeptAs<CapitalScheme>(map: map => map
            .Elsewhere(row => row.NextYearBudget)
            .Elsewhere(row => row.YearAfterNextBudget));
        var scheme = schemes.Parent("scheme", CapitalFiles.Scheme, one => one.CapitalSchemeId);
        File(CapitalFiles.Years).KeptAs<CapitalYear>(scheme);
        File(CapitalFiles.Funding).KeptAs<CapitalFunding>(scheme);
        File(CapitalFiles.Forecasts).KeptAs<CapitalForecast>(scheme);
        File(CapitalFiles.YearForecasts).KeptAs<CapitalYearForecast>(scheme);
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => CapitalCheck.Run(context);
}
