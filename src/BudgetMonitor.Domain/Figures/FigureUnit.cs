namespace BudgetMonitor.Domain.Figures;

/// <summary>The unit that a figure is shown in. It belongs to the column, never to the stored figure.</summary>
public enum FigureUnit
{
    /// <summary>Pounds.</summary>
    Pounds,

    /// <summary>Thousands of pounds.</summary>
    Thousands,

    /// <summary>Millions of pounds.</summary>
    Millions,
}
