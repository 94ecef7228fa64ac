namespace BudgetMonitor.Web.Markup;

/// <summary>What of a period can be looked at, side by side under Monitoring: revenue, and what papers report beside it.</summary>
public static class MonitoringAreas
{
    /// <summary>Every area by its name and the address that it starts at, in the order of a paper.</summary>
    public static IReadOnlyList<(string Text, string Href)> All { get; } =
    [
        ("Revenue", "/monitoring"),
        ("Savings", "/savings"),
        ("Reserves", "/reserves"),
        ("Capital", "/capital"),
        ("Activity", "/activity"),
        ("Staffing", "/staffing"),
        ("Series", "/series"),
        ("Companies", "/companies"),
        ("Debt", "/debt"),
        ("Roll forwards", "/roll-forwards"),
    ];

    /// <summary>The addresses of the areas that belong to the whole council: unpublished they are for those who see its total.</summary>
    private static readonly string[] WholeCouncil = ["/reserves", "/companies", "/debt"];

    /// <summary>Whether a path lies in one of the areas, removes something from one, or lists lines.</summary>
    public static bool Hold(PathString path) => All.Any(area => path.StartsWithSegments(area.Href)) || path.StartsWithSegments("/remove") || path.StartsWithSegments("/lines");

    /// <summary>The areas for a period, with the one marked that a path lies in.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="year">The financial year on the page, such as 2017-18.</param>
    /// <param name="number">The number of the period on the page.</param>
    /// <param name="seesTotal">Whether the person may see the council's total in that period.</param>
    public static IEnumerable<NavigationItem> For(PathString path, string year, int number, bool seesTotal) =>
        All.Where(area => seesTotal || !WholeCouncil.Contains(area.Href)).Select(area => new NavigationItem(area.Text, FormattableString.Invariant($"{area.Href}/{year}/{number}"), path.StartsWithSegments(area.Href)));
}
