using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>A service line that leaves money unexplained, or a head above lines whose reasons do not add up any more.</summary>
/// <param name="Line">The line or head.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Unexplained">What is open.</param>
public sealed record UnexplainedLine(StructureNode Line, HeadPosition Position, Unexplained Unexplained)
{
    /// <summary>The size of what is open: the larger of the two, as one cause often opens both.</summary>
    public Money Size => Unexplained.Variance.Abs() > Unexplained.Movement.Abs() ? Unexplained.Variance.Abs() : Unexplained.Movement.Abs();
}

/// <summary>How far a part's own lines are: forecast, explained, and what they add up to.</summary>
/// <param name="Position">The sum of the part's lines.</param>
/// <param name="Lines">Lines that are forecast by hand.</param>
/// <param name="NotForecast">Lines that have money and no forecast.</param>
/// <param name="Unexplained">The part and its lines where they leave money unexplained, in print order.</param>
public sealed record PartFigures(HeadPosition Position, int Lines, IReadOnlyList<StructureNode> NotForecast, IReadOnlyList<UnexplainedLine> Unexplained)
{
    /// <summary>Heads above the part whose reasons do not add up any more, from the top.</summary>
    public IReadOnlyList<UnexplainedLine> Above { get; init; } = [];

    /// <summary>How many lines have what they need.</summary>
    public int LinesForecast => Lines - NotForecast.Count;

    /// <summary>The size of the money unexplained, line by line.</summary>
    public Money UnexplainedSum => Unexplained.Aggregate(Money.Zero, (sum, line) => sum + line.Size);

    /// <summary>What keeps the part from being submitted, in words; empty where nothing does.</summary>
    public IReadOnlyList<string> Open => [.. OpenWords()];

    internal static PartFigures Of(MonitoringSnapshot snapshot, StructureNode part, Func<StructureNode, IEnumerable<Explanation>> explanationsOf)
    {
        var notForecast = new List<StructureNode>();
        var unexplained = new List<UnexplainedLine>();
        var lines = RoundParts.LinesOf(snapshot.Structure, part).ToList();
        if (!part.IsLine && Outdated(snapshot, part, explanationsOf) is { } own)
        {
            unexplained.Add(own);
        }

        foreach (var line in lines)
        {
            var position = snapshot.Position[line];
            if (position.Forecast is null && (position.CashLimit is not null || position.ActualToDate is not null))
            {
                notForecast.Add(line);
            }

            var open = Domain.Round.Unexplained.Of(snapshot.Council, position, [.. explanationsOf(line)]);
            if (open.IsAny)
            {
                unexplained.Add(new UnexplainedLine(line, position, open));
            }
        }

        return new PartFigures(snapshot.Position.Combine(lines, part.Kind), lines.Count, notForecast, unexplained)
        {
            Above = [.. snapshot.Structure.PathTo(part).Where(head => head.Index != part.Index).Select(head => Outdated(snapshot, head, explanationsOf)).OfType<UnexplainedLine>()],
        };
    }

    private static UnexplainedLine? Outdated(MonitoringSnapshot snapshot, StructureNode head, Func<StructureNode, IEnumerable<Explanation>> explanationsOf)
    {
        var position = snapshot.Position[head];
        var open = Domain.Round.Unexplained.OfHead(snapshot.Council, position, [.. explanationsOf(head)]);
        return open.IsAny ? new UnexplainedLine(head, position, open) : null;
    }

    private IEnumerable<string> OpenWords()
    {
        if (NotForecast.Count > 0)
        {
            yield return $"{(NotForecast.Count == 1 ? "1 line is" : $"{NotForecast.Count} lines are")} not forecast ({Names(NotForecast)})";
        }

        if (Unexplained.Where(open => open.Line.IsLine).ToList() is { Count: > 0 } lines)
        {
            yield return $"money is unexplained on {(lines.Count == 1 ? "1 line" : $"{lines.Count} lines")} ({Names([.. lines.Select(open => open.Line)])})";
        }

        foreach (var head in Unexplained.Where(open => !open.Line.IsLine))
        {
            yield return OutdatedWords(head.Line);
        }
    }

    /// <summary>What is said of a head above lines whose reasons do not add up any more.</summary>
    public static string OutdatedWords(StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return $"the reasons given for {head.Name} do not add up any more";
    }

    private static string Names(IReadOnlyList<StructureNode> lines) =>
        string.Join(", ", lines.Take(3).Select(line => line.Name)) + (lines.Count > 3 ? $" and {lines.Count - 3} more" : string.Empty);
}
