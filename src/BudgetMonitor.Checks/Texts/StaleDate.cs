using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Texts;

/// <summary>Dates and years left over from an earlier paper (Kent, Appendix 2.16: "as at 31 December" in the January report).</summary>
internal sealed partial class StaleDate : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "stale-date",
        "Stale date",
        "A text with the end of another period, another or an impossible financial year, a meeting before the period's end or on two dates, months counted to one more than a quarter old, or budget rolled forward into the year that closes.",
        "Correct the date. It is best inserted from the list of figures, so that it changes with the period.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var period = source.Source.Period;
        var meeting = source.Texts.FirstOrDefault(text => text.Place.StartsWith("meeting-date/", StringComparison.Ordinal));
        var meetsOn = meeting is null ? null : TextDates.First(meeting.Plain, period.Year);
        if (meetsOn < period.LastDay)
        {
            yield return meeting!.Finding(About, $"The meeting of {Day(meetsOn.Value)} is before the period's end, {Day(period.LastDay)}.");
        }

        foreach (var text in source.Texts)
        {
            foreach (var problem in Problems(text, period, meetsOn))
            {
                yield return text.Finding(About, problem);
            }
        }
    }

    private static IEnumerable<string> Problems(CheckedText text, MonitoringPeriod period, DateOnly? meetsOn)
    {
        foreach (Match match in AsAt().Matches(text.Plain))
        {
            if (TextDates.Day(match, period.Year) is { } day && day != period.LastDay && (IsMonthEnd(day) || day < period.LastDay.AddMonths(-1)) && day != period.Year.LastDay)
            {
                yield return $"“{match.Value}” is not the end of {period.FullName}, {Day(period.LastDay)}.";
            }
        }

        foreach (Match match in EndOfMonth().Matches(text.Plain))
        {
            var month = TextDates.Month(match.Groups["month"].Value);

            // What came after the period may be told before the meeting; only a month gone by was left over.
            if (month != 3 && TextDates.PlaceInYear(month) < TextDates.PlaceInYear(period.LastDay.Month))
            {
                yield return $"“{match.Value}” is not {period.FullName}.";
            }
        }

        foreach (Match match in MonthsTo().Matches(text.Plain))
        {
            // A year before is a comparison; what lies between that and a quarter ago was left over.
            var month = new DateOnly(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), TextDates.Month(match.Groups["month"].Value), 1);
            var thisMonth = new DateOnly(period.LastDay.Year, period.LastDay.Month, 1);
            if (month > thisMonth.AddMonths(-12) && month < thisMonth.AddMonths(-3))
            {
                yield return $"“{match.Value}” is more than a quarter before {period.FullName}.";
            }
        }

        foreach (Match match in Meeting().Matches(text.Plain))
        {
            if (meetsOn is { } known && TextDates.Day(match, period.Year) is { } day && day != known)
            {
                yield return $"“{match.Value}”, but the meeting date given is {Day(known)}.";
            }
        }

        foreach (Match match in FinancialYears().Matches(text.Plain))
        {
            var start = int.Parse(match.Groups["start"].ValueSpan, CultureInfo.InvariantCulture);
            var end = int.Parse(match.Groups["end"].ValueSpan, CultureInfo.InvariantCulture) % 100;
            if ((start + 1) % 100 != end)
            {
                yield return $"{match.Value} is no financial year.";
            }
            else if (start != period.Year.StartYear && IsTitle(text))
            {
                yield return $"The title says {match.Value}, and the paper is of {period.Year}.";
            }
        }

        if (text.Origin == TextOrigin.RollForward && Into().Match(text.Plain) is { Success: true } into
            && int.Parse(into.Groups["start"].ValueSpan, CultureInfo.InvariantCulture) <= period.Year.StartYear)
        {
            yield return $"“{into.Value}”: {into.Groups["year"].Value} is the year that closes, and a roll forward is carried into {period.Year.Next}.";
        }
    }

    private static bool IsTitle(CheckedText text) => text.Place.StartsWith("subject/", StringComparison.Ordinal);

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:as at|as of|position at|position on|forecast at|as it stood (?:at|on)|up to|to date at)\s+" + TextDates.DayPattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsAt();

    [GeneratedRegex(@"\b(?:as at|at|to) the end of (?<month>" + TextDates.Months + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"\bmonths to (?<month>" + TextDates.Months + @")\s+(?<year>20[0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthsTo();

    [GeneratedRegex(@"\b(?:meeting|committee|cabinet)\s+(?:of|on|held on)\s+" + TextDates.DayPattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(?<start>20[0-9]{2})[-/\u2013](?<end>(?:20)?[0-9]{2})\b(?![-/][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FinancialYears();

    [GeneratedRegex(@"\binto (?<year>(?<start>20[0-9]{2})[-/\u2013][0-9]{2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Into();
}
