using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <summary>A head of a period that something is to be saved about, as it stands inside the change.</summary>
/// <param name="LaidOut">The year's structure.</param>
/// <param name="Head">The head.</param>
/// <param name="HeadId">Its identity in the database.</param>
internal sealed record EntryTarget(LaidOutStructure LaidOut, StructureNode Head, int HeadId);

/// <summary>
/// What every service asks first: is there such a period and head, is it theirs, and does the period accept entry? Whose it is
/// comes before the period's state: a head of somebody else must not tell even that.
/// </summary>
internal static class EntryPermission
{
    public static async Task<(EntryTarget? Target, SaveRefusal? Why, string Message)> FindAsync(
        BudgetDbContext context,
        StructureCache structures,
        MonitoringPeriod period,
        string code,
        Person who,
        Func<BudgetStructure, StructureNode, bool> may,
        CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        var record = await context.Periods.AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Number == number, cancellationToken);
        var laidOut = record is null ? null : await structures.GetAsync(context, period.Year, cancellationToken);
        if (record is null || laidOut?.Structure.Find(code) is not { } head || !who.MaySeeUnpublished || !who.Owns(laidOut.Structure, head))
        {
            return (null, SaveRefusal.NotFound, $"There is no head {code} of yours in {period}. Nothing was saved.");
        }

        if (!may(laidOut.Structure, head))
        {
            return (null, SaveRefusal.NotTheirs, $"{head.Name} is not yours to write about here. Nothing was saved.");
        }

        if (!record.AcceptsEntry)
        {
            return (null, SaveRefusal.Locked, LockedMessage(period, record.Status));
        }

        return (new(laidOut, head, laidOut.HeadIds[head.Index]), null, string.Empty);
    }

    /// <summary>The same about what belongs to the whole council: reserves, companies, debts.</summary>
    public static async Task<(EntryTarget? Target, SaveRefusal? Why, string Message)> FindCouncilAsync(
        BudgetDbContext context, StructureCache structures, MonitoringPeriod period, Person who, CancellationToken cancellationToken)
    {
        var laidOut = await structures.GetAsync(context, period.Year, cancellationToken);
        return laidOut is null
            ? (null, SaveRefusal.NotFound, $"There is nothing of yours in {period}. Nothing was saved.")
            : await FindAsync(context, structures, period, laidOut.Structure.Council.Code, who, (structure, _) => who.MayKeepBalances(structure), cancellationToken);
    }

    /// <summary>The number of the year's last published period; 0 where none is.</summary>
    public static async Task<int> LastPublishedAsync(BudgetDbContext context, int year, CancellationToken cancellationToken) =>
        await context.Periods.Where(period => period.Year == year && period.Status == PeriodStatus.Published).MaxAsync(period => (int?)period.Number, cancellationToken) ?? 0;

    public static string LockedMessage(MonitoringPeriod period, PeriodStatus status) => status == PeriodStatus.Published
        ? $"{period.FullName} {period.Year} is published, and what is published does not change. Nothing was saved."
        : $"{period.FullName} {period.Year} is not open for entry yet. Nothing was saved.";
}
