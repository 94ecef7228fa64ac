using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Round;

/// <summary>Who answers for which part, who stands in and who is away.</summary>
public sealed class OwnersModel(IMonitoringReader monitoring, IRoundReader reader, CurrentPerson current) : PageModel
{
    /// <summary>The parts that the person may read of: all of theirs.</summary>
    public IReadOnlyList<PartState> Parts { get; private set; } = [];

    /// <summary>The order that the reader chose.</summary>
    public TableOrder<PartState> Order => field ??= new(
        Request,
        [
            new("part", part => part.Node.Name, false),
            new("owner", part => part.Ownership?.Owner.Name, false),
            new("deputy", part => part.Ownership?.Deputy?.Name, false),
            new("away", part => part.Ownership?.AwayFrom, false),
        ]);

    public Person Person => current.Person;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await monitoring.CurrentPeriodAsync(Person, cancellationToken) is { } period && await reader.FindAsync(period, cancellationToken) is { } round)
        {
            Parts = [.. round.Parts.Where(part => part.Ownership?.Owner.AccountId == Person.AccountId || Person.Owns(round.Snapshot.Structure, part.Node))];
        }
    }

    /// <summary>Whether the person may change something of a part's ownership.</summary>
    public bool MayChange(PartState part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Person.MaySetOwners || part.Ownership?.Owner.AccountId == Person.AccountId;
    }
}
