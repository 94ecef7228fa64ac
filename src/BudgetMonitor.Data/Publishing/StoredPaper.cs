using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Publishing;

/// <summary>A published version of a paper, without its files' bytes.</summary>
/// <param name="PublishedPaperId">Identity in the database.</param>
/// <param name="Period">The period.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Version">The version.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="AccountName">By whom, as the account was called then.</param>
/// <param name="Reason">Why it replaces the version before; null for the first.</param>
public sealed record StoredPaper(
    int PublishedPaperId,
    MonitoringPeriod Period,
    PaperKind Kind,
    int Version,
    DateTime At,
    string AccountName,
    string? Reason);

/// <summary>A file of a published version as it was found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its bytes, which are not to be given to anybody where they are not as they were.</param>
/// <param name="IsWhole">Whether the bytes still have the SHA-256 and the length that were stored with them.</param>
public sealed record StoredFile(string Name, string MediaType, byte[] Content, bool IsWhole);
