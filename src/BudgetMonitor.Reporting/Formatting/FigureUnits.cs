using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Reporting.Formatting;

/// <summary>The words and sizes of units.</summary>
public static class FigureUnits
{
    /// <summary>"£", "£000" or "£m", as it stands in a column head or a caption.</summary>
    public static string Word(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands => "£000",
        FigureUnit.Millions => "£m",
        _ => "£",
    };

    /// <summary>The letter after a figure in running text: "£3.865m", "£12.3k".</summary>
    public static string Suffix(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands => "k",
        FigureUnit.Millions => "m",
        _ => string.Empty,
    };

    /// <summary>How many pounds one unit is.</summary>
    public static decimal PoundsEach(this FigureUnit unit) => unit switch
    {
        FigureUnit.Thousands => 1_000m,
        FigureUnit.Millions => 1_000_000m,
        _ => 1m,
    };
}
