using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Pages.Monitoring;

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

    /// <summary>The explanations of some heads and everything below them, in print order, in one query.</summary>
    public static async Task<IReadOnlyList<ExplanationLine>> ReadAsync(
        BudgetDbContext db,
        MonitoringSnapshot snapshot,
        IReadOnlyCollection<StructureNode> tops,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var given = await db.Explanations
            .Where(explanation => explanation.Period == number)
            .Join(
                db.Heads.Where(head => head.Year == year),
                explanation => explanation.HeadId,
                head => head.HeadId,
                (explanation, head) => new { head.Code, explanation.Subject, explanation.DisplayOrder, explanation.Amount, explanation.Text, explanation.ReasonCode })
            .ToListAsync(cancellationToken);
        return
        [
            .. given
                .Select(row => (Node: snapshot.Structure.Find(row.Code), Row: row))
                .Where(pair => pair.Node is { } node && tops.Any(top => BudgetStructure.IsAtOrBelow(node, top)))
                .OrderBy(pair => pair.Node!.Index).ThenBy(pair => pair.Row.Subject).ThenBy(pair => pair.Row.DisplayOrder)
                .Select(pair => new ExplanationLine(pair.Node!, pair.Row.Subject, pair.Row.Amount, pair.Row.Text, pair.Row.ReasonCode)),
        ];
    }

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
