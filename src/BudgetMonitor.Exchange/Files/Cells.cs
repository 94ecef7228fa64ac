using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The values of one row by column, from which the row is made.</summary>
internal sealed class Cells(IReadOnlyDictionary<Column, object?> values)
{
    /// <summary>The value of a column.</summary>
    public T Get<T>(Column<T> column) => values.TryGetValue(column, out var value) && value is T known ? known : default!;
}
