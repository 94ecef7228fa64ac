using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Publishing;

/// <summary>Where published papers are kept as they were on the day.</summary>
public interface IPaperArchive
{
    /// <summary>Every published version, the latest period and version first.</summary>
    Task<IReadOnlyList<StoredPaper>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The published versions of a period's paper, the latest first.</summary>
    Task<IReadOnlyList<StoredPaper>> VersionsAsync(MonitoringPeriod period, PaperKind kind, CancellationToken cancellationToken);

    /// <summary>The names of a version's files, in order.</summary>
    Task<IReadOnlyList<string>> FileNamesAsync(StoredPaper paper, CancellationToken cancellationToken);

    /// <summary>A file with its bytes checked against their hash; null where the paper has no such file.</summary>
    Task<StoredFile?> ReadAsync(StoredPaper paper, string name, CancellationToken cancellationToken);

    /// <summary>Every file whose name starts so, checked, in order of name.</summary>
    Task<IReadOnlyList<StoredFile>> ReadAllAsync(StoredPaper paper, string prefix, CancellationToken cancellationToken);

    /// <summary>The end of history's chain now.</summary>
    Task<HistoryHead> HistoryHeadAsync(CancellationToken cancellationToken);
}
