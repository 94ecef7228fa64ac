using System.Globalization;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Papers.Building;

/// <summary>The kinds of paper of a council: those that it composed, and the product's own where it did not.</summary>
/// <param name="council">The council's settings.</param>
/// <param name="composed">What the council composed.</param>
public sealed class PaperKinds(CouncilSettings council, IReadOnlyList<PaperComposition> composed)
{
    private readonly IReadOnlyList<PaperComposition> composed = [.. composed.Select(own => Whole(own, council.PaperKind))];

    /// <summary>The kinds of the council that a paper is made for.</summary>
    public static PaperKinds Of(PaperSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source.Council, source.Compositions);
    }

    /// <summary>The kinds to choose from: the monthly paper, the outturn paper, and the council's own.</summary>
    public IReadOnlyList<PaperComposition> All =>
    [
        Find(council.PaperKind)!,
        Find(PaperKind.Outturn)!,
        .. composed.Where(kind => kind.Kind != council.PaperKind && kind.Kind != PaperKind.Outturn),
    ];

    /// <summary>The composition of a kind; null where there is none of this key.</summary>
    public PaperComposition? Find(PaperKind kind) =>
        composed.FirstOrDefault(own => own.Kind == kind) ?? (kind.IsBuiltIn ? DefaultCompositions.Of(kind, council.PaperKind) : null);

    /// <summary>What a kind is called; for one that is gone, its key in words.</summary>
    public string NameOf(PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Find(kind)?.Name ?? Word(kind);
    }

    /// <summary>The kinds that a period has: its main paper first, then the council's own.</summary>
    /// <param name="main">The kind that reports the period.</param>
    public IReadOnlyList<PaperComposition> OfPeriod(PaperKind main) => [Find(main)!, .. composed.Where(kind => kind.Kind != main && !kind.Kind.IsBuiltIn)];

    /// <summary>The kinds that are published together with a period's main paper.</summary>
    public IReadOnlyList<PaperComposition> PublishedWithMain() =>
        [.. composed.Where(kind => kind.IsPublished && !kind.Kind.IsBuiltIn).OrderBy(kind => kind.Kind.Key, StringComparer.Ordinal)];

    /// <summary>The kind that reports a period of which nothing is published yet.</summary>
    public PaperKind MainOf(MonitoringPeriod period) => PaperKindQueries.MainOf(council, period);

    /// <summary>What a kind is called where the council's own names are not at hand: the product's name, or its key in words.</summary>
    public static string Word(PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.IsBuiltIn
            ? DefaultCompositions.Of(kind, PaperKind.Cabinet).Name
            : CultureInfo.InvariantCulture.TextInfo.ToUpper(kind.Key[0]) + kind.Key[1..].Replace('-', ' ');
    }

    /// <summary>A council that changes only how a kind looks, or what it leaves out, need not list the parts that the kind has anyway.</summary>
    private static PaperComposition Whole(PaperComposition own, PaperKind monthly) => own.Parts.Count > 0
        ? own
        : own with { Parts = DefaultCompositions.Of(own.Kind.IsBuiltIn ? own.Kind : own.BasedOn, monthly).Parts, HasProductParts = true };
}
