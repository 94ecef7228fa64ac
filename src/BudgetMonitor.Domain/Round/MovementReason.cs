namespace BudgetMonitor.Domain.Round;

/// <summary>A coded reason for a variance or a movement.</summary>
/// <param name="Code">The code that is stored and imported.</param>
/// <param name="Word">The words shown.</param>
public sealed record MovementReason(string Code, string Word)
{
    /// <summary>The code of what has no reason of its own.</summary>
    public const string OtherCode = "other";

    /// <summary>The reasons that the product offers, in the order shown. An import may bring a council's own codes; they are kept and shown as they are.</summary>
    public static IReadOnlyList<MovementReason> All { get; } =
    [
        new("demand", "Demand"),
        new("unit-cost", "Unit cost"),
        new("pay", "Pay"),
        new("savings-slippage", "Savings slippage"),
        new("income", "Income"),
        new("grant", "Grant"),
        new("one-off", "One-off"),
        new("timing", "Timing"),
        new("technical", "Technical"),
        new(OtherCode, "Other"),
    ];

    /// <summary>The words for a code; a council's own code is its own word.</summary>
    public static string WordOf(string code) => All.FirstOrDefault(reason => reason.Code == code)?.Word ?? code;
}
