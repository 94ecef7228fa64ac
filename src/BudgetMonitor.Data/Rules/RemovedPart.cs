namespace BudgetMonitor.Data.Rules;

/// <summary>What is removed along with something.</summary>
/// <param name="Name">What these entries are called where there are several, such as amounts.</param>
/// <param name="Count">How many there are, at least one.</param>
public sealed record RemovedPart(string Name, int Count);
