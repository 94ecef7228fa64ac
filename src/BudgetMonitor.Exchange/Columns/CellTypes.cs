using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Exchange.Columns;

/// <summary>The kinds of cell that bundle files are made of.</summary>
internal static partial class CellTypes
{
    // Two figures of a year are of this century: the product holds no day of the last one.
    private static readonly CultureInfo ExcelDates = OfThisCentury();

    /// <summary>A financial year.</summary>
    public static CellType<FinancialYear> Year { get; } = new(
        "a financial year such as `2017-18`",
        text => FinancialYear.TryParse(text, out var year)
            ? year
            : new CellFault("this is not a financial year", "Write it as 2017-18, the second part being the year after the first"),
        year => year.ToString());

    /// <summary>A period's number.</summary>
    public static CellType<int> Period { get; } = Whole(1, MonitoringPeriod.Closing, "a period from `1` (April) to `12` (March), `13` for the closing", "this is not a period");

    /// <summary>A month's number.</summary>
    public static CellType<int> Month { get; } = Whole(1, 12, "a month from `1` (April) to `12` (March)", "this is not a month of the financial year");

    /// <summary>A place in a list.</summary>
    public static CellType<int> Order { get; } = Whole(0, 1_000_000, "a whole number", "this is not a whole number from 0 to 1000000");

    /// <summary>Pounds and pence.</summary>
    public static CellType<Money> Money { get; } = new(
        "pounds with at most two decimals, such as `-1234.50`",
        text => MoneyCells.Read(text),
        MoneyCells.Write);

    /// <summary>A head's code.</summary>
    public static CellType<string> Code { get; } = new(
        $"a head's code: at most {Head.CodeMaxLength} letters, digits, spaces and . _ - + & /, the first a letter or digit",
        text => text.Length <= Head.CodeMaxLength && CodePattern().IsMatch(text) && !IsReserved(text)
            ? text
            : new CellFault(
                IsReserved(text) ? "this word stands for the council's total and cannot be a code" : "this is not a code",
                $"Use at most {Head.CodeMaxLength} letters, digits, spaces and . _ - + & /, the first a letter or digit"),
        code => code);

    /// <summary>The reference of a measure or a series.</summary>
    public static CellType<string> Reference { get; } = new(
        $"at most {Domain.Registers.Reference.MaxLength} letters, digits and . _ -, the first a letter or digit",
        text => Domain.Registers.Reference.IsSound(text)
            ? text
            : new CellFault("this is not a reference", $"Use at most {Domain.Registers.Reference.MaxLength} letters, digits and . _ -, the first a letter or digit"),
        reference => reference);

    /// <summary>Several heads' codes.</summary>
    public static CellType<IReadOnlyList<string>> Codes { get; } = new(
        "heads' codes parted by `;`",
        ReadCodes,
        codes => string.Join(';', codes));

    /// <summary>A day.</summary>
    public static CellType<DateOnly> Date { get; } = new(
        "a day as `2017-12-31`, or as Excel saves it: `31/12/2017` with the day first, or `31-Dec-17`",
        ReadDate,
        date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Rating rules, as they are kept with a published period.</summary>
    public static CellType<string> RatingRules { get; } = new(
        "rating rules as an export writes them",
        text => text.Length <= PeriodRecord.RulesMaxLength && RagRulesText.TryRead(text) is not null
            ? text
            : new CellFault("these are not rating rules", "Leave the cell as it was exported, or empty for the rules in force"),
        rules => rules);

    /// <summary>Yes or no.</summary>
    public static CellType<bool> YesNo { get; } = Words(("yes", true), ("no", false));

    /// <summary>A per cent.</summary>
    public static CellType<Percentage> Percent { get; } = new(
        "a per cent with at most four decimals, above 0 and at most 1000",
        text => PercentPattern().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && Percentage.TryOf(percent, out var percentage)
                ? percentage
                : new CellFault("this is not a per cent above 0 and at most 1000", "Write the number alone, such as 2.5"),
        percentage => percentage.ToString());

    /// <summary>A number of posts.</summary>
    public static CellType<decimal> Posts { get; } = new(
        "a number of posts with at most two decimals",
        text => PostsPattern().IsMatch(text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : new CellFault("this is not a number of posts", "Enter a number such as 12.5"),
        posts => posts.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A figure of a series: a number, or money in pounds.</summary>
    public static CellType<decimal> Figure { get; } = new(
        "a number with at most two decimals, money in pounds",
        text => FigurePattern().IsMatch(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            && Math.Abs(figure) <= Domain.Series.SeriesValue.Largest
                ? figure
                : new CellFault("this is not a number with at most two decimals", "Enter the number alone, such as 1240 or -8193800.50"),
        figure => figure.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A colour.</summary>
    public static CellType<string> Colour { get; } = new(
        "a colour as `#1d4f7b`",
        text => ColourPattern().IsMatch(text) ? text.ToLowerInvariant() : new CellFault("this is not a colour", "Write it as # and six hexadecimal digits, such as #1d4f7b"),
        colour => colour);

    /// <summary>A whole number in a range.</summary>
    public static CellType<int> Whole(int least, int most, string description, string problem) => new(
        description,
        text => text.Length <= 9
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
                ? number
                : new CellFault(problem, $"Enter {Plain(description)}"),
        number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A person's own words, as a form takes them too.</summary>
    public static CellType<string> Text(WordsField field) => Text(field.Most);

    /// <summary>One of a few, as a form offers them too.</summary>
    public static CellType<T> Choice<T>(ChoiceField<T> field)
        where T : struct, Enum => Words([.. field.All.Select(one => (one.Word.ToLowerInvariant(), one.Value))]);

    /// <summary>A person's own words.</summary>
    public static CellType<string> Text(int longest) => new(
        string.Create(CultureInfo.InvariantCulture, $"text of at most {longest} characters"),
        text => text.Length > longest
            ? new CellFault(
                string.Create(CultureInfo.InvariantCulture, $"the text has {text.Length} characters and at most {longest} are kept"),
                "Shorten it")
            : TypedText.Unstorable(text) is { } mark
                ? new CellFault($"the text holds the character {mark}, which cannot be stored", "Delete it or type it again")
                : text,
        text => text)
    {
        IsFreeText = true,
    };

    /// <summary>A short name of our own making, such as a table's id: no formula can start it.</summary>
    public static CellType<string> Name(int longest, IReadOnlyCollection<string>? known = null) => new(
        known is null ? "lower case letters, digits and hyphens" : "one of " + string.Join(", ", known.Select(name => $"`{name}`")),
        text => text.Length <= longest && NamePattern().IsMatch(text) && (known is null || known.Contains(text))
            ? text
            : new CellFault(
                known is null ? "this is not a name of lower case letters, digits and hyphens" : "this name is not known",
                known is null ? "Use lower case letters, digits and hyphens" : "Use one of " + string.Join(", ", known)),
        name => name);

    /// <summary>One of a few words.</summary>
    public static CellType<T> Words<T>(params (string Word, T Value)[] words) => new(
        string.Join(" or ", words.Select(pair => $"`{pair.Word}`")),
        text => words.FirstOrDefault(pair => string.Equals(pair.Word, text, StringComparison.OrdinalIgnoreCase)) is { Word: not null } found
            ? found.Value
            : new CellFault("this word is not known here", "Use one of " + string.Join(", ", words.Select(pair => pair.Word))),
        value => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word);

    /// <summary>The same cells where an empty one stands for an absent value.</summary>
    public static CellType<T?> OrNothing<T>(this CellType<T> type)
        where T : struct => new(
            type.Description,
            text => type.Read(text) is { Fault: null } sound ? (T?)sound.Value : type.Read(text).Fault!,
            value => value is { } known ? type.Write(known) : string.Empty);

    // As it is written by hand, and as Excel saves a date with British settings, with or without a time of nil.
    private static readonly string[] DayForms =
        ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy"];

    private static CultureInfo OfThisCentury()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar.TwoDigitYearMax = 2099;
        return culture;
    }

    private static CellReading<DateOnly> ReadDate(string text)
    {
        var day = NoTime().Replace(text, string.Empty);
        if (DateOnly.TryParseExact(day, DayForms, ExcelDates, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return DateOnly.TryParseExact(day, ["M/d/yyyy", "M/d/yy"], ExcelDates, DateTimeStyles.None, out var turned)
            ? new CellFault("the month stands before the day", $"Write it as {turned:yyyy-MM-dd}")
            : SerialDay().IsMatch(day)
                ? new CellFault("this is a date as a bare number", "Format the column as a date in Excel, or write year, month and day as 2017-12-31")
                : new CellFault("this is not a day of the calendar", "Write year, month and day as 2017-12-31");
    }

    private static CellReading<IReadOnlyList<string>> ReadCodes(string text)
    {
        var codes = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var code in codes)
        {
            if (Code.Read(code).Fault is { } fault)
            {
                return fault with { Problem = $"'{code}': {fault.Problem}" };
            }
        }

        return codes.Length == 0 || text.Length > TableRow.CodesMaxLength
            ? new CellFault(
                codes.Length == 0 ? "there is no code" : $"the codes take more than {TableRow.CodesMaxLength} characters",
                codes.Length == 0 ? "Name heads by their codes, parted by ;" : "Name the heads above them instead")
            : codes;
    }

    private static bool IsReserved(string code) => string.Equals(code, TextField.TotalCode, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string description) => description.Replace("`", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"^-?[0-9]{1,12}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ._\-+&/]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"[T ]00?:00(:00(\.0+)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NoTime();

    [GeneratedRegex(@"^[34][0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SerialDay();

    [GeneratedRegex(@"^\d{1,4}(\.\d{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"^\d{1,5}(\.\d{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PostsPattern();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ColourPattern();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
