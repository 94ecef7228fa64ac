using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Areas;

/// <summary>The council itself and the rules by which its variances are rated.</summary>
internal sealed class CouncilArea : Area
{
    public CouncilArea()
    {
        Entity<CouncilSettings>("council_settings")
            .NeverLocked("Settings are of no period; what a published paper was made with is kept with it.")
            .OwnedByCouncil()
            .History("council", (_, _) => "council", "DataVersion");

        Entity<RagRuleRecord>("rag_rules")
            .NeverLocked("A published period keeps the rules that it was published with.")
            .OwnedByCouncil()
            .History("rating rule", (rule, _) => rule.Level);
    }
}
