using System.Text.RegularExpressions;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Pages.History;

/// <summary>What an entry is about, by name: "Asylum (CYPE-ASY)" with its code for whoever works with codes, and its period.</summary>
/// <param name="Name">The names, from the head down.</param>
/// <param name="When">The year and period; null for what belongs to none.</param>
public sealed record HistoryItem(string Name, string? When);

/// <summary>
/// The names behind the codes and references with which entries of history are kept. A name may change and a code stays, so
/// the codes are what is sealed, and the names are looked up when an entry is shown.
/// </summary>
public sealed partial class HistoryNames
{
    private readonly ILookup<string, (int Year, string Name)> heads;
    private readonly ILookup<string, (int Year, string Name)> others;

    private HistoryNames(IEnumerable<CodeName> heads, IEnumerable<CodeName> others) =>
        (this.heads, this.others) = (ByCode(heads), ByCode(others));

    /// <summary>Reads the names of the heads, savings, measures and series of all years.</summary>
    public static async Task<HistoryNames> ReadAsync(HistoryNameReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(await reader.HeadsAsync(cancellationToken), await reader.OthersAsync(cancellationToken));
    }

    /// <summary>What an entry is about.</summary>
    public HistoryItem Of(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (rest, when, year) = (entry.Key, (string?)null, entry.Year);
        if (Period().Match(rest) is { Success: true } period)
        {
            rest = rest[period.Length..];
            year = int.Parse(period.Groups["start"].Value, System.Globalization.CultureInfo.InvariantCulture);
            when = period.Groups["number"] is { Success: true } number ? $"{number.Value} {period.Groups["year"].Value}" : period.Groups["year"].Value;
        }

        // A code may hold a slash, so the head that was stored with the entry is taken off before the rest is parted.
        var names = new List<string>();
        if (entry.HeadCode is { Length: > 0 } code && (rest == code || rest.StartsWith(code + "/", StringComparison.Ordinal)))
        {
            names.Add(WithCode(NameOf(heads, code, year), code));
            rest = rest.Length > code.Length ? rest[(code.Length + 1)..] : string.Empty;
        }

        names.AddRange(rest.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Word(entry.Subject, part, year)));
        return names.Count > 0 ? new(string.Join(", ", names), when) : new(when ?? entry.Key, null);
    }

    /// <summary>The name of the head that a code belongs to in the latest year that has it; null where there is none.</summary>
    public string? HeadOf(string code) => NameOf(heads, code, null);

    private string Word(string subject, string part, int? year)
    {
        if (subject == HistorySubjects.Account)
        {
            return part;
        }

        // Only what is of papers names a kind of paper or a version of one: a reserve may well be called "outturn".
        if (subject is HistorySubjects.PublishedPaper or HistorySubjects.PaperText or HistorySubjects.PaperKind && PaperKind.Find(part) is { } kind)
        {
            return PaperSlots.Find(part)?.Name ?? PartCatalogue.Find(part)?.Name ?? PaperKinds.Word(kind);
        }

        if (subject == HistorySubjects.PublishedPaper)
        {
            return $"version {part}";
        }

        var code = heads.Contains(part) ? NameOf(heads, part, year) : NameOf(others, part, year);
        return code is not null ? WithCode(code, part)
            : SenseChecks.Find(part)?.About.Title
            ?? (part == "council" ? "The council" : part);
    }

    private static string WithCode(string? name, string code) => name is null || name == code ? code : $"{name} ({code})";

    private static string? NameOf(ILookup<string, (int Year, string Name)> names, string code, int? year)
    {
        var known = names[code].ToList();
        return known.FindIndex(one => one.Year == year) is >= 0 and var at ? known[at].Name
            : known.Count == 0 ? null : known.MaxBy(one => one.Year).Name;
    }

    private static ILookup<string, (int Year, string Name)> ByCode(IEnumerable<CodeName> names) =>
        names.ToLookup(one => one.Code, one => (one.Year, one.Name), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<year>(?<start>\d{4})-\d\d)(/(?<number>P\d{1,2}))?(/|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
