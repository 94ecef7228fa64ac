using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class RatingRuleService(SaveRunner saves) : IRatingRuleService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(RatingRuleSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, RatingRuleSave save, CancellationToken cancellationToken)
    {
        var (level, name) = (save.Level, save.Level.Name);
        if (!save.Who.MaySetRules)
        {
            return (SaveRefusal.NotTheirs, "The chief accountant sets rating rules. Nothing was saved.");
        }

        if (save.Rule is null && level.Kind is null)
        {
            return (SaveRefusal.Invalid, "There is always a standard rule. Nothing was saved.");
        }

        var seen = await context.RagRules.AsNoTracking().FirstOrDefaultAsync(record => record.Level == name, cancellationToken);
        if ((seen?.Version ?? 0) != save.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this rule first.");
        }

        await StoreDefaultsAsync(context, cancellationToken);
        var kept = await context.RagRules.FindAsync([name], cancellationToken);
        var title = level.Title.ToLower(CultureInfo.InvariantCulture);
        if (save.Rule is { } rule)
        {
            Put(context, level, kept, rule);
            return (null, $"Rating rule saved: {title}.");
        }

        if (kept is not null)
        {
            context.RagRules.Remove(kept);
        }

        return (null, $"The standard rule now holds: {title}.");
    }

    // The rules that the product starts with are stored before the first change, so that changing one level leaves the others as they were.
    private static async Task StoreDefaultsAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        if (await context.RagRules.AnyAsync(cancellationToken))
        {
            return;
        }

        foreach (var level in RuleLevel.All)
        {
            var rule = level.Kind is { } kind ? RagRules.Default.ByLevel.GetValueOrDefault(kind) : RagRules.Default.Standard;
            if (rule is not null)
            {
                Put(context, level, null, rule);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static void Put(BudgetDbContext context, RuleLevel level, RagRuleRecord? record, RagRule rule)
    {
        if (record is null)
        {
            record = new RagRuleRecord { Level = level.Name };
            context.RagRules.Add(record);
        }

        record.Set(rule);
    }
}
