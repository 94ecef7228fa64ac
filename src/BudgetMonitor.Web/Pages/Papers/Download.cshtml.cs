using System.Globalization;
using System.IO.Compression;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Printing;
using BudgetMonitor.Papers.Writers;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A file of a paper. Rights are asked at the time of the download, as the person who asks.</summary>
[EnableRateLimiting(RateLimits.Costly)]
public partial class DownloadModel(PaperShelf shelf, PaperQueue queue, CurrentPerson current, ILogger<DownloadModel> logger) : PageModel
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [FromRoute]
    public string Year { get; set; } = string.Empty;

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    [FromRoute(Name = "file")]
    public string FileName { get; set; } = string.Empty;

    public Paper Paper { get; private set; } = null!;

    /// <summary>What cannot be had now.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Why, and what to do.</summary>
    public string Unavailable { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(current.Person, Year, Number, Kind, cancellationToken) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        if (!paper.Status.IsPublished)
        {
            LogDraft(logger, current.Person.AccountId, paper.Period, FileName.Length <= 80 ? FileName : FileName[..80]);
        }

        var stem = PaperAddress.FileStem(paper.Council, paper.Kind, paper.Period);
        switch (FileName)
        {
            case "paper.pdf":
                try
                {
                    return Answer(await queue.PrintAsync(paper, cancellationToken), "application/pdf", stem + ".pdf");
                }
                catch (PdfUnavailableException unavailable)
                {
                    return NotNow("There is no PDF now", unavailable.Message);
                }

            case "paper.xlsx":
                return Answer(await queue.DoAsync(() => Task.FromResult(PaperWorkbookWriter.Write(paper)), cancellationToken), Workbook, stem + ".xlsx");
            case "tables.zip":
                return Answer(await queue.DoAsync(() => Task.FromResult(Zip(paper)), cancellationToken), "application/zip", stem + "-tables.zip");
            default:
                return FileName.EndsWith(".csv", StringComparison.Ordinal) && paper.FindTable(FileName[..^4]) is { } table
                    ? File(PaperCsvWriter.Write(table, byteOrderMark: true), "text/csv; charset=utf-8", $"{stem}-{table.Id}.csv")
                    : NotFound();
        }
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

    private static byte[] Zip(Paper paper)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in PaperCsvWriter.WriteAll(paper, byteOrderMark: true).OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = paper.ProducedAt;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} took a draft of {Period}: {File}")]
    private static partial void LogDraft(ILogger logger, int accountId, Domain.Calendar.MonitoringPeriod period, string file);
}
