using System.Collections;

namespace BudgetMonitor.Exchange.Comparing;

/// <summary>The changes of a file as a preview shows them, made from the rows to store and to remove when they are looked at.</summary>
internal sealed class ShownChanges<TRow>(BundleFile<TRow> file, IReadOnlyList<(TRow Row, TRow? Before)> writes, IReadOnlyList<TRow> removals) : IReadOnlyList<RowChange>
    where TRow : BundleRow
{
    /// <inheritdoc/>
    public int Count => writes.Count + removals.Count;

    /// <inheritdoc/>
    public RowChange this[int index]
    {
        get
        {
            if (index >= writes.Count)
            {
                var gone = removals[index - writes.Count];
                return new(RowChangeKind.Removed, 0, () => file.Label(gone), () => Values(gone, null));
            }

            var (row, before) = writes[index];
            return new(before is null ? RowChangeKind.Added : RowChangeKind.Changed, row.Line, () => file.Label(row), () => Values(before, row));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<RowChange> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
        {
            yield return this[place];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<ValueChange> Values(TRow? from, TRow? to) =>
        file.Columns
            .Except(file.KeyColumns)
            .Select(column => new ValueChange(
                column.Name,
                from is null ? string.Empty : file.Write(from, column),
                to is null ? string.Empty : file.Write(to, column)))
            .Where(value => value.From != value.To)
            .ToList();
}
