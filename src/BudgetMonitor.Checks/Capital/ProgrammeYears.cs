using System.Text.RegularExpressions;
using BudgetMonitor.Checks.Texts;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Capital;

/// <summary>A programme said to run for another number of years than its schemes have budgets for (Norfolk, 2.12.1: three years, of which Appendix E shows two).</summary>
internal sealed partial class ProgrammeYears : ISenseCheck
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public SenseCheckDescription About { get; } = new(
        "capital-years",
        "Years of the capital programme",
        "A text that gives the capital programme another number of years than its schemes have budgets for.",
        "Write the number of years that the schemes have, or add the budgets of the years that are missing.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var schemes = source.Source.Beside.Capital;
        if (schemes.Count == 0)
        {
            yield break;
        }

        var years = schemes
            .SelectMany(scheme => scheme.Years.Where(year => !year.Budget.IsNil).Select(year => year.ForYear).Append(scheme.FirstYear))
            .Distinct()
            .Order()
            .Select(year => new FinancialYear(year))
            .ToList();
        foreach (var text in source.Texts)
        {
            foreach (var (_, sentence) in Sentences.Of(text.Plain))
            {
                if (Programme().Match(sentence) is { Success: true } match && Read(match.Groups["count"].Value) is var said && said != years.Count)
                {
                    yield return text.Finding(About, $"A capital programme of {match.Groups["count"].Value} years is named; the schemes have budgets for {(years.Count == 1 ? $"one, {years[0]}" : $"{years.Count}: {string.Join(", ", years)}")}.");
                }
            }
        }
    }

    private static int Read(string count) =>
        int.TryParse(count, out var number) ? number : Array.FindIndex(Words, word => string.Equals(word, count, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(@"\b(?<count>one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})[- ]years?\b[^.]{0,40}\bcapital programme\b|\bcapital programme\b[^.]{0,40}?\b(?<count>one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})[- ]years?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Programme();
}
