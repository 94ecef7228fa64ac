using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
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
}
