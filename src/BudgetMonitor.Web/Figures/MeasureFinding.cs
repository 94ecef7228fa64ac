using BudgetMonitor.Domain.Fields;
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

    /// <summary>Opens a page on which the figures of a measure are entered: that of a head, or of none where there is no such measure.</summary>
    public static Opening OpenToReport(this PeriodPageModel page, StructureNode? head)
    {
        ArgumentNullException.ThrowIfNull(page);
        return head is null ? Opening.Missing : Opening.ToEnter(page.Person.MayReportOn(page.Snapshot.Structure, head), head);
    }

    /// <summary>Opens a page on which a measure is added, or on which what the register says of one is changed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isNew">Whether a measure is added.</param>
    /// <param name="head">The head of the measure that is changed; null where there is none.</param>
    public static Opening OpenToRegister(this PeriodPageModel page, bool isNew, StructureNode? head)
    {
        ArgumentNullException.ThrowIfNull(page);
        var structure = page.Snapshot.Structure;
        if (isNew)
        {
            var tops = page.Access.VisibleTops.Where(top => page.Person.Owns(structure, top)).ToList();
            return tops.Count == 0 ? Opening.Missing : Opening.ToEnter(tops.Exists(top => page.Person.MayRegisterFor(structure, top)), tops[0]);
        }

        return head is null ? Opening.Missing : Opening.ToEnter(page.Person.MayRegisterFor(structure, head), head);
    }

    /// <summary>The reference and the head of a measure that is added, with a message beside each that is wrong.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">The form's fields.</param>
    /// <param name="reference">The reference that was entered.</param>
    /// <param name="code">The code of the head that was chosen.</param>
    /// <param name="may">Whether a measure may be added to a head.</param>
    /// <param name="field">What a reference must be.</param>
    /// <param name="choose">What to choose as its head.</param>
    internal static (string? Reference, string Code) NewMeasure(
        this PeriodPageModel page, FieldReader fields, string? reference, string? code, Func<StructureNode, bool> may, WordsField field, string choose)
    {
        code = code?.Trim() ?? string.Empty;
        if (!(page.Access.FindVisible(code) is { } head && may(head)))
        {
            fields.Wrong("Code", choose);
        }

        return (fields.Read("NewReference", reference, field), code);
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
