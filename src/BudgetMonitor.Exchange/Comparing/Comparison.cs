namespace BudgetMonitor.Exchange.Comparing;

/// <summary>Compares a bundle's rows with the stored ones, by key and cell by cell.</summary>
internal static class Comparison
{
    public static FileComparison<TRow> Of<TRow>(BundleFile<TRow> file, FileRows<TRow> given, IReadOnlyList<TRow> stored)
        where TRow : BundleRow
    {
        var storedByKey = new Dictionary<string, TRow>(stored.Count, StringComparer.Ordinal);
        foreach (var row in stored)
        {
            storedByKey.TryAdd(file.KeyOf(row), row);
        }

        var wanted = new List<TRow>(given.Rows.Count);
        var writes = new List<(TRow Row, TRow? Before)>();
        var shown = new List<RowChange>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in given.Rows)
        {
            keys.Add(file.KeyOf(row));
            if (!storedByKey.TryGetValue(file.KeyOf(row), out var before))
            {
                wanted.Add(row);
                writes.Add((row, null));
                shown.Add(new RowChange(RowChangeKind.Added, row.Line, file.Label(row), Values(file, null, row)));
                continue;
            }

            var merged = file.Merge(before, row, given.Given);
            wanted.Add(merged);
            if (Values(file, before, merged) is { Count: > 0 } values)
            {
                writes.Add((merged, before));
                shown.Add(new RowChange(RowChangeKind.Changed, row.Line, file.Label(row), values));
            }
        }

        var lists = file.HasGroups ? given.Rows.Select(file.GroupOf).ToHashSet(StringComparer.Ordinal) : [];
        var removals = stored.Where(row => lists.Contains(file.GroupOf(row)) && !keys.Contains(file.KeyOf(row))).ToArray();
        shown.AddRange(removals.Select(row => new RowChange(RowChangeKind.Removed, 0, file.Label(row), Values(file, row, null))));
        return new FileComparison<TRow>(file, new FileChange(file.Name, given.Rows.Count - writes.Count, shown), wanted, stored, writes, removals);
    }

    private static List<ValueChange> Values<TRow>(BundleFile<TRow> file, TRow? from, TRow? to)
        where TRow : BundleRow =>
        file.Columns
            .Except(file.KeyColumns)
            .Select(column => new ValueChange(
                column.Name,
                from is null ? string.Empty : file.Write(from, column),
                to is null ? string.Empty : file.Write(to, column)))
            .Where(value => value.From != value.To)
            .ToList();
}
