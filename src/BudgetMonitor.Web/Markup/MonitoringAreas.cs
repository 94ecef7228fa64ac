using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Web.Markup;

/// <summary>What of a period can be looked at, side by side under Monitoring: revenue, and what papers report beside it.</summary>
public static class MonitoringAreas
{
    /// <summary>Every area in the order of a paper.</summary>
    public static IReadOnlyList<MonitoringArea> All { get; } =
    [
        new("Revenue", "/monitoring"),
        new("Savings", "/savings") { Changes = At<SavingsLine>("/{key}/change") },
        new("Reserves", "/reserves") { ListName = "Reserves and provisions", IsOfCouncil = true, Changes = At<Reserve>("/{key}/change") },
        new("Capital", "/capital") { ListName = "Capital programme", Changes = At<CapitalScheme>("/schemes/{key}/edit") },
        new("Activity", "/activity") { Changes = At<ActivityMeasure>("/register/{key}") },
        new("Staffing", "/staffing") { Changes = At<StaffingMeasure>("/register/{key}") },
        new("Series", "/series"),
        new("Companies", "/companies") { ListName = "The council’s companies", IsOfCouncil = true, Changes = At<Company>("/{key}/change") },
        new("Debt", "/debt") { ListName = "Debt by age", IsOfCouncil = true, Changes = At<DebtBalance>("/enter?debtor={key}") },
        new("Roll forwards", "/roll-forwards"),
        new("Action log", "/actions") { Changes = At<AgreedAction>("/{key}") },
    ];

    /// <summary>The area that a kind of thing is removed from.</summary>
    public static MonitoringArea Of(RemovableKind kind) => All.Single(area => area.Holds(kind));

    /// <summary>Whether a path lies in one of the areas, removes something from one, or lists lines.</summary>
    public static bool Hold(PathString path) => All.Any(area => path.StartsWithSegments(area.Href)) || path.StartsWithSegments("/remove") || path.StartsWithSegments("/lines");

    /// <summary>The areas for a period, with the one marked that a path lies in.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="year">The financial year on the page, such as 2017-18.</param>
    /// <param name="number">The number of the period on the page.</param>
    /// <param name="seesTotal">Whether the person may see the council's total in that period.</param>
    public static IEnumerable<NavigationItem> For(PathString path, string year, int number, bool seesTotal) =>
        All.Where(area => seesTotal || !area.IsOfCouncil).Select(area => new NavigationItem(area.Name, FormattableString.Invariant($"{area.Href}/{year}/{number}"), path.StartsWithSegments(area.Href)));

    private static Dictionary<Type, string> At<T>(string address)
        where T : class => new() { [typeof(T)] = address };
}
