using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.RollForwards;

/// <summary>A request with the head that it belongs to.</summary>
/// <param name="Request">The request.</param>
/// <param name="Head">The head.</param>
public sealed record RequestLine(RollForward Request, StructureNode Head)
{
    /// <summary>Whether it counts in the position after roll forwards.</summary>
    public bool Counts => RollForwardRule.Counts(Request.Kind, Request.Decision);

    /// <summary>The requests of a period about heads that a person may see, in the order of the paper.</summary>
    public static async Task<IReadOnlyList<RequestLine>> ReadAsync(RollForwardReader reader, MonitoringSnapshot snapshot, FigureAccess access, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(access);
        var places = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var visible = snapshot.Structure.Nodes.Where(access.MaySee).Select(node => snapshot.HeadIds[node.Index]).ToList();
        var requests = await reader.ReadAsync(snapshot.Period.Number, visible, cancellationToken);
        return requests.ConvertAll(request => new RequestLine(request, snapshot.Structure.Nodes[places[request.HeadId]]));
    }
}
