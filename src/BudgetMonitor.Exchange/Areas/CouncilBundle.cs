using BudgetMonitor.Domain.Council;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Storing;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>The council itself: its settings, the structure of its budget and its rating rules.</summary>
internal sealed class CouncilBundle : BundleArea
{
    public CouncilBundle()
    {
        File(CouncilFiles.Council).KeptAs<CouncilSettings>(map: map => map
            .As(row => row.ExplainVarianceFrom, council => council.ExplainVarianceFrom, from => from.Amount, amount => new ExplainFrom(amount))
            .As(row => row.ExplainMovementFrom, council => council.ExplainMovementFrom, from => from.Amount, amount => new ExplainFrom(amount))
            .As(row => row.ExplainRealFrom, council => council.ExplainRealFrom, from => from.Amount, amount => new ExplainFrom(amount))
            .As(row => row.ExplainRephasingFrom, council => council.ExplainRephasingFrom, from => from.Amount, amount => new ExplainFrom(amount))

            // Once a demonstration, always one: its accounts have a known password, which a changed note does not take away.
            .After((row, council) => council.IsDemonstration = council.IsDemonstration || row.DemonstrationNote is not null));
        File(new StoredStructure());
        File(CouncilFiles.RagRules).KeptAs<RagRuleRecord>(map: map => map
            .As(row => row.AmberPercent, rule => rule.AmberPercentage)
            .As(row => row.RedPercent, rule => rule.RedPercentage)
            .As(row => row.UnderspendPercent, rule => rule.UnderspendPercentage));
    }

    /// <inheritdoc/>
    public override void Check(CheckContext context) => CouncilCheck.Run(context);
}
