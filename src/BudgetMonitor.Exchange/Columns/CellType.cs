namespace BudgetMonitor.Exchange.Columns;

/// <summary>What is wrong with a cell and what to do about it.</summary>
internal sealed record CellFault(string Problem, string Advice);

/// <summary>A cell that was read: its value, or its fault.</summary>
internal readonly record struct CellReading<T>(T? Value, CellFault? Fault)
{
    public static implicit operator CellReading<T>(CellFault fault) => new(default, fault);

    public static implicit operator CellReading<T>(T value) => new(value, null);
}

/// <summary>A kind of cell: how its text is read, how a value is written, and both in words for the reference.</summary>
/// <param name="Description">What may stand in the cell, in words.</param>
/// <param name="Read">Reads a text that is not empty.</param>
/// <param name="Write">Writes a value as it would be read again.</param>
internal sealed record CellType<T>(string Description, Func<string, CellReading<T>> Read, Func<T, string> Write)
{
    /// <summary>Whether the text is a person's own words: spaces at its ends count and a leading = is guarded when written.</summary>
    public bool IsFreeText { get; init; }
}
