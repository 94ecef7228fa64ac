using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A reason that was given for a head's variance or movement.</summary>
/// <param name="Head">The head.</param>
/// <param name="Subject">Variance or movement.</param>
/// <param name="Amount">The part of the money that it explains; null where the text alone is given.</param>
/// <param name="Text">The text.</param>
/// <param name="ReasonCode">The coded reason; null for a text alone.</param>
public sealed record ExplanationLine(StructureNode Head, ExplanationSubject Subject, Money? Amount, string Text, string? ReasonCode)
{
    /// <summary>As it was given.</summary>
    public GivenReason Given => new(Subject, ReasonCode, Amount, Text);

    /// <summary>
    /// Why a head and what is laid out below it stand where they do. Where one of them has no reason of its own, the nearest
    /// reasons below it speak for it, so that the largest pressure is never left out because it was explained further down.
    /// The head's own come first, then the largest variance.
    /// </summary>
    /// <param name="snapshot">The period's figures.</param>
    /// <param name="head">The head; null where several parts stand side by side.</param>
    /// <param name="shown">What is laid out below it.</param>
    /// <param name="all">Every reason that the reader may see.</param>
    public static IReadOnlyList<ExplanationLine> Why(
        MonitoringSnapshot snapshot, StructureNode? head, IReadOnlyList<StructureNode> shown, IReadOnlyCollection<ExplanationLine> all)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(shown);
        var told = new List<ExplanationLine>(all.Where(line => line.Head == head));
        var listed = shown.Select(node => node.Index).ToHashSet();
        foreach (var subject in Enum.GetValues<ExplanationSubject>())
        {
            var said = all.Where(line => line.Subject == subject).ToLookup(line => line.Head.Index);
            foreach (var node in shown.Where(node => node != head))
            {
                // What is laid out below a head on the same page speaks for itself.
                var speaking = ReasonRollUp.Speaking(snapshot.Structure, node, index => said[index].Any());
                told.AddRange(speaking.Where(one => one == node || !listed.Contains(one.Index)).SelectMany(one => said[one.Index]));
            }
        }

        return
        [
            .. told.Distinct()
                .OrderByDescending(line => line.Head == head)
                .ThenByDescending(line => (snapshot.Position[line.Head].Variance?.Net ?? Money.Zero).Abs())
                .ThenBy(line => line.Head.Index)
                .ThenBy(line => line.Subject),
        ];
    }
}
