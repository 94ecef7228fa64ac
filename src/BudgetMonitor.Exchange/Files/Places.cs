namespace BudgetMonitor.Exchange.Files;

/// <summary>Places in lists that a file may leave out.</summary>
internal static class Places
{
    /// <summary>Gives each row without a place the one that its line has among the rows of its list, from 1.</summary>
    public static IReadOnlyList<TRow> Fill<TRow, TList>(
        IReadOnlyList<TRow> rows,
        Func<TRow, TList> list,
        Func<TRow, int?> place,
        Func<TRow, int, TRow> placed)
        where TRow : class
        where TList : notnull
    {
        var counted = new Dictionary<TList, int>();
        return rows
            .Select(row =>
            {
                var next = counted[list(row)] = counted.GetValueOrDefault(list(row)) + 1;
                return place(row) is null ? placed(row, next) : row;
            })
            .ToArray();
    }
}
