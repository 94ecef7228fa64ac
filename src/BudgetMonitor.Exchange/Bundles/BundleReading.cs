using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Bundles;

/// <summary>What reading a folder gave: the rows that are sound, and everything that is wrong with the others.</summary>
/// <param name="Bundle">The sound rows. With any error they are good only for finding more errors.</param>
/// <param name="Errors">What is wrong with the files themselves, by file and line.</param>
public sealed record BundleReading(Bundle Bundle, IReadOnlyList<BundleError> Errors)
{
    /// <summary>Whether every file could be read whole.</summary>
    public bool IsSound => Errors.Count == 0;
}
