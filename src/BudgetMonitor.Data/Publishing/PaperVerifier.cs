using System.Text;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Data.Publishing;

/// <summary>What a check of the published papers found.</summary>
/// <param name="Papers">How many versions were checked.</param>
/// <param name="Files">How many files.</param>
/// <param name="Heads">The ends of history's chain that the papers print: history is checked against every one.</param>
/// <param name="Problems">What is not as it was published; empty where all is.</param>
public sealed record PaperCheck(int Papers, int Files, IReadOnlyList<(long Id, string Hash)> Heads, IReadOnlyList<string> Problems);

/// <summary>Checks that every published paper is what it was on the day: its files' hashes, and the end of history's chain that it prints.</summary>
/// <param name="contexts">Makes contexts.</param>
public sealed class PaperVerifier(IDbContextFactory<BudgetDbContext> contexts)
{
    /// <summary>Reads every file of every paper once, one paper at a time.</summary>
    public async Task<PaperCheck> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var papers = await context.PublishedPapers.AsNoTracking().OrderBy(paper => paper.PublishedPaperId).ToListAsync(cancellationToken);
        var versions = await context.Periods.AsNoTracking().ToDictionaryAsync(period => (period.Year, period.Number), period => period.PublishedVersion, cancellationToken);
        var problems = new List<string>();
        var count = 0;
        foreach (var paper in papers)
        {
            var name = Name(paper);
            var files = await context.PaperFiles.AsNoTracking().Where(file => file.PublishedPaperId == paper.PublishedPaperId).ToListAsync(cancellationToken);
            count += files.Count;
            problems.AddRange(files
                .Where(file => PaperArchive.Sha256(file.Content) != file.Sha256 || file.Content.LongLength != file.Length)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{name}: {file.Name} is not what was published: its content does not have the hash that was stored with it."));
            var page = files.Find(file => file.Name == PaperFileNames.Page);
            if (page is null)
            {
                problems.Add($"{name}: {PaperFileNames.Page} is missing.");
            }
            else if (!Encoding.UTF8.GetString(page.Content).Contains(paper.HistoryHash, StringComparison.Ordinal))
            {
                problems.Add($"{name}: the end of history's chain that the paper prints is not the one stored with it.");
            }
        }

        foreach (var ((year, number), version) in versions.Where(period => period.Value > 0).OrderBy(period => period.Key))
        {
            var stored = papers.Where(paper => (paper.Year, paper.Number) == (year, number)).Select(paper => paper.Version).ToHashSet();
            problems.AddRange(Enumerable.Range(1, version)
                .Where(expected => !stored.Contains(expected))
                .Select(missing => $"{new MonitoringPeriod(new FinancialYear(year), number)}: version {missing} of its paper is missing."));
        }

        return new PaperCheck(papers.Count, count, papers.ConvertAll(paper => (paper.HistoryEntryId, paper.HistoryHash)), problems);
    }

    private static string Name(PublishedPaper paper) =>
        $"{new MonitoringPeriod(new FinancialYear(paper.Year), paper.Number)} {paper.Kind.Key} paper, version {paper.Version}";
}
