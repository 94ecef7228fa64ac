using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>An action behind an adjustment, as it stood at a period.</summary>
/// <param name="ActionId">Its identity.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Facts">Its money, status and day.</param>
/// <param name="IsFixed">Whether it stands in a published period, so that its title and money are reported and stay.</param>
public sealed record AdjustmentActionView(int ActionId, string Title, string Owner, ActionFacts Facts, bool IsFixed);

/// <summary>A head's adjustment in an earlier period, to carry on from.</summary>
/// <param name="Period">The period.</param>
/// <param name="Amount">The adjustment that counted then.</param>
/// <param name="Reason">Why.</param>
public sealed record EarlierAdjustment(MonitoringPeriod Period, Money Amount, string Reason);

/// <summary>A head's director's adjustment in a period with the actions behind it.</summary>
/// <param name="Amount">The adjustment that counts; null where the period has none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actions">The actions that had begun by then, in order of their days.</param>
/// <param name="Earlier">The last adjustment before, where this period has none.</param>
/// <param name="Mark">What of it was seen: a save that comes with another mark meets somebody else's change.</param>
public sealed record HeadAdjustment(Money? Amount, string? Reason, IReadOnlyList<AdjustmentActionView> Actions, EarlierAdjustment? Earlier, string Mark)
{
    /// <summary>The adjustment and its actions in figures; null where the period has no adjustment.</summary>
    public AdjustmentBalance? Balance => Amount is { } now ? AdjustmentBalance.FromNow(now, [.. Actions.Select(action => action.Facts)]) : null;
}

/// <summary>Reads a head's adjustment with its actions: two queries.</summary>
public sealed class AdjustmentReader(BudgetDbContext context)
{
    /// <summary>Reads them. An action without progress in the period stands as it did in the latest one before.</summary>
    public Task<HeadAdjustment> ReadAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(head);
        return ReadAsync(snapshot.Period, snapshot.Periods, snapshot.HeadIds[head.Index], cancellationToken);
    }

    /// <summary>The adjustments that a period has of some heads, by their identities. One query.</summary>
    public Task<List<DirectorAdjustment>> OfHeadsAsync(MonitoringPeriod period, IReadOnlyCollection<int> headIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var number = period.Number;
        return context.DirectorAdjustments.AsNoTracking()
            .Where(adjustment => adjustment.Period == number && headIds.Contains(adjustment.HeadId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The identities of the heads whose adjustment in a period has no reason. One query.</summary>
    public Task<List<int>> WithoutReasonAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return context.DirectorAdjustments
            .Where(adjustment => adjustment.Period == number
                && adjustment.Reason.Trim() == string.Empty
                && context.Heads.Any(head => head.HeadId == adjustment.HeadId && head.Year == year))
            .Select(adjustment => adjustment.HeadId)
            .ToListAsync(cancellationToken);
    }

    internal async Task<HeadAdjustment> ReadAsync(
        MonitoringPeriod period, IReadOnlyList<PeriodRecord> periods, int headId, CancellationToken cancellationToken)
    {
        var number = period.Number;
        var adjustments = await context.DirectorAdjustments.AsNoTracking()
            .Where(adjustment => adjustment.HeadId == headId && adjustment.Period <= number)
            .ToListAsync(cancellationToken);
        var rows = await context.AdjustmentActions.AsNoTracking()
            .Where(action => action.HeadId == headId && action.FromPeriod <= number)
            .OrderBy(action => action.DueOn).ThenBy(action => action.AdjustmentActionId)
            .Select(action => new
            {
                Action = action,
                Progress = context.ActionProgress.Where(row => row.AdjustmentActionId == action.AdjustmentActionId).ToList(),
            })
            .ToListAsync(cancellationToken);
        var actions = rows.ConvertAll(row => row.Action);
        var progress = rows.SelectMany(row => row.Progress).ToLookup(row => row.AdjustmentActionId);
        var published = periods.Where(record => record.Status == PeriodStatus.Published).Select(record => record.Number).ToHashSet();

        var own = adjustments.Find(adjustment => adjustment.Period == number);
        var earlier = own is null ? adjustments.MaxBy(adjustment => adjustment.Period) : null;
        return new(
            own?.Amount,
            own?.Reason,
            [.. actions.Select(action => View(action, progress[action.AdjustmentActionId], number, published))],
            earlier is null ? null : new(new MonitoringPeriod(period.Year, earlier.Period), earlier.Amount, earlier.Reason),
            Mark(own, actions, progress, number));
    }

    private static AdjustmentActionView View(AdjustmentAction action, IEnumerable<ActionProgress> progress, int number, HashSet<int> published)
    {
        var rows = progress.ToList();
        var latest = rows.Where(row => row.Period <= number).MaxBy(row => row.Period);
        return new(
            action.AdjustmentActionId,
            action.Title,
            action.OwnerName,
            new ActionFacts(action.Amount, latest?.InForecast ?? Money.Zero, latest?.Status ?? ActionStatus.Planned, action.DueOn),
            rows.Exists(row => published.Contains(row.Period)));
    }

    private static string Mark(DirectorAdjustment? own, List<AdjustmentAction> actions, ILookup<int, ActionProgress> progress, int number)
    {
        var versions = actions.Select(action => string.Create(
            CultureInfo.InvariantCulture,
            $"{action.AdjustmentActionId}.{action.Version}.{progress[action.AdjustmentActionId].FirstOrDefault(row => row.Period == number)?.Version ?? 0}"));
        return string.Join(' ', versions.Prepend((own?.Version ?? 0).ToString(CultureInfo.InvariantCulture)));
    }
}
