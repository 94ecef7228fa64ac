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

/// <summary>A row that an import changes. Its name and values are made when somebody looks at them: of very many rows nobody does.</summary>
/// <param name="kind">Added, changed or removed.</param>
/// <param name="line">Its line in the file; 0 for a removed row.</param>
/// <param name="row">Which row, such as 2017-18 10 SCS-CIC.</param>
/// <param name="values">The values that change; for an added or removed row all that it has.</param>
public readonly struct RowChange(RowChangeKind kind, int line, Func<string> row, Func<IReadOnlyList<ValueChange>> values)
{
    /// <summary>Added, changed or removed.</summary>
    public RowChangeKind Kind => kind;

    /// <summary>Its line in the file; 0 for a removed row.</summary>
    public int Line => line;

    /// <summary>Which row, such as 2017-18 10 SCS-CIC.</summary>
    public string Row => row();

    /// <summary>The values that change; for an added or removed row all that it has.</summary>
    public IReadOnlyList<ValueChange> Values => values();
}

/// <summary>What an import changes in the data of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Unchanged">How many of its rows stand in the database already.</param>
/// <param name="Rows">The rows that it adds, changes or removes.</param>
public sealed record FileChange(string File, int Unchanged, IReadOnlyList<RowChange> Rows)
{
    /// <summary>New rows.</summary>
    public int Added => Rows.Count(row => row.Kind == RowChangeKind.Added);

    /// <summary>Rows with other values than before.</summary>
    public int Changed => Rows.Count(row => row.Kind == RowChangeKind.Changed);

    /// <summary>Rows that go.</summary>
    public int Removed => Rows.Count(row => row.Kind == RowChangeKind.Removed);
}
