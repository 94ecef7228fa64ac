using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>A service line that leaves money unexplained.</summary>
/// <param name="Line">The line.</param>
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
/// <param name="Unexplained">Lines that leave money unexplained, in print order.</param>
public sealed record PartFigures(HeadPosition Position, int Lines, IReadOnlyList<StructureNode> NotForecast, IReadOnlyList<UnexplainedLine> Unexplained)
{
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

        return new PartFigures(snapshot.Position.Combine(lines, part.Kind), lines.Count, notForecast, unexplained);
    }

    private IEnumerable<string> OpenWords()
    {
        if (NotForecast.Count > 0)
        {
            yield return $"{(NotForecast.Count == 1 ? "1 line is" : $"{NotForecast.Count} lines are")} not forecast ({Names(NotForecast)})";
        }

        if (Unexplained.Count > 0)
        {
            yield return $"money is unexplained on {(Unexplained.Count == 1 ? "1 line" : $"{Unexplained.Count} lines")} ({Names([.. Unexplained.Select(open => open.Line)])})";
        }
    }

    private static string Names(IReadOnlyList<StructureNode> lines) =>
        string.Join(", ", lines.Take(3).Select(line => line.Name)) + (lines.Count > 3 ? $" and {lines.Count - 3} more" : string.Empty);
}
