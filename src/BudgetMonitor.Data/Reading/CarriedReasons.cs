using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>What a head said of its variance or movement in the period before, as a draft for this one.</summary>
/// <param name="Head">The head.</param>
/// <param name="From">The period that it was said in.</param>
/// <param name="Subject">Variance or movement.</param>
/// <param name="Reasons">The reasons, with the small change since then as a reason of its own where sums must add up.</param>
/// <param name="Moved">By how much the figure has moved since; null where it cannot be compared.</param>
/// <param name="HasMoved">Whether that is more than the council's threshold, so that the reasons are looked at and not just confirmed.</param>
public sealed record CarriedReasons(StructureNode Head, MonitoringPeriod From, ExplanationSubject Subject, IReadOnlyList<GivenReason> Reasons, Money? Moved, bool HasMoved)
{
    /// <summary>The drafts of some heads, in two queries beside the snapshots; none where nothing was said before.</summary>
    /// <param name="context">The database.</param>
    /// <param name="now">The period.</param>
    /// <param name="findAsync">Finds the period before.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<IReadOnlyList<CarriedReasons>> ReadAsync(
        BudgetDbContext context,
        MonitoringSnapshot now,
        Func<MonitoringPeriod, CancellationToken, Task<MonitoringSnapshot?>> findAsync,
        IReadOnlyCollection<StructureNode> heads,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(findAsync);
        ArgumentNullException.ThrowIfNull(heads);
        if (EarlierPeriods.Before(now) is not { } earlier)
        {
            return [];
        }

        var (year, from, to) = (now.Period.Year.StartYear, earlier.Number, now.Period.Number);
        var rows = await context.Explanations.AsNoTracking()
            .Where(explanation => (explanation.Period == from || explanation.Period == to)
                && context.Heads.Any(head => head.HeadId == explanation.HeadId && head.Year == year))
            .OrderBy(explanation => explanation.DisplayOrder).ThenBy(explanation => explanation.ExplanationId)
            .ToListAsync(cancellationToken);
        var said = rows.ToLookup(explanation => (explanation.HeadId, explanation.Period, explanation.Subject));
        var candidates = heads
            .SelectMany(head => Enum.GetValues<ExplanationSubject>().Select(subject => (Head: head, Subject: subject)))
            .Where(one => one.Head.MirrorsIndex < 0
                && said[(now.HeadIds[one.Head.Index], from, one.Subject)].Any()
                && !said[(now.HeadIds[one.Head.Index], to, one.Subject)].Any())
            .ToList();
        if (candidates.Count == 0 || await findAsync(earlier, cancellationToken) is not { } then)
        {
            return [];
        }

        return
        [
            .. candidates
                .Select(one => Of(now, then, one.Head, one.Subject, [.. said[(now.HeadIds[one.Head.Index], from, one.Subject)]]))
                .OfType<CarriedReasons>(),
        ];
    }

    private static CarriedReasons? Of(MonitoringSnapshot now, MonitoringSnapshot then, StructureNode head, ExplanationSubject subject, IReadOnlyList<Explanation> said)
    {
        var position = now.Position[head];
        var before = then.Structure.Find(head.Code) is { } same ? then.Position[same] : null;

        // Without a forecast there is nothing to explain yet; what has not moved needs no note of what moved it.
        if (FigureOf(position, head, subject) is not { } figure || (subject == ExplanationSubject.Movement && figure.IsNil))
        {
            return null;
        }

        var moved = before is null ? null : figure - FigureOf(before, head, subject);
        var hasMoved = EarlierPeriods.HasMoved(now.Council, moved);
        List<GivenReason> reasons = [.. said.Select(GivenReason.Of)];
        if (!hasMoved && LeftBy(now.Council, position, head, subject, said) is { IsNil: false } left)
        {
            reasons.Add(new(subject, MovementReason.OtherCode, left, $"Change since {then.Period.ShortName}"));
        }

        return new(head, then.Period, subject, reasons, moved, hasMoved);
    }

    private static Money? FigureOf(HeadPosition position, StructureNode head, ExplanationSubject subject) => (subject, head.IsLine) switch
    {
        (ExplanationSubject.Variance, true) => position.Variance?.Net,
        (ExplanationSubject.Variance, false) => position.RevisedVariance,
        (_, true) => position.MovementBeforeAdjustment,
        _ => position.Movement,
    };

    private static Money LeftBy(CouncilSettings council, HeadPosition position, StructureNode head, ExplanationSubject subject, IReadOnlyCollection<Explanation> said)
    {
        var open = head.IsLine ? Unexplained.Of(council, position, said) : Unexplained.OfHead(council, position, said);
        return subject == ExplanationSubject.Movement ? open.Movement : open.Variance;
    }
}
