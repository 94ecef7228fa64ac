namespace BudgetMonitor.Exchange.Comparing;

/// <summary>Compares a bundle's rows with the stored ones, by key and cell by cell.</summary>
internal static class Comparison
{
    public static FileComparison<TRow> Of<TRow>(BundleFile<TRow> file, FileRows<TRow> given, IReadOnlyList<TRow> stored)
        where TRow : BundleRow
    {
        var storedByKey = new HashSet<TRow>(stored.Count, file.ByKey);
        foreach (var row in stored)
        {
            storedByKey.Add(row);
        }

        // Where nothing is stored yet, the bundle's rows are the wanted ones as they stand.
        var wanted = stored.Count == 0 ? null : new List<TRow>(given.Rows.Count);
        var writes = new List<(TRow Row, TRow? Before)>(stored.Count == 0 ? given.Rows.Count : 0);
        foreach (var row in given.Rows)
        {
            if (!storedByKey.TryGetValue(row, out var before))
            {
                wanted?.Add(row);
                writes.Add((row, null));
                continue;
            }

            var merged = file.Merge(before, row, given.Given);
            wanted?.Add(merged);
            if (file.Differ(before, merged))
            {
                writes.Add((merged, before));
            }
        }

        return new FileComparison<TRow>(file, wanted ?? given.Rows, stored, writes, Removals(file, given, stored));
    }

    /// <summary>Rows of the lists that the bundle gives, which it gives without them.</summary>
    private static TRow[] Removals<TRow>(BundleFile<TRow> file, FileRows<TRow> given, IReadOnlyList<TRow> stored)
        where TRow : BundleRow
    {
        if (!file.HasGroups || stored.Count == 0)
        {
            return [];
        }

        var lists = given.Rows.ToHashSet(file.ByGroup);
        var keys = given.Rows.ToHashSet(file.ByKey);
        return [.. stored.Where(row => lists.Contains(row) && !keys.Contains(row))];
    }
}
