using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to report one row of a series in a period.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period that reports it.</param>
/// <param name="Reference">The series.</param>
/// <param name="Row">The row: a month as 2018-01, or a category.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="Reason">Why; asked for where a figure that an earlier period reported is put right.</param>
/// <param name="Figures">The figures by column; null takes this period's report of it back.</param>
public sealed record SeriesSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    string Reference,
    string Row,
    string SeenMark,
    string? Reason,
    IReadOnlyDictionary<string, decimal?> Figures) : IPeriodSave
{
    /// <inheritdoc/>
    string? IFormSave.Reason => string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
}

/// <summary>Where figures of series are saved.</summary>
public interface ISeriesService
{
    /// <summary>Checks and saves a row in one transaction: the period open, the series theirs, the row as it was seen.</summary>
    Task<SaveOutcome> SaveAsync(SeriesSave save, CancellationToken cancellationToken);
}
