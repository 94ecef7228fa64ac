namespace BudgetMonitor.Exchange.Files;

/// <summary>A row of a bundle file, with the line it stands on; 0 for a row that comes from the database.</summary>
internal abstract record BundleRow
{
    /// <summary>The line in the file.</summary>
    public int Line { get; init; }
}
