using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Checks;

/// <summary>Everything that sense checks look at, read at one data version.</summary>
public sealed record CheckSource
{
    /// <summary>What the paper is made from.</summary>
    public required PaperSource Source { get; init; }

    /// <summary>The paper as it would be published.</summary>
    public required MonitoringPaper Paper { get; init; }

    /// <summary>Explanations with their coded reasons, in order of the structure.</summary>
    public IReadOnlyList<ExplainedHead> Explanations { get; init; } = [];

    /// <summary>Commentary, in order of the structure.</summary>
    public IReadOnlyList<HeadCommentary> Commentary { get; init; } = [];

    /// <summary>The state of each part by place; a part without one is not started.</summary>
    public IReadOnlyDictionary<int, SubmissionState> Submissions { get; init; } = new Dictionary<int, SubmissionState>();

    /// <summary>Director's adjustments of the period.</summary>
    public IReadOnlyList<AdjustedHead> Adjustments { get; init; } = [];

    /// <summary>The actions behind director's adjustments, as they stand in the period.</summary>
    public IReadOnlyList<HeadAction> Actions { get; init; } = [];

    /// <summary>The year's budget changes.</summary>
    public IReadOnlyList<ChangedBudget> BudgetChanges { get; init; } = [];

    /// <summary>What the months of a line's profile add up to, by place; lines spread in twelfths have none.</summary>
    public IReadOnlyDictionary<int, Amounts> Profiles { get; init; } = new Dictionary<int, Amounts>();

    /// <summary>A line's net forecasts of earlier periods of the year, the latest first, by place.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Money>> EarlierForecasts { get; init; } = new Dictionary<int, IReadOnlyList<Money>>();

    /// <summary>The texts that go into the paper, with their fields filled.</summary>
    public required IReadOnlyList<CheckedText> Texts { get; init; }

    /// <summary>The position.</summary>
    public Position Position => Source.Position;

    /// <summary>The structure.</summary>
    public BudgetStructure Structure => Source.Structure;

    /// <summary>Lines that are forecast by hand.</summary>
    public IEnumerable<StructureNode> Lines => Structure.Nodes.Where(node => node.IsLine && node.MirrorsIndex < 0);

    /// <summary>The address of a page about a head in this period: monitoring, forecasts, commentary or adjustments.</summary>
    public string Address(string area, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return $"/{area}/{Source.Period.Year}/{Source.Period.Number}/{Uri.EscapeDataString(head.Code)}";
    }

    /// <summary>A finding about a head.</summary>
    public CheckFinding About(SenseCheckDescription check, StructureNode head, string words, string area = "monitoring")
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(head);
        return new(check.Name, head.Code, head.Name, words) { Link = Address(area, head), Head = head };
    }

    /// <summary>A finding about the paper's tables or its texts as a whole.</summary>
    public CheckFinding About(SenseCheckDescription check, string place, string where, string words)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new(check.Name, place, where, words) { Link = $"/papers/{Source.Period.Year}/{Source.Period.Number}/{Paper.Kind.ToString().ToLowerInvariant()}" };
    }
}

/// <summary>An explanation and its head.</summary>
public sealed record ExplainedHead(StructureNode Head, Explanation Explanation);

/// <summary>A head's commentary and the mark of the texts below that it was written from.</summary>
public sealed record HeadCommentary(StructureNode Head, string Text, string? SeenBelow);

/// <summary>A director's adjustment and its head.</summary>
public sealed record AdjustedHead(StructureNode Head, Money Amount, string Reason);

/// <summary>An action behind a head's adjustment.</summary>
public sealed record HeadAction(StructureNode Head, string Title, ActionFacts Facts);

/// <summary>One row of a budget change.</summary>
public sealed record ChangedBudget(StructureNode Head, string Reference, BudgetChangeKind Kind, Amounts Amounts);
