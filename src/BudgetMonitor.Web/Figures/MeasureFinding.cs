using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>Finds the measure that an address names.</summary>
public static class MeasureFinding
{
    /// <summary>The measure of activity where it is theirs to see; null where it is not, or does not exist.</summary>
    public static Task<MeasuredActivity?> FindActivityAsync(this PeriodPageModel page, MeasureReader measures, string? reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(measures);
        return page.FindMeasureAsync(
            reference,
            measures.ActivityAddressesAsync(page.Period.Year, cancellationToken),
            head => measures.ActivityAsync(page.Snapshot, [head], cancellationToken),
            measured => measured.Measure.Reference,
            measured => measured.Position.Entry is not null);
    }

    /// <summary>The staffing measure where it is theirs to see; null where it is not, or does not exist.</summary>
    public static Task<MeasuredStaffing?> FindStaffingAsync(this PeriodPageModel page, MeasureReader measures, string? reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(measures);
        return page.FindMeasureAsync(
            reference,
            measures.StaffingAddressesAsync(page.Period.Year, cancellationToken),
            head => measures.StaffingAsync(page.Snapshot, [head], cancellationToken),
            measured => measured.Measure.Reference,
            measured => measured.Position.Entry is not null);
    }

    /// <summary>The measure where it is theirs to see; null where it is not, or does not exist.</summary>
    /// <param name="page">The page.</param>
    /// <param name="reference">The reference of the address.</param>
    /// <param name="addresses">Where the year's measures stand.</param>
    /// <param name="read">Reads the measures of a head.</param>
    /// <param name="referenceOf">A measure's reference.</param>
    /// <param name="isReported">Whether the period reports a measure.</param>
    private static async Task<T?> FindMeasureAsync<T>(
        this PeriodPageModel page,
        string? reference,
        Task<List<MeasureAddress>> addresses,
        Func<StructureNode, Task<IReadOnlyList<T>>> read,
        Func<T, string> referenceOf,
        Func<T, bool> isReported)
        where T : class
    {
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
