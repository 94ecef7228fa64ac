using System.Linq.Expressions;
using System.Security.Cryptography;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Data.Publishing;

/// <inheritdoc/>
/// <param name="contexts">Makes contexts.</param>
internal sealed class PaperArchive(IDbContextFactory<BudgetDbContext> contexts) : IPaperArchive
{
    /// <summary>The hash that is stored with a file.</summary>
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredPaper>> ListAsync(CancellationToken cancellationToken) => FindAsync(_ => true, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredPaper>> VersionsAsync(MonitoringPeriod period, PaperKind kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (year, number) = (period.Year.StartYear, period.Number);
        return FindAsync(paper => paper.Year == year && paper.Number == number && paper.Kind == kind, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FileNamesAsync(StoredPaper paper, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var names = await context.PaperFiles
            .Where(file => file.PublishedPaperId == paper.PublishedPaperId)
            .Select(file => file.Name)
            .ToListAsync(cancellationToken);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public async Task<StoredFile?> ReadAsync(StoredPaper paper, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await context.PaperFiles.AsNoTracking()
            .SingleOrDefaultAsync(stored => stored.PublishedPaperId == paper.PublishedPaperId && stored.Name == name, cancellationToken);
        return file is null ? null : Checked(file);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredFile>> ReadAllAsync(StoredPaper paper, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var files = await context.PaperFiles.AsNoTracking()
            .Where(file => file.PublishedPaperId == paper.PublishedPaperId && file.Name.StartsWith(prefix))
            .ToListAsync(cancellationToken);
        return files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(Checked).ToList();
    }

    /// <inheritdoc/>
    public async Task<HistoryHead> HistoryHeadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.History
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new HistoryHead(entry.HistoryEntryId, entry.Hash))
            .FirstOrDefaultAsync(cancellationToken) ?? new HistoryHead(0, HistoryChain.Beginning);
    }

    private static StoredFile Checked(PaperFile file) => new(
        file.Name,
        file.MediaType,
        file.Content,
        file.Content.LongLength == file.Length && string.Equals(Sha256(file.Content), file.Sha256, StringComparison.Ordinal));

    private async Task<IReadOnlyList<StoredPaper>> FindAsync(Expression<Func<PublishedPaper, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var papers = await context.PublishedPapers.AsNoTracking()
            .Where(which)
            .OrderByDescending(paper => paper.Year)
            .ThenByDescending(paper => paper.Number)
            .ThenBy(paper => paper.Kind)
            .ThenByDescending(paper => paper.Version)
            .ToListAsync(cancellationToken);
        return papers.ConvertAll(paper => new StoredPaper(
            paper.PublishedPaperId,
            new MonitoringPeriod(new FinancialYear(paper.Year), paper.Number),
            paper.Kind,
            paper.Version,
            paper.At,
            paper.AccountName,
            paper.Reason));
    }
}
