using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Council;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Figures;

/// <summary>Changes the council's settings where they still stand as the person saw them.</summary>
internal static class SettingsChange
{
    /// <summary>Runs it.</summary>
    /// <param name="changes">Runs changes.</param>
    /// <param name="request">Who asks, and why.</param>
    /// <param name="isAsSeen">Whether the settings are still those that the person saw.</param>
    /// <param name="set">Sets them and says what was saved.</param>
    /// <param name="met">What is said where somebody else was first.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What became of it, and the settings as somebody else set them first; null where nobody did.</returns>
    public static async Task<(ChangeOutcome Outcome, CouncilSettings? First)> SetAsync(
        this IChangeRunner changes, ChangeRequest request, Func<CouncilSettings, bool> isAsSeen, Func<CouncilSettings, string> set, string met, CancellationToken cancellationToken)
    {
        CouncilSettings? first = null;
        var outcome = await changes.RunAsync(
            request,
            async (context, token) =>
            {
                var council = await context.Councils.SingleAsync(token);
                first = isAsSeen(council) ? null : council;
                return first is null ? ChangeResult.Save(set(council)) : ChangeResult.Refuse(met);
            },
            cancellationToken);
        return (outcome, first);
    }
}
