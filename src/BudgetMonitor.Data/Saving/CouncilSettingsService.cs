using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class CouncilSettingsService(SaveRunner saves) : ICouncilSettingsService
{
    private const string SomebodyElse = "Somebody else changed this first.";

    /// <inheritdoc/>
    public Task<SaveOutcome<CouncilSettings>> SaveAsync(ExplanationLimitsSave save, CancellationToken cancellationToken) => SetAsync(
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
    public Task<SaveOutcome<CouncilSettings>> SaveAsync(ForecastOrderSave save, CancellationToken cancellationToken) => SetAsync(
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
    public Task<SaveOutcome<CouncilSettings>> SaveAsync(CapitalSettingsSave save, CancellationToken cancellationToken) => SetAsync(
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
    public Task<SaveOutcome<CouncilSettings>> SaveAsync(ReserveTargetSave save, CancellationToken cancellationToken) => SetAsync(
        save,
        SettingsMarks.OfReserveTarget,
        council =>
        {
            (council.GeneralReserveTargetPercent, council.GeneralReserveTarget) = (save.Percent, save.Sum);
            return $"Saved: the target of the general reserve is {ReserveTargetWords.Of(council)}.";
        },
        SomebodyElse,
        cancellationToken);

    private Task<SaveOutcome<CouncilSettings>> SetAsync(
        ISettingsSave save, Func<CouncilSettings, string> mark, Func<CouncilSettings, string> set, string met, CancellationToken cancellationToken) =>
        saves.RunAsync<ISettingsSave, CouncilSettings>(
            save,
            async (context, sent, token) =>
            {
                if (!sent.Who.MaySetRules)
                {
                    return (SaveRefusal.NotTheirs, "The chief accountant sets this. Nothing was saved.", null);
                }

                var council = await context.Councils.SingleAsync(token);
                return mark(council) == sent.SeenMark ? (null, set(council), null) : (SaveRefusal.SomebodyElse, met, council);
            },
            cancellationToken);
}
