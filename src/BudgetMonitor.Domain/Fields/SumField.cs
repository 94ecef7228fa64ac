using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Fields;

/// <summary>A sum of money that people enter, said once for the form and the service that saves it.</summary>
/// <param name="Missing">What to do where there is none; null where there need not be one.</param>
/// <param name="Nil">What to do where it is nil; null where nil is a figure like any other.</param>
public sealed record SumField(string? Missing = null, string? Nil = null)
{
    /// <summary>What to do where a sum is larger than can be kept.</summary>
    public const string Beyond = "Enter an amount within £100 billion";

    /// <summary>A sum that may be left out.</summary>
    public static SumField Optional { get; } = new();

    /// <summary>What is wrong with a sum, as what to do about it; null where it can be kept.</summary>
    public string? Problem(Money? sum) =>
        sum is not { } known ? Missing
        : known.Abs() > Money.Limit ? Beyond
        : known.IsNil ? Nil
        : null;
}
