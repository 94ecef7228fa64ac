using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.RatingRules;

/// <summary>The council's rating rules, for everybody to read.</summary>
[KeptPage]
public sealed class IndexModel(CouncilReader councils) : PageModel
{
    /// <summary>A level and the rule that holds for it.</summary>
    /// <param name="Level">The level.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="IsOwn">Whether it is the level's own.</param>
    public sealed record Line(RuleLevel Level, RagRule Rule, bool IsOwn);

    /// <summary>The standard rule and each level's.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether the council has set rules of its own.</summary>
    public bool AreStored { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var records = await councils.RatingRulesAsync(cancellationToken);
        var rules = RagRuleRecord.ToRules(records);
        AreStored = records.Count > 0;
        Lines = RuleLevel.All
            .Select(level => level.Kind is { } kind
                ? new Line(level, rules.For(kind), rules.ByLevel.ContainsKey(kind))
                : new Line(level, rules.Standard, IsOwn: true))
            .ToList();
    }
}
