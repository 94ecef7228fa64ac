using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Capital;

/// <summary>What pays for capital: the council's own list, or the usual one.</summary>
public static class CapitalSources
{
    /// <summary>Parts the sources of a stored list.</summary>
    public const char Separator = ';';

    /// <summary>What councils usually pay with.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["Grant", "Borrowing", "Capital receipts", "Revenue", "Developer contributions", "External"];

    /// <summary>The council's sources, in its order.</summary>
    public static IReadOnlyList<string> Of(CouncilSettings council)
    {
        ArgumentNullException.ThrowIfNull(council);
        return Read(council.CapitalSources) is { Count: > 0 } own ? own : Usual;
    }

    /// <summary>Reads a list separated by semicolons; the same source twice is one.</summary>
    public static IReadOnlyList<string> Read(string? list) =>
        [.. (list ?? string.Empty).Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>
    /// By how much what the sources pay of a year misses its budget: plus is budget that nothing pays for, minus is more than
    /// is needed. Null where a scheme names no source for any year: then its funding is not kept here.
    /// </summary>
    /// <param name="forYear">The calendar year in which the financial year starts.</param>
    /// <param name="budget">Its approved budget.</param>
    /// <param name="funding">All funding of the scheme.</param>
    public static Money? Gap(int forYear, Money budget, IReadOnlyCollection<CapitalFunding> funding)
    {
        ArgumentNullException.ThrowIfNull(funding);
        return funding.Count == 0 ? null : budget - funding.Where(part => part.ForYear == forYear).Select(part => part.Amount).Sum();
    }
}
