using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>What members read for the first time when a period is published: what moved, and the words that go out with it.</summary>
public static class PublicationNews
{
    private const int MostMovements = 5;

    /// <summary>In words, the largest movement first.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(PublicationReader reader, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(snapshot);
        var words = await reader.CountWordsAsync(snapshot.Period, cancellationToken);
        return
        [
            .. Movements(snapshot),
            .. Counted(words.Explanations, "reason for a variance or movement", "reasons for variances and movements"),
            .. Counted(words.Commentaries, "commentary", "commentaries"),
            .. Counted(words.Adjustments, "director’s adjustment with its reason", "directors’ adjustments with their reasons"),
            .. Counted(words.RollForwards, "request to roll budget forward", "requests to roll budget forward"),
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
