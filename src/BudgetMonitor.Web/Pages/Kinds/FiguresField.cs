namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>The three choices of how figures are shown, as fields of a form.</summary>
/// <param name="Name">The name of the fields before their own.</param>
/// <param name="Label">The table, or every table.</param>
/// <param name="Figures">What is chosen.</param>
public sealed record FiguresField(string Name, string Label, FiguresForm Figures);
