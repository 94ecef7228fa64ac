namespace BudgetMonitor.Web.Kept;

/// <summary>
/// The page shows the same person the same thing until something is changed, so it is served from what was made before. It may
/// read nothing but the council's data, its own address and the day, and holds no form that saves something.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute : Attribute;
