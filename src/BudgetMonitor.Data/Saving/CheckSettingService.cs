using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
internal sealed class CheckSettingService(IChangeRunner changes) : ICheckSettingService
{
    /// <inheritdoc/>
    public Task<ChangeOutcome> SaveAsync(CheckSettingSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return changes.RunAsync(
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Reason),
            async (context, token) =>
            {
                if (save.Title is null || !save.Who.MaySetChecks)
                {
                    return ChangeResult.Refuse("There is no such check. Nothing was saved.");
                }

                var standing = await context.CheckSettings.FindAsync([save.Check], token);
                if ((standing?.Version ?? 0) != save.SeenVersion)
                {
                    return ChangeResult.Refuse("Somebody else set this check first. Load the page again to see their setting.");
                }

                if (standing is null)
                {
                    context.CheckSettings.Add(new CheckSetting { Check = save.Check, Severity = save.Severity, Threshold = save.Threshold });
                }
                else
                {
                    (standing.Severity, standing.Threshold) = (save.Severity, save.Threshold);
                }

                return ChangeResult.Save($"Check saved: {save.Title}.");
            },
            cancellationToken);
    }
}
