using BudgetMonitor.Data.Rows;

namespace BudgetMonitor.Data.Locks;

/// <summary>The fields of a row that stay as they were approved or published, while its other fields may change.</summary>
/// <param name="properties">Their names.</param>
/// <param name="words">Those of them that hold words, which are compared byte by byte.</param>
internal sealed class ApprovedFields(string[] properties, params string[] words)
{
    /// <summary>Whether a save takes away or alters what was approved. What is new is added to it, because services begin to count things in the middle of a year.</summary>
    public bool AreChangedBy(ChangedRow row) => row.State switch
    {
        EntityState.Deleted => true,
        EntityState.Added => false,
        _ => AreModifiedBy(row),
    };

    /// <summary>Whether a save alters one of them.</summary>
    public bool AreModifiedBy(ChangedRow row) => properties.Any(name => row.IsModified(name));

    /// <summary>Whether they differ between <c>OLD</c> and <c>NEW</c>, for SQLite.</summary>
    public string DifferOnSqlite() => string.Join(" OR ", properties.Select(SnakeCase.Of).Select(column => $"NEW.{column} IS NOT OLD.{column}"));

    /// <summary>Whether they differ between <c>d</c> and <c>i</c>, for SQL Server.</summary>
    public string DifferOnSqlServer()
    {
        return $"EXISTS (SELECT {Of("i")} EXCEPT SELECT {Of("d")})";

        string Of(string row) => string.Join(", ", properties.Select(name =>
            words.Contains(name) ? SqlServerTrigger.Exact($"{row}.[{SnakeCase.Of(name)}]") : $"{row}.[{SnakeCase.Of(name)}]"));
    }
}
