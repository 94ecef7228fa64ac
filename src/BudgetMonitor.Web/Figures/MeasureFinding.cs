using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>Finds the measure that an address names.</summary>
public static class MeasureFinding
{
    /// <summary>The measure where it is theirs to see; null where it is not, or does not exist.</summary>
    /// <param name="page">The page.</param>
    /// <param name="reference">The reference of the address.</param>
    /// <param name="addresses">Where the year's measures stand.</param>
    /// <param name="read">Reads the measures of a head.</param>
    /// <param name="referenceOf">A measure's reference.</param>
    /// <param name="isReported">Whether the period reports a measure.</param>
    public static async Task<T?> FindMeasureAsync<T>(
        this PeriodPageModel page,
        string? reference,
        Task<List<MeasureAddress>> addresses,
        Func<StructureNode, Task<IReadOnlyList<T>>> read,
        Func<T, string> referenceOf,
        Func<T, bool> isReported)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(read);

        // Addresses are in lower case letters, and references are the same in either.
        bool IsAsked(string known) => string.Equals(known, reference, StringComparison.OrdinalIgnoreCase);
        var address = (await addresses).Find(one => IsAsked(one.Reference));
        return address is not null
            && page.Access.FindVisible(address.Code) is { } head
            && (await read(head)).FirstOrDefault(one => IsAsked(referenceOf(one))) is { } measure
            && page.Shows(head, isReported(measure))
                ? measure
                : null;
    }
}
