using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>What is said about heads: the reasons for their figures, and commentary.</summary>
internal sealed class ExplanationBundle : BundleArea
{
    public ExplanationBundle()
    {
        File(PaperFiles.Explanations).KeptAs<Explanation>();
        File(PaperFiles.Commentaries).KeptAs<Commentary>();
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => PaperCheck.Commentaries(context);
}
