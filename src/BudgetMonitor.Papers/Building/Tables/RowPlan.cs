using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A row before its cells are made: what it shows and the heads that it sums.</summary>
internal sealed record RowPlan(TableRowKind Kind, string Label, IReadOnlyList<StructureNode> Heads)
{
    /// <summary>Whether heads outside the council's total are left out.</summary>
    public bool WithinTotal { get; init; }

    public int Indent { get; init; }

    public string? Marker { get; init; }

    public int? PercentageDecimals { get; init; }

    public bool BareNil { get; init; }

    /// <summary>Whether the row sums others: a total of no adjustments is nil, an ordinary row without one is blank.</summary>
    public bool IsTotal => PrintedAs is PaperRowKind.SubTotal or PaperRowKind.Total;

    /// <summary>How the row is set.</summary>
    public PaperRowKind PrintedAs => Kind switch
    {
        TableRowKind.Heading => PaperRowKind.Heading,
        TableRowKind.SubTotal or TableRowKind.RollForwardsTotal => PaperRowKind.SubTotal,
        TableRowKind.Total or TableRowKind.BalanceAfterRollForwards => PaperRowKind.Total,
        _ => PaperRowKind.Line,
    };

    /// <summary>The position of the heads together; null for a heading or where none of its heads exists.</summary>
    public HeadPosition? PositionIn(Position position)
    {
        if (Kind == TableRowKind.Heading || Heads.Count == 0)
        {
            return null;
        }

        return WithinTotal ? position.CombineWithinTotal(Heads, LevelOfSum) : position.Combine(Heads, LevelOfSum);
    }

    private HeadKind LevelOfSum => Heads[0].Kind == HeadKind.Service ? HeadKind.Division : Heads[0].Kind;
}
