namespace BudgetMonitor.Exchange.Comparing;

/// <summary>What an import does to a row.</summary>
public enum RowChangeKind
{
    /// <summary>The row is new.</summary>
    Added,

    /// <summary>Some of its values change.</summary>
    Changed,

    /// <summary>The bundle gives the list that the row stood in, without it.</summary>
    Removed,
}

/// <summary>A value that an import changes; an empty text is an absent value.</summary>
public sealed record ValueChange(string Column, string From, string To);

/// <summary>A row that an import changes.</summary>
/// <param name="Kind">Added, changed or removed.</param>
/// <param name="Line">Its line in the file; 0 for a removed row.</param>
/// <param name="Row">Which row, such as 2017-18 10 SCS-CIC.</param>
/// <param name="Values">The values that change; for an added or removed row all that it has.</param>
public sealed record RowChange(RowChangeKind Kind, int Line, string Row, IReadOnlyList<ValueChange> Values);

/// <summary>What an import changes in the data of one file.</summary>
public sealed record FileChange(string File, int Unchanged, IReadOnlyList<RowChange> Rows)
{
    /// <summary>New rows.</summary>
    public int Added => Rows.Count(row => row.Kind == RowChangeKind.Added);

    /// <summary>Rows with other values than before.</summary>
    public int Changed => Rows.Count(row => row.Kind == RowChangeKind.Changed);

    /// <summary>Rows that go.</summary>
    public int Removed => Rows.Count(row => row.Kind == RowChangeKind.Removed);
}
