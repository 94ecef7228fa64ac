using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>The files of published papers as they are asked for: the stored bytes, checked against their hash each time.</summary>
public sealed partial class PublishedFiles(IPaperArchive archive, ILogger<PublishedFiles> logger)
{
    /// <summary>All tables in one file.</summary>
    public const string Tables = "tables.zip";

    /// <summary>What is told in place of a file that is not what was published.</summary>
    public const string AlteredTitle = "This file is not what was published";

    /// <summary>What to do about it.</summary>
    public const string AlteredAdvice =
        "It was altered in the database behind the product's back, so it is not shown. Tell your administrator: the command line's verify names every file and entry that was altered. The printed paper and earlier downloads are not touched by this.";

    /// <summary>A file by the name that it has in an address; null where the paper has none of that name.</summary>
    public async Task<StoredFile?> FindAsync(StoredPaper paper, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(name);
        var file = name == Tables
            ? Zip(paper, [.. await archive.ReadAllAsync(paper, PaperFileNames.Tables, cancellationToken)])
            : await archive.ReadAsync(paper, StoredName(name), cancellationToken);
        if (file is { IsWhole: false })
        {
            LogAltered(logger, file.Name, paper.Period, paper.Version);
        }

        return file;
    }

    /// <summary>A file's name at the person's: kent-county-council-cabinet-2017-18-p10-v1.pdf.</summary>
    public static string DownloadName(string stem, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("paper.", StringComparison.Ordinal) ? stem + name["paper".Length..] : $"{stem}-{name}";
    }

    /// <summary>A file's name in an address: tables lie in a folder of their own, of which the address says nothing.</summary>
    public static string AddressName(string storedName)
    {
        ArgumentNullException.ThrowIfNull(storedName);
        return storedName.StartsWith(PaperFileNames.Tables, StringComparison.Ordinal) ? storedName[PaperFileNames.Tables.Length..] : storedName;
    }

    private static string StoredName(string name) =>
        name is PaperFileNames.Page or PaperFileNames.Pdf or PaperFileNames.Workbook or PaperFileNames.Changes ? name : PaperFileNames.Tables + name;

    private static StoredFile Zip(StoredPaper paper, List<StoredFile> tables) => tables.Find(table => !table.IsWhole) is { } altered
        ? altered
        : new StoredFile(
            Tables,
            PaperMedia.Zip,
            TablesZip.Of(tables.Select(table => (AddressName(table.Name), table.Content)), new DateTimeOffset(paper.At, TimeSpan.Zero)),
            IsWhole: true);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File} of the published paper of {Period}, version {Version}, does not have the hash that was stored with it: it was altered")]
    private static partial void LogAltered(ILogger logger, string file, Domain.Calendar.MonitoringPeriod period, int version);
}
