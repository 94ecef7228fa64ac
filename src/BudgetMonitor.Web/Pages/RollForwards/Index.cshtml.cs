using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.RollForwards;

/// <summary>The requests to roll budget forward into next year, as the person may see them.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(RollForwardReader requests) : PeriodPageModel, IListPage
{
    /// <summary>The requests by kind, in the order of the paper.</summary>
    public IReadOnlyList<(RollForwardKind Kind, IReadOnlyList<RequestLine> Lines)> Kinds { get; private set; } = [];

    /// <summary>The order of the requests inside each kind.</summary>
    public TableOrder<RequestLine> Order => field ??= new(
        Request,
        [
            new("request", line => line.Request.Description, false, "Request"),
            new("for", line => line.Head.Name, false, "For"),
            new("amount", line => line.Request.Amount.Pence, true, "Amount"),
            new("decision", line => line.Request.Decision.Word(), false, "Decision"),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => !HasAny ? null : Figures.ListFile.Of(
        Snapshot,
        "roll-forwards",
        $"Requests to roll budget forward into {Period.Year.Next}",
        "£, each adds to this year’s pressure",
        Order,
        Kinds.Where(kind => kind.Lines.Count > 0).SelectMany(kind => ListRow.Of(Order.Sort(kind.Lines), Word(kind.Kind))
            .Append(ListRow.Sum<RequestLine>("Total of these, without what is refused", Word(kind.Kind), PaperRowKind.Total, ("amount", Sum(kind.Lines).Pence)))),
        "Kind");

    /// <summary>Whether the person may ask for one now.</summary>
    public bool MayAdd => AcceptsEntry && Snapshot.Structure.Nodes.Any(node => Person.MayRollForward(Snapshot.Structure, node));

    /// <summary>What is asked for and not refused.</summary>
    public Money Total => Sum(Kinds.SelectMany(kind => kind.Lines));

    /// <summary>What of it counts in the position.</summary>
    public Money Counted => Kinds.SelectMany(kind => kind.Lines).Where(line => line.Counts).Select(line => line.Request.Amount).Sum();

    /// <summary>Whether anything at all is asked for.</summary>
    public bool HasAny => Kinds.Any(kind => kind.Lines.Count > 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lines = await RequestLine.ReadAsync(requests, Snapshot, Access, cancellationToken);
        Kinds = [.. Enum.GetValues<RollForwardKind>().Select(kind => (kind, (IReadOnlyList<RequestLine>)[.. lines.Where(line => line.Request.Kind == kind)]))];
    }

    /// <summary>What requests of a kind are called together.</summary>
    public static string Word(RollForwardKind kind) => kind switch
    {
        RollForwardKind.Committed => "Committed",
        RollForwardKind.Rephased => "Re-phased",
        _ => "Bids",
    };

    /// <summary>The sum of requests that are not refused.</summary>
    public static Money Sum(IEnumerable<RequestLine> lines) =>
        lines.Where(line => line.Request.Decision != RollForwardDecision.Refused).Select(line => line.Request.Amount).Sum();
}
