using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.History;

/// <summary>Every change of a figure, budget, rule, right or text that the reader may see, the newest first, to search and to take away.</summary>
public sealed partial class IndexModel(IHistoryReader reader, HistoryNameReader names, CurrentPerson current, ILogger<IndexModel> logger) : PageModel
{
    private const int PageSize = 50;

    /// <summary>A file holds so many entries at most; a search by date gives the rest.</summary>
    public const int MostInFile = 20_000;

    private static readonly WordsField SearchWords = WordsField.Optional("the search", 200);

    [FromQuery(Name = "item")]
    public string? Item { get; set; }

    [FromQuery(Name = "subject")]
    public string? Subject { get; set; }

    [FromQuery(Name = "who")]
    public string? Who { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "until")]
    public string? Until { get; set; }

    [FromQuery(Name = "way")]
    public string? Channel { get; set; }

    [FromQuery(Name = "text")]
    public string? Text { get; set; }

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    [FromQuery(Name = "format")]
    public string? Format { get; set; }

    public HistoryPage Found { get; private set; } = new([], null);

    /// <summary>Puts the entries' values into words.</summary>
    public HistoryWords Words { get; private set; } = null!;

    /// <summary>The head whose code is searched for, by name; null where no head is.</summary>
    public string? Sought { get; private set; }

    public static IReadOnlyList<string> Subjects => CouncilAreas.Subjects;

    public static IReadOnlyList<(string Key, EntryChannel Channel, string Word)> Channels { get; } =
        [("page", EntryChannel.Page, "Page"), ("import", EntryChannel.Import, "Import"), ("command-line", EntryChannel.CommandLine, "Command line")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var from = Day("from", From);
        var until = Day("until", Until);
        foreach (var (name, words) in new[] { ("item", Item), ("who", Who), ("text", Text) })
        {
            TypedFields.Read(ModelState, name, words, SearchWords);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var search = new HistorySearch
        {
            Item = await ItemAsync(cancellationToken),
            Subject = Subject,
            Who = Who?.Trim(),
            From = from is { } firstDay ? CouncilTime.StartOf(firstDay) : null,
            Until = until is { } lastDay ? CouncilTime.StartOf(lastDay.AddDays(1)) : null,
            Channel = Channels.Where(channel => channel.Key == Channel).Select(channel => (EntryChannel?)channel.Channel).FirstOrDefault(),
            Text = Searched(Text),
            Before = Before,
        };
        if (Format == "csv")
        {
            var all = await AllAsync(search, cancellationToken);
            LogDownload(logger, current.Person.AccountId, all.Count);
            return File(Csv(all, await HistoryWords.ReadAsync(names, all, cancellationToken)), "text/csv; charset=utf-8", "history.csv");
        }

        Found = await reader.FindAsync(current.Person, search, PageSize, cancellationToken);
        Words = await HistoryWords.ReadAsync(names, Found.Entries, cancellationToken);
        Sought = search.Item is { } code && Found.Entries.Any(entry => string.Equals(entry.HeadCode, code, StringComparison.OrdinalIgnoreCase)) ? Words.HeadOf(code) : null;
        return Page();
    }

    /// <summary>This search with something changed.</summary>
    public string Href(long? before = null, string? format = null) =>
        Url.Page("/History/Index", new { item = Item, subject = Subject, who = Who, from = From, until = Until, way = Channel, text = Text, before, format })!;

    /// <summary>What the search finds, stretch by stretch to its end or to what a file holds.</summary>
    private async Task<IReadOnlyList<HistoryEntry>> AllAsync(HistorySearch search, CancellationToken cancellationToken)
    {
        var all = new List<HistoryEntry>();
        while (true)
        {
            var page = await reader.FindAsync(current.Person, search, MostInFile - all.Count, cancellationToken);
            all.AddRange(page.Entries);
            if (page.Next is not { } next || all.Count >= MostInFile)
            {
                return all;
            }

            search = search with { Before = next };
        }
    }

    /// <summary>
    /// The name of a head, a saving, a measure or a series stands for its code or reference, where exactly one is called so.
    /// Entries about what belongs to a reserve, a scheme or a company are named by it, by the beginning of a long name.
    /// </summary>
    private async Task<string?> ItemAsync(CancellationToken cancellationToken)
    {
        var item = Item?.Trim();
        if (string.IsNullOrEmpty(item))
        {
            return null;
        }

        return await names.CodeOfAsync(item, cancellationToken) ?? WholeCharacters.Beginning(item, HistorySubjects.NameLength);
    }

    /// <summary>The words as they are stored: a sum that is entered as it is shown, £5,000,000, is kept as 5000000.</summary>
    private static string? Searched(string? text)
    {
        var words = text?.Trim();
        return words is { Length: > 0 } && SumPattern().IsMatch(words)
            ? words.Replace("£", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal).Replace('−', '-')
            : words;
    }

    private DateOnly? Day(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1990 and < 2200)
        {
            return day;
        }

        ModelState.AddModelError(name, "Enter a date, such as 2018-01-31");
        return null;
    }

    private static byte[] Csv(IReadOnlyList<HistoryEntry> entries, HistoryWords words)
    {
        var text = new StringBuilder("number,at_utc,who,way,subject,item,item_name,field,from,to,reason\r\n");
        foreach (var entry in entries)
        {
            string[] fields =
            [
                entry.HistoryEntryId.ToString(CultureInfo.InvariantCulture),
                entry.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                .. new[]
                {
                    entry.AccountName,
                    Channels.First(channel => channel.Channel == entry.Channel).Word,
                    entry.Subject,
                    entry.Key,
                    words.Item(entry).Name,
                    HistoryWords.Field(entry),
                    words.Value(entry, entry.From, sums: false),
                    words.Value(entry, entry.To, sums: false),
                    entry.Reason,
                }.Select(Cell),
            ];
            text.AppendJoin(',', fields).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A negative sum is a number and stays one; any other text is kept from being computed.
    private static string Cell(string? value)
    {
        var guarded = decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? value! : CsvText.Guard(value ?? string.Empty);
        return guarded.AsSpan().ContainsAny(",\"\r\n") ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }

    [GeneratedRegex(@"^[-−]?£?\d{1,3}(,\d{3})+(\.\d\d)?\z|^[-−]?£\d+(\.\d\d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SumPattern();

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {AccountId} took {Count} entries of history")]
    private static partial void LogDownload(ILogger logger, int accountId, int count);
}
