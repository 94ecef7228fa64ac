using System.Globalization;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A file of a paper. Rights are asked at the time of the download, as the person who asks.</summary>
[EnableRateLimiting(RateLimits.Costly)]
[AboutPeriod(PeriodSight.Period)]
public partial class DownloadModel(PaperShelf shelf, PublishedFiles files, IMonitoringReader reader, PaperQueue queue, ILogger<DownloadModel> logger) : PeriodPageModel, IOpens
{
    /// <summary>Seconds after which the browser looks again.</summary>
    private const string LookAgainAfter = "3";

    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    /// <summary>The published version; null for the paper as it stands now.</summary>
    [FromRoute]
    public int? Version { get; set; }

    [FromRoute(Name = "file")]
    public string FileName { get; set; } = string.Empty;

    /// <summary>What stands at the paper's address.</summary>
    public FoundPaper Found { get; private set; } = null!;

    /// <summary>Whether something of the paper still works, so that it is offered.</summary>
    public bool HasRest { get; private set; } = true;

    /// <summary>How far the printing is; null where none is looked at.</summary>
    public PrintProgress? Progress { get; private set; }

    /// <summary>The title: what cannot be had now, or what is being made.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Why, and what to do.</summary>
    public string Unavailable { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        return Found is FoundPaper.Live live
            ? await LiveAsync(live.Paper, cancellationToken)
            : await FrozenAsync(((FoundPaper.Frozen)Found).Paper, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(Person, Year, Number, Kind, Version, cancellationToken) is not { } found)
        {
            return Opening.Missing;
        }

        Found = found;
        return Opening.Shown;
    }

    /// <summary>The stored bytes, as they were on the day; where they are not, an error and not the file.</summary>
    private async Task<IActionResult> FrozenAsync(StoredPaper paper, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(paper, FileName, cancellationToken);
        if (file is null)
        {
            return NotFound();
        }

        if (!file.IsWhole)
        {
            HasRest = false;
            (Title, Unavailable) = (PublishedFiles.AlteredTitle, PublishedFiles.AlteredAdvice);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var council = (await reader.FindCouncilAsync(cancellationToken))!.Name;
        var stem = string.Create(CultureInfo.InvariantCulture, $"{PaperAddress.FileStem(council, paper.Kind, paper.Period)}-v{paper.Version}");
        return File(file.Content, file.MediaType, PublishedFiles.DownloadName(stem, FileName));
    }

    private async Task<IActionResult> LiveAsync(MonitoringPaper paper, CancellationToken cancellationToken)
    {
        if (!paper.Status.IsPublished)
        {
            LogDraft(logger, Person.AccountId, paper.Period, WholeCharacters.Beginning(FileName, 80));
        }

        var stem = PaperAddress.FileStem(paper.Publisher, paper.Kind, paper.Period);
        switch (FileName)
        {
            case PaperAddress.Making:
                return Making(paper);
            case "paper.pdf":
                try
                {
                    return Answer(await queue.PrintAsync(paper, cancellationToken), PaperMedia.Pdf, stem + ".pdf");
                }
                catch (PdfUnavailableException unavailable)
                {
                    return NotNow("There is no PDF now", unavailable.Message);
                }

            case "paper.xlsx":
                return Answer(await queue.DoAsync(() => Task.FromResult(PaperWorkbookWriter.Write(paper)), cancellationToken), PaperMedia.Workbook, stem + ".xlsx");
            case "tables.zip":
                return Answer(await queue.DoAsync(() => Task.FromResult(Zip(paper)), cancellationToken), PaperMedia.Zip, stem + "-tables.zip");
            default:
                return FileName.EndsWith(".csv", StringComparison.Ordinal) && paper.FindTable(FileName[..^4]) is { } table
                    ? File(PaperCsvWriter.Write(table, byteOrderMark: true), PaperMedia.Csv, $"{stem}-{table.Id}.csv")
                    : NotFound();
        }
    }

    /// <summary>
    /// The page that shows how far the printing is. It asks the browser to look again by itself, with or without script, and
    /// fetches the PDF when it is there.
    /// </summary>
    private PageResult Making(MonitoringPaper paper)
    {
        Progress = queue.Progress(paper);
        Response.Headers.CacheControl = "no-store";
        if (Progress.State == PrintState.Failed)
        {
            return NotNow("There is no PDF now", Progress.Failure ?? "It could not be printed.");
        }

        Title = Progress.State == PrintState.Ready ? "The PDF is ready" : "The PDF is being made";
        Response.Headers["Refresh"] = Progress.State == PrintState.Ready
            ? $"0; url={PaperAddress.Href(Found.Period, Found.Kind, file: "paper.pdf")}"
            : LookAgainAfter;
        return Page();
    }

    private ActionResult Answer(byte[]? bytes, string type, string name) => bytes is not null
        ? File(bytes, type, name)
        : NotNow(
            "Too many papers are being made just now",
            string.Create(CultureInfo.InvariantCulture, $"Nothing was lost. Try again in {PaperQueue.TryAgainAfter.TotalSeconds:0} seconds."));

    /// <summary>A plain page that says why and offers what works instead, and to programs when to come again.</summary>
    private PageResult NotNow(string title, string why)
    {
        (Title, Unavailable) = (title, why);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.RetryAfter = ((int)PaperQueue.TryAgainAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    private static byte[] Zip(Paper paper) => TablesZip.Of(
        PaperCsvWriter.WriteAll(paper, byteOrderMark: true).Select(file => (file.Key, file.Value)),
        paper.ProducedAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} took a draft of {Period}: {File}")]
    private static partial void LogDraft(ILogger logger, int accountId, Domain.Calendar.MonitoringPeriod period, string file);
}
