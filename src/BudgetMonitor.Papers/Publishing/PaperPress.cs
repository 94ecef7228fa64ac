using System.Text;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Publishing;

/// <summary>
/// Makes a paper as it will be published, with all its files, from one reading of the figures. Nothing is stored here: the
/// change that publishes stores what was made, if nothing was saved meanwhile.
/// </summary>
/// <param name="sources">Reads the figures.</param>
/// <param name="archive">Holds the versions before.</param>
/// <param name="html">Writes the page.</param>
/// <param name="printer">Prints the PDF.</param>
public sealed class PaperPress(PaperSourceReader sources, IPaperArchive archive, PaperHtmlWriter html, IPdfPrinter printer)
{
    /// <summary>
    /// The next version of a period's paper; null where there is no such period. Throws <see cref="PdfUnavailableException"/>
    /// with advice where this machine cannot print, and <see cref="PaperAlteredException"/> where the version before is not
    /// what was published.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="by">The post of the person who publishes.</param>
    /// <param name="reason">Why; printed in a correction.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MadePaper?> MakeAsync(MonitoringPeriod period, string by, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (await sources.ReadAsync(period, cancellationToken) is not { } source)
        {
            return null;
        }

        var before = (await archive.VersionsAsync(period, source.MainKind, cancellationToken)).FirstOrDefault();
        var publication = new PaperPublication((before?.Version ?? 0) + 1, by, await archive.HistoryHeadAsync(cancellationToken));
        var published = Published(source, publication);
        var main = await MakeAsync(published, published.MainKind, before, reason, cancellationToken);
        var together = new List<MadePaper>();
        foreach (var kind in PaperKinds.Of(published).PublishedWithMain().Select(composition => composition.Kind))
        {
            var replaced = (await archive.VersionsAsync(period, kind, cancellationToken)).FirstOrDefault();
            together.Add(await MakeAsync(published, kind, replaced, reason, cancellationToken));
        }

        return main with { Together = together };
    }

    /// <summary>A kind's paper from the one reading, which says what it replaces where an earlier version is published.</summary>
    private async Task<MadePaper> MakeAsync(PaperSource published, PaperKind kind, StoredPaper? before, string reason, CancellationToken cancellationToken)
    {
        if (before is not null)
        {
            var paper = PaperFactory.Build(published, kind);
            var changes = await CompareAsync(before, paper, cancellationToken);
            var sentences = await CompareTextAsync(before, paper, cancellationToken);
            published = published with { Publication = published.Publication! with { Correction = new(before, reason.Trim(), changes, sentences) } };
        }

        return await WriteAsync(published, kind, cancellationToken);
    }

    /// <summary>The paper of a period that was published before it came to this product, as it stands, to be kept as version 1.</summary>
    public async Task<MadePaper?> MakeKeptAsync(MonitoringPeriod period, string by, CancellationToken cancellationToken)
    {
        if (await sources.ReadAsync(period, cancellationToken) is not { } source)
        {
            return null;
        }

        var head = await archive.HistoryHeadAsync(cancellationToken);
        return await WriteAsync(Published(source, new PaperPublication(1, by, head) { IsKept = true }), source.MainKind, cancellationToken);
    }

    /// <summary>To the millisecond, as the time is stored.</summary>
    private static PaperSource Published(PaperSource source, PaperPublication publication) => source with
    {
        Status = PeriodStatus.Published,
        ProducedAt = new(source.ProducedAt.Ticks - (source.ProducedAt.Ticks % TimeSpan.TicksPerMillisecond), source.ProducedAt.Offset),
        Publication = publication,
    };

    private async Task<IReadOnlyList<FigureChange>> CompareAsync(StoredPaper before, Paper paper, CancellationToken cancellationToken)
    {
        var files = await archive.ReadAllAsync(before, PaperFileNames.Tables, cancellationToken);
        if (files.FirstOrDefault(file => !file.IsWhole) is { } altered)
        {
            throw Altered(altered.Name, before);
        }

        return PaperComparison.Compare(
            files.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), file => file.Content),
            paper.Tables.Select(table => (table.Id, table.Number ?? table.Title, PaperCsvWriter.Write(table))).ToList());
    }

    /// <summary>What the text says differently; null where the version before keeps no page of this product's making.</summary>
    private async Task<IReadOnlyList<SentenceChange>?> CompareTextAsync(StoredPaper before, Paper paper, CancellationToken cancellationToken)
    {
        if (await archive.ReadAsync(before, PaperFileNames.Page, cancellationToken) is not { } page)
        {
            return null;
        }

        if (!page.IsWhole)
        {
            throw Altered(page.Name, before);
        }

        return PaperHtmlWriter.ReadDocument(Encoding.UTF8.GetString(page.Content)) is { } then && PaperHtmlWriter.ReadDocument(await html.DocumentAsync(paper)) is { } now
            ? SentenceComparison.Compare(then.Article, now.Article)
            : null;
    }

    private static PaperAlteredException Altered(string name, StoredPaper before) =>
        new($"{name} of version {before.Version} is not what was published, so what changed since cannot be said. Tell your administrator to run the command line's verify.");

    private async Task<MadePaper> WriteAsync(PaperSource source, PaperKind kind, CancellationToken cancellationToken)
    {
        var paper = PaperFactory.Build(source, kind);

        // A page for members names the first of many changes; the workbook and the CSV files have them all.
        var whole = source.Publication?.Correction is { } correction ? ChangesTable.InFull(paper, correction) : paper;
        List<MadeFile> files =
        [
            new(PaperFileNames.Page, PaperMedia.Html, Encoding.UTF8.GetBytes(await html.DocumentAsync(paper))),
            new(PaperFileNames.Pdf, PaperMedia.Pdf, await printer.PrintAsync(paper, cancellationToken)),
            new(PaperFileNames.Workbook, PaperMedia.Workbook, PaperWorkbookWriter.Write(whole)),
        ];
        files.AddRange(whole.AllTables.Select(table => new MadeFile(
            table.Id == ChangesTable.Id ? PaperFileNames.Changes : $"{PaperFileNames.Tables}{table.Id}.csv",
            PaperMedia.Csv,
            PaperCsvWriter.Write(table, byteOrderMark: true))));
        return new MadePaper(
            source.Period,
            paper.Kind,
            source.Publication!.Version,
            source.ProducedAt.UtcDateTime,
            source.DataVersion,
            source.Publication.Head,
            files);
    }
}
