using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The kinds of paper that the council composed.</summary>
internal sealed class KindBundle : BundleArea
{
    public KindBundle()
    {
        File(KindFiles.Kinds).KeptAs<PaperKindRecord>(map: map => map
            .As(row => row.Codes, kind => kind.Codes, codes => string.Join(';', codes), codes => PaperKindRecord.CodesIn(codes)));
        File(KindFiles.Parts).KeptAs<PaperKindPart>().Tracked();
        File(KindFiles.Tables).KeptAs<PaperKindTable>().Tracked();
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => KindCheck.Run(context);
}
