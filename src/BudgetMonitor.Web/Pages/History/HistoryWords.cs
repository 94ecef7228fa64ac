using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Web.Pages.History;

/// <summary>
/// Entries of history as a person reads them. What is stored is the plain text of each value, for ever and under a seal, so
/// it is put into words where it is shown: sums in pounds, choices and days in words, people and parts of papers by name.
/// </summary>
public sealed partial class HistoryWords
{
    // What a field holds, by the kind of thing and by the field's name alone: a volume and a sum may bear the same name.
    private readonly Dictionary<(string Subject, string Field), HashSet<Type>> own;
    private readonly Dictionary<string, HashSet<Type>> types;
    private readonly Dictionary<string, string> accounts;
    private readonly HistoryNames names;

    private HistoryWords(IReadOnlyList<HistoryField> fields, Dictionary<string, string> accounts, HistoryNames names)
    {
        (this.accounts, this.names) = (accounts, names);
        own = fields.GroupBy(field => (field.Subject, field.Field)).ToDictionary(group => group.Key, group => group.Select(field => field.Holds).ToHashSet());
        types = fields.GroupBy(field => field.Field).ToDictionary(group => group.Key, group => group.Select(field => field.Holds).ToHashSet());
    }

    /// <summary>Reads the names that some entries need.</summary>
    public static async Task<HistoryWords> ReadAsync(HistoryNameReader reader, IReadOnlyCollection<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(entries);
        var ids = entries
            .Where(entry => IsAccount(entry.Field))
            .SelectMany(entry => new[] { entry.From, entry.To })
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id != 0)
            .Distinct()
            .ToList();
        var accounts = await reader.AccountsAsync(ids, cancellationToken);
        return new(reader.Fields(), accounts.ToDictionary(account => account.Key.ToString(CultureInfo.InvariantCulture), account => account.Value), await HistoryNames.ReadAsync(reader, cancellationToken));
    }

    /// <summary>What it is that changed, by name.</summary>
    public HistoryItem Item(HistoryEntry entry) => names.Of(entry);

    /// <summary>The name of the head with a code; null where there is none.</summary>
    public string? HeadOf(string code) => names.HeadOf(code);

    /// <summary>What of the thing changed: "owner" for an owner's account.</summary>
    public static string Field(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsAccount(entry.Field) ? entry.Field[..^" account id".Length] : entry.Field;
    }

    /// <summary>A value in words.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="text">Its value before or after.</param>
    /// <param name="sums">Whether sums are put into words too; a file that is computed with keeps them as numbers.</param>
    public string? Value(HistoryEntry entry, string? text, bool sums = true)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        if (IsAccount(entry.Field))
        {
            return accounts.GetValueOrDefault(text, "an account that is gone");
        }

        if (entry.Subject == HistorySubjects.PaperKind)
        {
            return OfKind(entry.Field, text);
        }

        // The rules in force at publication are kept in a shape of their own, which the rating rules page shows.
        if (entry.Field == HistorySubjects.FieldName(nameof(PeriodRecord.RulesAtPublication)))
        {
            return "the rating rules of that day";
        }

        return own.TryGetValue((entry.Subject, entry.Field), out var known) || types.TryGetValue(entry.Field, out known) ? Typed(text, known, sums) : text;
    }

    private static string Typed(string text, HashSet<Type> known, bool sums)
    {
        if (known.Any(type => type.IsEnum && Enum.IsDefined(type, text)))
        {
            return HistorySubjects.Parted(text);
        }

        if (known.Contains(typeof(DateOnly)) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return ScreenFigures.Day(day);
        }

        return sums && known.Contains(typeof(Money)) && SumPattern().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            && Money.TryFromPounds(pounds, out var money)
            ? ScreenFigures.Exact(money)
            : text;
    }

    private static string OfKind(string field, string text) => field switch
    {
        "parts" => PartPattern().Replace(text, match => PartCatalogue.Find(match.Value)?.Name ?? match.Value),
        "figures of tables" => SentencePattern().Replace(text, match => $"“{PaperSentences.Find(match.Groups["id"].Value)?.Name ?? "A sentence that is no longer made"}” left out"),
        "based on" => PaperKind.Find(text) is { } kind ? PaperKinds.Word(kind) : text,
        "unit" or "sign" => HistorySubjects.Parted(text),
        _ => text,
    };

    private static bool IsAccount(string field) => field.EndsWith(" account id", StringComparison.Ordinal);

    [GeneratedRegex(@"^-?\d+\.\d\d\z", RegexOptions.CultureInvariant)]
    private static partial Regex SumPattern();

    // Of a sentence only that it is left out is kept, in the shape of a table's row.
    [GeneratedRegex(@"(?<=^|; )sentence\.(?<id>[a-z0-9-]+)(?:, [^;]*)?(?=;|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex SentencePattern();

    // A part's id stands at the beginning of each item of the list.
    [GeneratedRegex(@"(?<=^|; )[a-z0-9-]+(?=[,;]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex PartPattern();
}
