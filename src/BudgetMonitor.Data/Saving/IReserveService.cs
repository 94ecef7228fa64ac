using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Saving;

/// <summary>A movement as it is to be.</summary>
/// <param name="Description">What moves the reserve.</param>
/// <param name="Amount">The sum for the whole year: a drawdown is minus.</param>
/// <param name="Posted">The part of it that has been posted; null where not known.</param>
public sealed record MovementEntry(string Description, Money Amount, Money? Posted);

/// <summary>All movements of one reserve as they are to be.</summary>
/// <param name="ReserveId">The reserve.</param>
/// <param name="SeenMark">The mark of the movements that the person saw.</param>
/// <param name="Movements">The movements in order.</param>
public sealed record ReserveEntry(int ReserveId, string SeenMark, IReadOnlyList<MovementEntry> Movements);

/// <summary>What is sent to save a period's movements of some reserves.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Reserves">The reserves that the person changed.</param>
public sealed record MovementsSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<ReserveEntry> Reserves) : IPeriodSave;

/// <summary>What is kept of a reserve beside its movements.</summary>
/// <param name="Name">The name, unique in the year.</param>
/// <param name="Kind">Among which others it is counted.</param>
/// <param name="Opening">The balance on 1 April; null where its money stands in another.</param>
/// <param name="Group">The group of the reserves policy.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="OwnerName">The post that answers for it.</param>
/// <param name="EndsOn">The end date of its protocol.</param>
/// <param name="HeadCode">The head whose variance it bears.</param>
/// <param name="LastMovedOn">The day of its last movement before the year.</param>
/// <param name="BelongsTo">The head that it belongs to; null for the whole council.</param>
public sealed record ReserveFacts(
    string Name,
    ReserveKind Kind,
    Money? Opening,
    string? Group = null,
    string? Purpose = null,
    string? OwnerName = null,
    DateOnly? EndsOn = null,
    string? HeadCode = null,
    DateOnly? LastMovedOn = null,
    string? BelongsTo = null);

/// <summary>What is sent to add or change a reserve.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period in which it is done; a reserve added after others were published is reported from it on.</param>
/// <param name="ReserveId">The reserve; null for a new one.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="Facts">What it is to be.</param>
/// <param name="Reason">Why.</param>
public sealed record ReserveSave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, int? ReserveId, int SeenVersion, ReserveFacts Facts, string Reason) : IPeriodSave;

/// <summary>Where reserves and their movements are saved.</summary>
public interface IReserveService
{
    /// <summary>Checks and saves in one transaction: the period open, the balances theirs, each reserve's movements as they were seen. The outcome names the reserves that somebody else changed first.</summary>
    Task<SaveOutcome<IReadOnlyList<int>>> SaveMovementsAsync(MovementsSave save, CancellationToken cancellationToken);

    /// <summary>Adds or changes a reserve. Its kind and opening balance stay once a published period reports it; a correction is a movement.</summary>
    Task<SaveOutcome> SaveAsync(ReserveSave save, CancellationToken cancellationToken);
}
