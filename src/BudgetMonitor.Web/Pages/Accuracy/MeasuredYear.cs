using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Accuracy;

/// <summary>What a measure of accuracy counts.</summary>
/// <param name="WithOutside">Whether what is outside the council's total counts.</param>
/// <param name="BeforeAdjustments">Whether director's adjustments are left out.</param>
public sealed record AccuracyBasis(bool WithOutside, bool BeforeAdjustments)
{
    /// <summary>In the address: with what is outside the council's total.</summary>
    public const string With = "with";

    /// <summary>In the address: before director's adjustments.</summary>
    public const string Before = "before";

    /// <summary>What the home page counts, and so what is measured unless something else is chosen.</summary>
    public static AccuracyBasis OfHome { get; } = new(WithOutside: false, BeforeAdjustments: false);
}

/// <summary>
/// The year's forecasts as the position of each period has them: net variances, so that a virement is no error of anybody's,
/// and the same figures that every other page shows.
/// </summary>
internal sealed class MeasuredYear
{
    private readonly BudgetStructure structure;
    private readonly MonitoringSnapshot against;
    private readonly Dictionary<int, Position> positions;
    private readonly Dictionary<int, Money>[] lines;

    private MeasuredYear(MonitoringSnapshot against, Dictionary<int, Position> positions)
    {
        (structure, this.against, this.positions) = (against.Structure, against, positions);
        lines = new Dictionary<int, Money>[structure.Count];
        foreach (var line in structure.LinesOf(structure.Council))
        {
            lines[line.Index] = [];
            foreach (var (number, position) in positions)
            {
                if (position[line.Index].Variance is { } variance)
                {
                    lines[line.Index].Add(number, variance.Net);
                }
            }
        }
    }

    /// <summary>Reads the year.</summary>
    /// <param name="monitoring">Reads periods.</param>
    /// <param name="against">The period that is measured against, as the person may see it.</param>
    /// <param name="periods">The year's periods that they may see.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MeasuredYear> ReadAsync(IMonitoringReader monitoring, MonitoringSnapshot against, IReadOnlyList<PeriodRecord> periods, CancellationToken cancellationToken)
    {
        var positions = new Dictionary<int, Position> { [against.Period.Number] = against.Position };
        var hidden = against.Structure.Mirrors.Where(against.Position.IsHidden).ToList();
        foreach (var record in periods.Where(record => record.Number < against.Period.Number))
        {
            if (await monitoring.FindAsync(PeriodsToSee.Of(record), cancellationToken) is { } snapshot)
            {
                positions[record.Number] = snapshot.Position.Hiding(hidden);
            }
        }

        return new(against, positions);
    }

    /// <summary>Whether a director has adjusted something of these heads in any of the periods.</summary>
    public bool HasAdjustments(IReadOnlyCollection<StructureNode> heads) =>
        heads.Any(head => positions.Values.Any(position => position[head].Adjustment is not null));

    /// <summary>Measures heads together. Heads that are outside the council's total altogether are what is asked for, and count.</summary>
    public ForecastAccuracy Of(IReadOnlyCollection<StructureNode> heads, AccuracyBasis basis)
    {
        var withOutside = basis.WithOutside || heads.All(head => !head.InTotal);
        HeadPosition Together(Position position) => withOutside
            ? position.Combine(heads, HeadKind.Division)
            : position.CombineWithinTotal(heads, HeadKind.Division);

        var counted = withOutside ? heads : [.. heads.Where(head => head.InTotal)];
        var left = withOutside ? [] : counted.SelectMany(structure.OutsideBelow).ToList();
        var adjustments = basis.BeforeAdjustments
            ? null
            : positions.ToDictionary(entry => entry.Key, entry => Together(entry.Value).Adjustment ?? Money.Zero);
        return ForecastAccuracy.Of(
            [
                .. counted
                    .SelectMany(structure.LinesOf)
                    .Where(line => !left.Exists(head => BudgetStructure.IsAtOrBelow(line, head)))
                    .Select(line => lines[line.Index]),
            ],
            against.Period.Number,
            Together(against.Position).CashLimit?.Net,
            adjustments);
    }
}
