using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Publishing;

/// <summary>
/// A paper with all its files, made before the change that publishes it: printing takes seconds, and nobody may wait at the
/// gate of writers meanwhile. The change stores it only if nothing was saved since.
/// </summary>
/// <param name="Period">The period.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Version">The version that it prints.</param>
/// <param name="MadeAt">The time that it prints as that of publication, in UTC, to the millisecond.</param>
/// <param name="DataVersion">The council's data version that every figure in it was read at.</param>
/// <param name="Head">The end of history's chain that it prints.</param>
/// <param name="Files">Its files.</param>
public sealed record MadePaper(
    MonitoringPeriod Period,
    PaperKind Kind,
    int Version,
    DateTime MadeAt,
    long DataVersion,
    HistoryHead Head,
    IReadOnlyList<MadeFile> Files)
{
    /// <summary>The other kinds that are published together with it, in order of their keys.</summary>
    public IReadOnlyList<MadePaper> Together { get; init; } = [];
}

/// <summary>A file of a paper.</summary>
/// <param name="Name">Such as paper.pdf or tables/table-1a.csv.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MadeFile(string Name, string MediaType, byte[] Content);

/// <summary>The end of history's chain at some moment: printed in a paper, it is an outside copy against which a later rewriting shows.</summary>
/// <param name="HistoryEntryId">The last entry's number; 0 where there was none.</param>
/// <param name="Hash">Its hash.</param>
public sealed record HistoryHead(long HistoryEntryId, string Hash);
