namespace BudgetMonitor.Data.Reading;

/// <summary>
/// What the council's data was at a moment: the version of its figures and the seal of the last entry of history, which every
/// change of anything adds to. Two equal states hold the same data, after a restored backup too.
/// </summary>
/// <param name="DataVersion">The version of the figures.</param>
/// <param name="LastSeal">The last entry's hash; null where nothing was ever changed.</param>
public sealed record CouncilState(long DataVersion, string? LastSeal);
