using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to set the rating rule of one level, or to give it up.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Level">The level.</param>
/// <param name="SeenVersion">The version of the rule that the person saw; 0 where the level had none.</param>
/// <param name="Rule">The rule; null gives the level's own up, so that the standard rule holds.</param>
/// <param name="Reason">Why.</param>
public sealed record RatingRuleSave(Guid RequestId, Person Who, EntryChannel Channel, RuleLevel Level, int SeenVersion, RagRule? Rule, string Reason) : IFormSave;

/// <summary>Where the council's rating rules are saved.</summary>
public interface IRatingRuleService
{
    /// <summary>Sets or gives up the rule of one level where it still stands as the person saw it; the other levels stay as they are.</summary>
    Task<SaveOutcome> SaveAsync(RatingRuleSave save, CancellationToken cancellationToken);
}
