using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>Everything that a paper is made from, read at one data version: from here on there is no database and no clock.</summary>
public sealed record PaperSource
{
    /// <summary>The council's settings; do not change them.</summary>
    public required CouncilSettings Council { get; init; }

    /// <summary>The period's state.</summary>
    public required PeriodStatus Status { get; init; }

    /// <summary>The period's position, with the one last published.</summary>
    public required Position Position { get; init; }

    /// <summary>The roll forwards asked for in the period, in order.</summary>
    public IReadOnlyList<RollForwardRequest> RollForwards { get; init; } = [];

    /// <summary>Why variances and movements are what they are, in order of the structure.</summary>
    public IReadOnlyList<HeadExplanation> Explanations { get; init; } = [];

    /// <summary>Director's adjustments of the period with their reasons, in order of the structure.</summary>
    public IReadOnlyList<ReasonedAdjustment> Adjustments { get; init; } = [];

    /// <summary>What was written about heads in the period, in order of the structure.</summary>
    public IReadOnlyList<HeadText> Commentaries { get; init; } = [];

    /// <summary>The year's own rows of its paper's tables, in order; a table without any is laid out from the structure.</summary>
    public IReadOnlyList<TableRow> TableRows { get; init; } = [];

    /// <summary>The council's texts for the year: those of every period (0), of the period and of the periods before it.</summary>
    public IReadOnlyList<PaperText> Texts { get; init; } = [];

    /// <summary>The kinds of paper that the council composed.</summary>
    public IReadOnlyList<PaperComposition> Compositions { get; init; } = [];

    /// <summary>The kind that reports the period to the council.</summary>
    public PaperKind MainKind { get => field ?? PaperKindQueries.MainOf(Council, Period); init; }

    /// <summary>The composition that a paper is being made of; null outside a paper.</summary>
    public PaperComposition? Composition { get; init; }

    /// <summary>The heads that a committee's slice shows; null where the whole council is shown.</summary>
    public IReadOnlyList<StructureNode>? SliceHeads { get; init; }

    /// <summary>Capital, reserves, companies, debts and savings.</summary>
    public BesideRevenue Beside { get; init; } = BesideRevenue.Nothing;

    /// <summary>What the paper says of its publication; null for a draft and for a period published before it came to this product.</summary>
    public PaperPublication? Publication { get; init; }

    /// <summary>When the paper is made, in UTC.</summary>
    public required DateTimeOffset ProducedAt { get; init; }

    /// <summary>The data version that all this was read at.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The figures of a period for filling commentary on a page, with the measures that belong to heads where they are given.</summary>
    public static PaperSource OfFigures(MonitoringSnapshot snapshot, BesideRevenue? beside = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new()
        {
            Beside = beside ?? BesideRevenue.Nothing,
            Council = snapshot.Council,
            Status = snapshot.Status,
            Position = snapshot.Position,
            ProducedAt = default,
            DataVersion = snapshot.DataVersion,
        };
    }

    /// <summary>The period.</summary>
    public MonitoringPeriod Period => Position.Period;

    /// <summary>
    /// The unit of the council's tables where its paper chooses none: £m, or £000 or £ where its lines are so small that their
    /// variances would read 0.0 in £m.
    /// </summary>
    internal FigureUnit UsualUnit => usualUnit ??= UsualUnits.For(LineSizes);

    /// <summary>The decimals of £m in which long lists of lines are shown, in tables and in the sentences beside them alike.</summary>
    internal int LineDecimals => lineDecimals ??= UsualUnits.SuitTenths(LineSizes) ? 1 : 3;

    private List<Money> LineSizes => [.. Structure.Nodes
        .Where(node => node.IsLine)
        .Select(node => Position[node].CashLimit)
        .OfType<Amounts>()
        .Select(limit => limit.Gross.Abs() > limit.Income.Abs() ? limit.Gross.Abs() : limit.Income.Abs())];

    private FigureUnit? usualUnit;
    private int? lineDecimals;

    /// <summary>Whether the year is closing, so that what stands as forecast is the provisional outturn.</summary>
    public bool IsOutturn => Period.Number == MonitoringPeriod.Closing;

    /// <summary>Words for the year's end: what is forecast during the year has happened when it closes.</summary>
    /// <param name="inYear">During the year.</param>
    /// <param name="atClosing">At the closing of the year.</param>
    internal string Wording(string inYear, string atClosing) => IsOutturn ? atClosing : inYear;

    /// <summary>The position of everything that is shown: the council's without what stands outside its total, or a slice's heads together.</summary>
    public HeadPosition Total => SliceHeads is { Count: > 0 } heads ? Position.CombineWithinTotal([.. heads], heads[0].Kind) : Position.CouncilTotal;

    /// <summary>The heads that the paper tells of one by one: those directly below the council, or a slice's.</summary>
    public IReadOnlyList<StructureNode> Tops => SliceHeads ?? [.. Structure.ChildrenOf(Structure.Council)];

    /// <summary>Whether a head is shown.</summary>
    public bool Shows(StructureNode head) => SliceHeads is null || SliceHeads.Any(top => BudgetStructure.IsAtOrBelow(head, top));

    /// <summary>The year's structure.</summary>
    public BudgetStructure Structure => Position.Structure;
}

/// <summary>A request to carry unspent budget into next year.</summary>
/// <param name="Head">The head that it belongs to.</param>
/// <param name="Kind">Committed, re-phased or bid.</param>
/// <param name="Amount">The sum; plus adds to the pressure.</param>
/// <param name="Description">What for.</param>
public sealed record RollForwardRequest(StructureNode Head, RollForwardKind Kind, Money Amount, string Description)
{
    /// <summary>What became of it.</summary>
    public RollForwardDecision Decision { get; init; }

    /// <summary>Why it was decided so; null while it is only asked for.</summary>
    public string? DecisionReason { get; init; }

    /// <summary>Whether it counts in the position after roll forwards: what is refused does not, nor does a bid before it is approved.</summary>
    public bool Counts => RollForwardRule.Counts(Kind, Decision);
}

/// <summary>A head's explanation of its variance or movement.</summary>
/// <param name="Head">The head.</param>
/// <param name="Subject">Variance or movement.</param>
/// <param name="Amount">The part of the money that it explains; null where only words are given.</param>
/// <param name="Text">The words.</param>
public sealed record HeadExplanation(StructureNode Head, ExplanationSubject Subject, Money? Amount, string Text)
{
    /// <summary>The coded reason; null for a text alone.</summary>
    public string? ReasonCode { get; init; }
}

/// <summary>A director's adjustment with its reason.</summary>
/// <param name="Head">The directorate, or the part of it, that it stands on.</param>
/// <param name="Amount">The sum; minus makes the position better.</param>
/// <param name="Reason">Why.</param>
public sealed record ReasonedAdjustment(StructureNode Head, Money Amount, string Reason);
