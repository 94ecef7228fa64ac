using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class CheckSettingService(SaveRunner saves) : ICheckSettingService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CheckSettingSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return saves.RunAsync(
            save,
            async (context, _, token) =>
            {
                if (save.Title is null || !save.Who.MaySetChecks)
                {
                    return (SaveRefusal.NotFound, "There is no such check. Nothing was saved.");
                }

                var stored = await context.CheckSettings.FindAsync([save.Check], token);
                if ((stored?.Version ?? 0) != save.SeenVersion)
                {
                    return (SaveRefusal.SomebodyElse, "Somebody else set this check first. Load the page again to see their setting.");
                }

                if (stored is null)
                {
                    context.CheckSettings.Add(new CheckSetting { Check = save.Check, Severity = save.Severity, Threshold = save.Threshold });
                }
                else
                {
                    (stored.Severity, stored.Threshold) = (save.Severity, save.Threshold);
                }

                return (null, $"Check saved: {save.Title}.");
            },
            cancellationToken);
    }
}
