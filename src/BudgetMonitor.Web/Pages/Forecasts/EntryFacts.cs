using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>
/// What the page's script needs to follow an entry at once: sums in whole pence. The server works everything out again when
/// it saves.
/// </summary>
/// <param name="Lines">By code of the line.</param>
/// <param name="Levels">By key of the sum.</param>
public sealed record EntryFacts(IReadOnlyDictionary<string, EntryFactsLine> Lines, IReadOnlyDictionary<string, EntryFactsLevel> Levels);

/// <summary>A line.</summary>
/// <param name="Cash">Gross and income of the cash limit.</param>
/// <param name="Counted">The net sum that the saved totals count for it: its forecast or its cash limit.</param>
/// <param name="Last">The variance last reported; null where nothing was reported before.</param>
/// <param name="Adjustment">A director's adjustment of the line.</param>
/// <param name="Levels">The sums that follow the line, each with 1, or -1 where a line that mirrors it takes the change back.</param>
/// <param name="Mirror">The code of a line on the page that mirrors this one.</param>
/// <param name="Rule">Its rating rule.</param>
public sealed record EntryFactsLine(
    IReadOnlyList<long> Cash,
    long Counted,
    long? Last,
    long Adjustment,
    IReadOnlyDictionary<string, int> Levels,
    string? Mirror,
    EntryFactsRule Rule);

/// <summary>A sum.</summary>
/// <param name="Cash">Gross and income of the cash limit.</param>
/// <param name="Net">The saved net forecast.</param>
/// <param name="Last">The variance last reported; null where nothing was reported before.</param>
/// <param name="Adjustment">Director's adjustments in it.</param>
/// <param name="Rule">Its rating rule.</param>
public sealed record EntryFactsLevel(IReadOnlyList<long> Cash, long Net, long? Last, long Adjustment, EntryFactsRule Rule);

/// <summary>A rating rule; per cents in millionths, so that the script compares whole numbers.</summary>
public sealed record EntryFactsRule(
    bool Gross,
    bool Both,
    IReadOnlyList<long> Amber,
    IReadOnlyList<long> Red,
    IReadOnlyList<long>? Underspend)
{
    /// <summary>From the council's rule.</summary>
    public static EntryFactsRule Of(RagRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(
            rule.Base == RatingBase.Gross,
            rule.Legs == RatingLegs.BothNeeded,
            Leg(rule.Amber),
            Leg(rule.Red),
            rule.LargeUnderspend is { } large ? Leg(large) : null);
    }

    private static long[] Leg(RagThreshold threshold) => [(long)(threshold.Percentage.PerCent * 1_000_000m), threshold.Amount.Pence];
}

/// <summary>Gathers the facts of a table.</summary>
internal static class EntryFactsBuilder
{
    public static EntryFacts Facts(this EntryTable table)
    {
        var rules = table.Snapshot.Position.Rules;
        var structure = table.Snapshot.Structure;
        var hasLast = table.Snapshot.Position.LastReportedPeriod is not null;
        var mirrors = structure.Nodes.Where(node => node.MirrorsIndex >= 0).ToList();
        var lines = table.Lines.ToDictionary(line => line.Node.Code, line =>
        {
            var mirror = line.Source == EntrySource.Follows
                ? null
                : mirrors.FirstOrDefault(node => BudgetStructure.IsAtOrBelow(line.Node, structure.Nodes[node.MirrorsIndex]));
            var levels = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var level in table.Levels)
            {
                var share = (level.Holds(line.Node) ? 1 : 0) - (mirror is not null && level.Holds(mirror) ? 1 : 0);
                if (share != 0)
                {
                    levels.Add(level.Key, share);
                }
            }

            var position = line.Position;
            return new EntryFactsLine(
                Pence(position.CashLimit),
                (position.Forecast ?? position.CashLimit)?.Net.Pence ?? 0,
                hasLast ? position.LastVariance?.Pence ?? 0 : null,
                position.Adjustment?.Pence ?? 0,
                levels,
                mirror is not null && table.Lines.Any(other => other.Node == mirror) ? mirror.Code : null,
                EntryFactsRule.Of(rules.For(position.Kind)));
        });
        return new EntryFacts(
            lines,
            table.Levels.ToDictionary(level => level.Key, level => new EntryFactsLevel(
                Pence(level.Position.CashLimit),
                (level.Position.Forecast ?? level.Position.CashLimit)?.Net.Pence ?? 0,
                hasLast ? level.Position.LastVariance?.Pence ?? 0 : null,
                level.Position.Adjustment?.Pence ?? 0,
                EntryFactsRule.Of(rules.For(level.Position.Kind)))));
    }

    private static long[] Pence(Amounts? amounts) => [amounts?.Gross.Pence ?? 0, amounts?.Income.Pence ?? 0];
}
