using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What a form sends that sets something for the whole council.</summary>
public interface ISettingsSave : IFormSave
{
    /// <summary>The mark of what the person saw.</summary>
    string SeenMark { get; }
}

/// <summary>What is sent to say from which sums on variances and movements are explained.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="SeenMark">The mark of the limits that the person saw.</param>
/// <param name="Variance">From which variance on; null for never.</param>
/// <param name="Movement">From which movement on; null for never.</param>
/// <param name="Reason">Why.</param>
public sealed record ExplanationLimitsSave(Guid RequestId, Person Who, EntryChannel Channel, string SeenMark, Money? Variance, Money? Movement, string Reason) : ISettingsSave;

/// <summary>What is sent to say by which methods lines get a first forecast.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="SeenMark">The mark of the order that the person saw.</param>
/// <param name="Order">The methods in their order.</param>
/// <param name="Reason">Why.</param>
public sealed record ForecastOrderSave(Guid RequestId, Person Who, EntryChannel Channel, string SeenMark, ForecastOrder Order, string Reason) : ISettingsSave;

/// <summary>What is sent to say what capital asks for.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="SeenMark">The mark of the settings that the person saw.</param>
/// <param name="Real">From which real movement on a text is needed; null for never.</param>
/// <param name="Rephasing">From which rephasing movement on; null for never.</param>
/// <param name="Sources">What pays for capital, as it is stored; null for the usual list.</param>
/// <param name="Reason">Why.</param>
public sealed record CapitalSettingsSave(Guid RequestId, Person Who, EntryChannel Channel, string SeenMark, Money? Real, Money? Rephasing, string? Sources, string Reason) : ISettingsSave;

/// <summary>What is sent to say how large the general reserve should be.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="SeenMark">The mark of the target that the person saw.</param>
/// <param name="Percent">The target in per cent of the net budget; null where it is a sum or there is none.</param>
/// <param name="Sum">The target as a sum; null where it is a per cent or there is none.</param>
/// <param name="Reason">Why.</param>
public sealed record ReserveTargetSave(Guid RequestId, Person Who, EntryChannel Channel, string SeenMark, Percentage? Percent, Money? Sum, string Reason) : ISettingsSave;

/// <summary>Where the council's settings are saved, each where it still stands as the person saw it. Where it does not, the outcome has the settings as somebody else set them first.</summary>
public interface ICouncilSettingsService
{
    /// <summary>Says from which sums on variances and movements are explained.</summary>
    Task<SaveOutcome<CouncilSettings>> SaveAsync(ExplanationLimitsSave save, CancellationToken cancellationToken);

    /// <summary>Says by which methods lines get a first forecast.</summary>
    Task<SaveOutcome<CouncilSettings>> SaveAsync(ForecastOrderSave save, CancellationToken cancellationToken);

    /// <summary>Says what capital asks for.</summary>
    Task<SaveOutcome<CouncilSettings>> SaveAsync(CapitalSettingsSave save, CancellationToken cancellationToken);

    /// <summary>Says how large the general reserve should be.</summary>
    Task<SaveOutcome<CouncilSettings>> SaveAsync(ReserveTargetSave save, CancellationToken cancellationToken);
}
