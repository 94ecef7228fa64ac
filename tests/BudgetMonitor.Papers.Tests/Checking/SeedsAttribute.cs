namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Says of a test that it seeds a slip which a check must find; <see cref="EveryCheckIsSeededTests"/> counts on it.</summary>
/// <param name="check">The check's name.</param>
/// <param name="slip">What is seeded, where a row of misprints.csv names it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SeedsAttribute(string check, string? slip = null) : Attribute
{
    /// <summary>The check's name.</summary>
    public string Check { get; } = check;

    /// <summary>What is seeded.</summary>
    public string? Slip { get; } = slip;
}
