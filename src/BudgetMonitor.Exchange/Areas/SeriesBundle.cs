using BudgetMonitor.Domain.Series;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>Series, their columns and their figures.</summary>
internal sealed class SeriesBundle : BundleArea
{
    public SeriesBundle()
    {
        var series = File(SeriesFiles.Series).KeptAs<NamedSeries>().Parent("series", SeriesFiles.Reference, one => one.SeriesId);
        File(SeriesFiles.Columns).KeptAs<SeriesColumn>(series);
        File(SeriesFiles.Values).KeptAs<SeriesValue>(series);
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => SeriesCheck.Run(context);
}
