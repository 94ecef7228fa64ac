namespace BudgetMonitor.Domain.Fields;

/// <summary>A day that people enter.</summary>
/// <param name="Missing">What to do where there is none; null where there need not be one.</param>
/// <param name="Example">A day as it may be written.</param>
public sealed record DayField(string? Missing = null, string Example = "31/3/2018")
{
    /// <summary>A day that may be left out.</summary>
    public static DayField Optional { get; } = new();

    /// <summary>What to do where a text is no day.</summary>
    public string Unreadable => $"Enter a date, such as {Example}";
}
