using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is owed of one age, now and on the day that is compared with.</summary>
/// <param name="FromDays">The first day of the band.</param>
/// <param name="ToDays">The last day; null for the oldest.</param>
/// <param name="Amount">Owed now; null where nothing is given.</param>
/// <param name="EarlierAmount">Owed on the earlier day; null where nothing is given.</param>
public sealed record DebtEntry(int FromDays, int? ToDays, Money? Amount, Money? EarlierAmount);

/// <summary>What is sent to save what a group of debtors owes, as a period reports it.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="SeenDebtor">The group's name as it stood; null for a new group.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Debtor">The group's name.</param>
/// <param name="AsAt">The day.</param>
/// <param name="Earlier">The day to compare with; null for none.</param>
/// <param name="Bands">The bands, at least one; a group that was entered by mistake is removed (<see cref="IRemovalService"/>).</param>
/// <param name="BelongsTo">The head that the group belongs to; null for the whole council.</param>
public sealed record DebtSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string? SeenDebtor,
    string SeenMark,
    string Debtor,
    DateOnly AsAt,
    DateOnly? Earlier,
    IReadOnlyList<DebtEntry> Bands,
    string? BelongsTo = null) : IPeriodSave;

/// <summary>Where debts are saved.</summary>
public interface IDebtService
{
    /// <summary>Checks and saves one group of debtors in one transaction: the period open, the balances theirs, the figures as they were seen.</summary>
    Task<SaveOutcome> SaveAsync(DebtSave save, CancellationToken cancellationToken);
}
