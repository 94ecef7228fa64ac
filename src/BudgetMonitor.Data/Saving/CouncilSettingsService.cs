using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Council;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
internal sealed class CouncilSettingsService(IChangeRunner changes) : ICouncilSettingsService
{
    private const string SomebodyElse = "Somebody else changed this first.";

    /// <inheritdoc/>
    public Task<SettingsOutcome> SaveAsync(ExplanationLimitsSave save, CancellationToken cancellationToken) => SetAsync(
        save,
        SettingsMarks.OfExplanationLimits,
        council =>
        {
            (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (save.Variance, save.Movement);
            return "Saved: what must be explained.";
        },
        "Somebody else changed these limits first.",
        cancellationToken);

    /// <inheritdoc/>
    public Task<SettingsOutcome> SaveAsync(ForecastOrderSave save, CancellationToken cancellationToken) => SetAsync(
        save,
        SettingsMarks.OfForecastOrder,
        council =>
        {
            council.ForecastOrder = save.Order;
            return $"Saved: lines get the {save.Order.InWords} as their first forecast.";
        },
        "Somebody else changed this order first.",
        cancellationToken);

    /// <inheritdoc/>
    public Task<SettingsOutcome> SaveAsync(CapitalSettingsSave save, CancellationToken cancellationToken) => SetAsync(
        save,
        SettingsMarks.OfCapital,
        council =>
        {
            (council.ExplainRealFrom, council.ExplainRephasingFrom, council.CapitalSources) = (save.Real, save.Rephasing, save.Sources);
            return "Saved: what capital asks for.";
        },
        SomebodyElse,
        cancellationToken);

    /// <inheritdoc/>
    public Task<SettingsOutcome> SaveAsync(ReserveTargetSave save, CancellationToken cancellationToken) => SetAsync(
        save,
        SettingsMarks.OfReserveTarget,
        council =>
        {
            (council.GeneralReserveTargetPercent, council.GeneralReserveTarget) = (save.Percent, save.Sum);
            return $"Saved: the target of the general reserve is {ReserveTargetWords.Of(council)}.";
        },
        SomebodyElse,
        cancellationToken);

    private async Task<SettingsOutcome> SetAsync(
        ISettingsSave save, Func<CouncilSettings, string> mark, Func<CouncilSettings, string> set, string met, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        CouncilSettings? first = null;
        var outcome = await changes.RunAsync(
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Reason),
            async (context, token) =>
            {
                first = null;
                if (!save.Who.MaySetRules)
                {
                    return ChangeResult.Refuse("The chief accountant sets this. Nothing was saved.");
                }

                var council = await context.Councils.SingleAsync(token);
                first = mark(council) == save.SeenMark ? null : council;
                return first is null ? ChangeResult.Save(set(council)) : ChangeResult.Refuse(met);
            },
            cancellationToken);
        return new(outcome, first);
    }
}
