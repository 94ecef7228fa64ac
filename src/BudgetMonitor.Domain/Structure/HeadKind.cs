namespace BudgetMonitor.Domain.Structure;

/// <summary>The level of a head in the budget's structure. Divisions may hold divisions, so the structure may have any depth.</summary>
public enum HeadKind
{
    /// <summary>The top of the structure: the whole council, or the department that a paper reports.</summary>
    Council,

    /// <summary>A directorate.</summary>
    Directorate,

    /// <summary>A division or a group of service lines.</summary>
    Division,

    /// <summary>A service line: the lowest level, where cash limits and forecasts are held.</summary>
    Service,
}
