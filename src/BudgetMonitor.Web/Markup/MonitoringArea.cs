using BudgetMonitor.Data.Rules;

namespace BudgetMonitor.Web.Markup;

/// <summary>The pages of one area of a period's data.</summary>
/// <param name="Name">What the area is called among the others.</param>
/// <param name="Href">The address that its pages start at.</param>
public sealed record MonitoringArea(string Name, string Href)
{
    /// <summary>What its list is called.</summary>
    public string ListName { get => field ?? Name; init; }

    /// <summary>Whether it belongs to the whole council: unpublished it is for those who see the council's total.</summary>
    public bool IsOfCouncil { get; init; }

    /// <summary>The entity of each thing that its pages let somebody remove, with the address below the list where one is changed; {key} stands for its key.</summary>
    public IReadOnlyDictionary<Type, string> Changes { get; init; } = new Dictionary<Type, string>();

    /// <summary>Whether its pages let somebody remove things of a kind.</summary>
    public bool Holds(RemovableKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Changes.ContainsKey(kind.Entity);
    }
}
