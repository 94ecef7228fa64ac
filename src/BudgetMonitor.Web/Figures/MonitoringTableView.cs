using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Web.Figures;

/// <summary>A table of figures as a page shows it.</summary>
/// <param name="Table">The figures.</param>
/// <param name="Caption">What the table shows; unit and sign rule are added.</param>
/// <param name="FirstHeading">The heading of the names.</param>
/// <param name="HrefOf">Where the name of a head leads.</param>
/// <param name="Rules">The rating rules, printed in words under the table.</param>
public sealed record MonitoringTableView(
    MonitoringTable Table,
    string Caption,
    string FirstHeading,
    Func<string, string> HrefOf,
    RagRules Rules);
