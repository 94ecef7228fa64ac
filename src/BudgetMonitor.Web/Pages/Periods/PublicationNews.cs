using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Round;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What members read for the first time when a period is published: what moved, and the words that go out with it.</summary>
public static class PublicationNews
{
    private const int MostMovements = 5;

    /// <summary>In words, the largest movement first.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(BudgetDbContext db, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var explanations = await db.Explanations.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken);
        var commentaries = await db.Commentaries.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken);
        var adjustments = await db.DirectorAdjustments.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken);
        var rollForwards = await db.RollForwards.CountAsync(one => one.Period == number && db.Heads.Any(head => head.HeadId == one.HeadId && head.Year == year), cancellationToken);
        return
        [
            .. Movements(snapshot),
            .. Counted(explanations, "reason for a variance or movement", "reasons for variances and movements"),
            .. Counted(commentaries, "commentary", "commentaries"),
            .. Counted(adjustments, "director’s adjustment with its reason", "directors’ adjustments with their reasons"),
            .. Counted(rollForwards, "request to roll budget forward", "requests to roll budget forward"),
        ];
    }

    private static IEnumerable<string> Movements(MonitoringSnapshot snapshot) => snapshot.Position.LastReportedPeriod is not { } last
        ? ["Every figure of the period: nothing has been published before"]
        : snapshot.Structure.ChildrenOf(snapshot.Structure.Council)
            .Select(head => (Head: head, snapshot.Position[head].Movement))
            .Where(one => one.Movement is { IsNil: false })
            .OrderByDescending(one => one.Movement!.Value.Abs()).ThenBy(one => one.Head.Index)
            .Take(MostMovements)
            .Select(one => $"{one.Head.Name} is {ScreenFigures.InSentence(one.Movement!.Value)} {RoundWords.Moved(one.Movement.Value)} than in {Named(last)}");

    private static string Named(MonitoringPeriod period) => period.FullName;

    private static IEnumerable<string> Counted(int count, string one, string many) => count == 0 ? [] : [HeadWords.Count(count, one, many)];
}
