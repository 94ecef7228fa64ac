using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Round;

/// <summary>What an area shows on a page that is not its own.</summary>
/// <param name="View">The partial view, such as /Pages/Savings/_Open.cshtml.</param>
/// <param name="Model">What it shows.</param>
public sealed record Panel(string View, object Model);

/// <summary>
/// What an area of the council's data says on pages that are not its own. A class that says something is found by itself;
/// what it does not say is nothing.
/// </summary>
public interface IAreaNotices
{
    /// <summary>What of it needs a person now, in a period that accepts entry.</summary>
    Task<IReadOnlyList<AttentionItem>> NeedsAsync(RoundState round, Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AttentionItem>>([]);

    /// <summary>What it shows on the page of the round, of the parts that the person reviews; null for nothing.</summary>
    Task<Panel?> InRoundAsync(RoundState round, Person person, CancellationToken cancellationToken) => Task.FromResult<Panel?>(null);

    /// <summary>What it shows beside the director's adjustment of a head; null for nothing.</summary>
    Task<Panel?> BesideAdjustmentAsync(MonitoringSnapshot snapshot, StructureNode head, Person person, CancellationToken cancellationToken) => Task.FromResult<Panel?>(null);
}

/// <summary>What all areas say on pages that are not their own.</summary>
/// <param name="areas">The areas that say something.</param>
public sealed class AreaNotices(IEnumerable<IAreaNotices> areas)
{
    /// <summary>What needs a person now.</summary>
    public async Task<IReadOnlyList<AttentionItem>> NeedsAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        var items = new List<AttentionItem>();
        foreach (var area in areas)
        {
            items.AddRange(await area.NeedsAsync(round, person, cancellationToken));
        }

        return items;
    }

    /// <summary>What stands on the page of the round.</summary>
    public Task<IReadOnlyList<Panel>> InRoundAsync(RoundState round, Person person, CancellationToken cancellationToken) =>
        PanelsAsync(area => area.InRoundAsync(round, person, cancellationToken));

    /// <summary>What stands beside the director's adjustment of a head.</summary>
    public Task<IReadOnlyList<Panel>> BesideAdjustmentAsync(MonitoringSnapshot snapshot, StructureNode head, Person person, CancellationToken cancellationToken) =>
        PanelsAsync(area => area.BesideAdjustmentAsync(snapshot, head, person, cancellationToken));

    private async Task<IReadOnlyList<Panel>> PanelsAsync(Func<IAreaNotices, Task<Panel?>> ask)
    {
        var panels = new List<Panel>();
        foreach (var area in areas)
        {
            if (await ask(area) is { } panel)
            {
                panels.Add(panel);
            }
        }

        return panels;
    }
}
