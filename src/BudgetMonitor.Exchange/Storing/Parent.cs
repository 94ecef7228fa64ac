using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Comparing;

namespace BudgetMonitor.Exchange.Storing;

/// <summary>How a row names the thing that it belongs to: a scheme by head and name, a saving by its reference.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Code">The head's code; empty for things that belong to no head.</param>
/// <param name="Name">The name.</param>
internal readonly record struct ParentName(FinancialYear Year, string Code, string Name)
{
    /// <summary>Upper and lower case are alike.</summary>
    public ParentName Key => new(Year, Code.ToUpperInvariant(), Name.ToUpperInvariant());

    /// <summary>The name in a row of a file that has a column for it.</summary>
    public static Func<TRow, ParentName> In<TRow>(BundleFile<TRow> file, Column column)
        where TRow : BundleRow
    {
        var name = typeof(TRow).GetProperty(file.PropertyOf(column))!.GetMethod!.CreateDelegate<Func<TRow, string>>();
        var isBelowHead = file.KeyColumns.Any(key => file.PropertyOf(key) == nameof(IHeadRow.Code));
        return row => new(((IYearRow)row).Year, isBelowHead && row is IHeadRow { Code: var code } ? code : string.Empty, name(row));
    }
}

/// <summary>A stored thing that rows may belong to.</summary>
internal sealed record StoredParent(int Id, ParentName Name);

/// <summary>What the rows of a file belong to.</summary>
/// <param name="Noun">What it is called in an error, such as staffing measure.</param>
/// <param name="File">The file that lists it.</param>
/// <param name="Column">The column by which both files name it.</param>
/// <param name="IdProperty">The property that holds its identity, in its entity and in those that belong to it.</param>
/// <param name="Given">Those that the bundle lists.</param>
/// <param name="Stored">Those that are stored for some years, the oldest first.</param>
internal sealed record Parent(
    string Noun,
    BundleFile File,
    Column Column,
    string IdProperty,
    Func<CheckContext, IEnumerable<ParentName>> Given,
    Func<BudgetDbContext, int[], StoredHeads, CancellationToken, Task<List<StoredParent>>> Stored);
