using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Reads the entry table of a head: a fixed number of queries.</summary>
public sealed class EntryTableReader(ForecastReader forecasts, ExplanationReader explanations, ActivityEvidenceReader activity, PartReader parts)
{
    /// <summary>The lines of a scope that are the person's, with what is stored of them.</summary>
    public async Task<EntryTable> ReadAsync(MonitoringSnapshot snapshot, FigureAccess access, EntryScope scope, Person who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(access);
        var stored = await forecasts.OfPeriodAsync(snapshot.Period, cancellationToken);
        var given = await explanations.OfPeriodAsync(snapshot.Period, cancellationToken);
        var evidence = await activity.ReadAsync(snapshot.Period, cancellationToken);
        var nodes = access.EntryLines(scope.Head);
        var shut = await parts.ShutAsync(snapshot, who, nodes, cancellationToken);
        var lines = nodes
            .Select(node =>
            {
                var headId = snapshot.HeadIds[node.Index];
                var position = snapshot.Position[node];
                var reasons = given[headId].ToList();
                return new EntryLine(
                    node,
                    position,
                    snapshot.Period.Number,
                    snapshot.Position.LastReportedPeriod is not null,
                    stored.GetValueOrDefault(headId),
                    node.MirrorsIndex < 0 ? Unexplained.Of(snapshot.Council, position, reasons) : null,
                    reasons.Count > 0,
                    evidence.GetValueOrDefault(headId))
                {
                    ShutBecause = shut.Of(node),
                };
            })
            .ToList();
        return EntryTable.Of(snapshot, access, scope, lines, shut);
    }
}
