using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Web.Accounts;

namespace BudgetMonitor.Web.Figures;

/// <summary>The table on a screen as a file to take away: the same rows, in the same order, with exact figures.</summary>
internal static partial class TableFile
{
    /// <summary>The field of the address that asks for a file.</summary>
    public const string Field = "as";

    /// <summary>Writes the table.</summary>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="kind">The kind of file: xlsx or csv. Of another kind there is none.</param>
    /// <param name="table">The table.</param>
    /// <param name="snapshot">The period's figures.</param>
    /// <param name="name">What the file's name says of it, in plain lower case letters.</param>
    public static IActionResult Take(PageModel page, string kind, PaperTable table, MonitoringSnapshot snapshot, string name)
    {
        var services = page.HttpContext.RequestServices;
        var (type, bytes) = kind switch
        {
            "csv" => (PaperMedia.Csv, PaperCsvWriter.Write(table, byteOrderMark: true)),
            "xlsx" => (PaperMedia.Workbook, PaperWorkbookWriter.Write(table, snapshot.Council.Name, services.GetRequiredService<TimeProvider>().GetUtcNow())),
            _ => (null, null),
        };
        if (type is null || bytes is null)
        {
            return page.NotFound();
        }

        var period = snapshot.Period;
        LogTaken(services.GetRequiredService<ILoggerFactory>().CreateLogger(page.GetType()), services.GetRequiredService<CurrentPerson>().Person.AccountId, name, period, kind);
        return page.File(bytes, type, $"{PaperAddress.Plain(snapshot.Council.Name)}-{name}-{period.Year}-{period.ShortName.ToLowerInvariant()}.{kind}".TrimStart('-'));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} took the table {Table} of {Period} as {Kind}")]
    private static partial void LogTaken(ILogger logger, int accountId, string table, Domain.Calendar.MonitoringPeriod period, string kind);
}
