namespace BudgetMonitor.Data.Rules;

/// <summary>What goes along with a thing that is taken out.</summary>
/// <param name="Name">What these entries are called where there are several, such as amounts.</param>
/// <param name="Count">How many there are, at least one.</param>
public sealed record RemovedPart(string Name, int Count);
