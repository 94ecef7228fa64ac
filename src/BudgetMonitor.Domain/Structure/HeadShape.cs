namespace BudgetMonitor.Domain.Structure;

/// <summary>
/// What a roll-up needs to know about a head, small and side by side in memory, so that one pass over a large council reads
/// no objects.
/// </summary>
/// <param name="Depth">0 for the council.</param>
/// <param name="Slot">
/// The place among the heads whose totals are worked out: those with heads below them, and mirroring lines. -1 for an
/// ordinary service line, whose totals are its own figures.
/// </param>
/// <param name="MirrorsIndex">The place of the head that this line brings back to nil; -1 for none.</param>
internal readonly record struct HeadShape(int Depth, int Slot, int MirrorsIndex);
